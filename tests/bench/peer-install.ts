/** The programs that the site is compared with. Not dependencies of the project: npm installs them when a bench first needs them. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CACHE } from '../../src/build/folders.ts';

/** Astro and its Markdown package are what Starlight asks for as peers. */
const WANTED = ['lighthouse@13', '@astrojs/starlight@0.42', 'astro@7', '@astrojs/markdown-remark@7'];
const INSTALL_MS = 300_000;

export const PEERS = path.join(CACHE, 'bench-peers');

/** @returns `node_modules` with all of them. @throws Error where npm fails or takes longer than five minutes. */
export function installPeers(): string {
  const modules = path.join(PEERS, 'node_modules');
  const stamp = path.join(PEERS, 'installed.json');
  const wanted = JSON.stringify(WANTED);
  if (existsSync(stamp) && existsSync(modules) && readFileSync(stamp, 'utf8') === wanted) return modules;
  console.log('Installing Lighthouse and Starlight for the comparison …');
  mkdirSync(PEERS, { recursive: true });
  writeFileSync(path.join(PEERS, 'package.json'), JSON.stringify({ name: 'bench-peers', private: true, type: 'module' }));
  const { status, error, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...WANTED], {
    cwd: PEERS,
    encoding: 'utf8',
    timeout: INSTALL_MS,
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm could not install ${WANTED.join(', ')}: ${error?.message ?? stderr.trim()}`);
  // Written last: an installation that was cut short is done again.
  writeFileSync(stamp, wanted);
  return modules;
}

/** Version of an installed package, for the printed heading. */
export function peerVersion(modules: string, name: string): string {
  const value: unknown = JSON.parse(readFileSync(path.join(modules, name, 'package.json'), 'utf8'));
  return typeof value === 'object' && value !== null && 'version' in value ? `${name} ${String(value.version)}` : name;
}
