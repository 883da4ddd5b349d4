/** Runs `astro build` in a process of its own, on the runtime that this one runs on. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './folders.ts';

const ASTRO = path.join(ROOT, 'node_modules/astro/bin/astro.mjs');

/** What Astro itself puts into `import.meta.env`. A variable of that name would win: `PROD=` in a shell, and the pages lose their policy. */
const RESERVED = /^(?:ASSETS_PREFIX|BASE_URL|DEV|MODE|PROD|SITE|SSR)$/;

/** @param outDir folder for the pages. @throws Error with what Astro said, where it fails. */
export function runAstro(outDir: string): Promise<void> {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !RESERVED.test(name)));
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
