/** Runs `astro build` in a process of its own, on the runtime that this one runs on. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './folders.ts';
import { giveContent, WAITING } from './hand-over.ts';

const ASTRO = path.join(ROOT, 'node_modules/astro/bin/astro.mjs');

/** Half of the default for young objects: a tenth less memory in all, in the same time. */
const FLAGS = ['--max-semi-space-size=8'];

/** Variables of these names would stand in for what Astro knows of the build: pages as in development, or with another host's address. */
const ASTRO_OWN = new Set(['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR']);

export interface AstroRun {
  /** Astro starts at once and then waits for the content, until this says that it is written. */
  give: () => void;
  /** Rejects with what Astro said, where it fails by itself. */
  finished: Promise<void>;
  /** Resolves when nothing of it is left. */
  stop: () => Promise<void>;
}

/** @param outDir folder for the pages. */
export function runAstro(outDir: string): AstroRun {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ASTRO_OWN.has(name)));
  const child = spawn(process.execPath, [...FLAGS, ASTRO, 'build', '--silent'], {
    cwd: ROOT,
    env: { ...inherited, ...WAITING, BUILD_DIR: outDir, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const said: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk));
  let stopped = false;
  const finished = new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0 || stopped) resolve();
      else reject(new Error(Buffer.concat(said).toString().trim() || `astro build ended with ${code ?? 'a signal'}`));
    });
  });
  const stop = (): Promise<void> => {
    stopped = true;
    child.kill('SIGKILL');
    return finished;
  };
  return { give: () => giveContent(child), finished, stop };
}
