/** Runs `astro build` in a process of its own, on the runtime that this one runs on. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './folders.ts';

const ASTRO = path.join(ROOT, 'node_modules/astro/bin/astro.mjs');

/** Variables of these names would stand in for what Astro knows of the build: pages as in development, or with another host's address. */
const ASTRO_OWN = new Set(['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR']);

/** @param outDir folder for the pages. @throws Error with what Astro said, where it fails. */
export function runAstro(outDir: string): Promise<void> {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ASTRO_OWN.has(name)));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [ASTRO, 'build', '--silent'], {
      cwd: ROOT,
      env: { ...inherited, BUILD_DIR: outDir, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(Buffer.concat(said).toString().trim() || `astro build ended with ${code ?? 'a signal'}`));
    });
  });
}
