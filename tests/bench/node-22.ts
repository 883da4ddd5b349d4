/** Node 22, the oldest that Astro runs on. Not a dependency of the project: npm installs it when it is first needed. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CACHE } from '../../src/build/folders.ts';

const FOLDER = path.join(CACHE, 'node-22');
const INSTALL_MS = 300_000;

/** @returns its executable. @throws Error where npm fails or takes longer than five minutes. */
export function installNode22(): string {
  const windows = process.platform === 'win32';
  const node = path.join(FOLDER, 'node_modules/node/bin', windows ? 'node.exe' : 'node');
  if (runs(node)) return node;
  console.log('Installing Node 22 …');
  mkdirSync(FOLDER, { recursive: true });
  // The package's install script puts the executable into place.
  writeFileSync(path.join(FOLDER, 'package.json'), JSON.stringify({ private: true, allowScripts: { node: true } }));
  const { error, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', 'node@22'], {
    cwd: FOLDER,
    encoding: 'utf8',
    timeout: INSTALL_MS,
    shell: windows,
  });
  if (!runs(node)) throw new Error(`npm could not install Node 22: ${error?.message ?? stderr.trim()}`);
  return node;
}

const runs = (node: string): boolean => spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.startsWith('v22.') ?? false;
