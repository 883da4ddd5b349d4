/** A browser of the bench's own, with an empty profile, for one use. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { BROWSER_ARGS, knownBrowser } from '../e2e/browser.ts';

const START_MS = 30_000;
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** Starts the browser, hands over its debugging port, and ends it whatever happens. */
export async function withChrome<T>(use: (port: number) => Promise<T>): Promise<T> {
  const browser = knownBrowser() ?? INSTALLED.find((file) => existsSync(file));
  if (!browser) throw new Error('no browser: set CHROMIUM_PATH to Chrome or Chromium');
  const profile = mkdtempSync(path.join(tmpdir(), 'dee-chrome-'));
  const args = [...BROWSER_ARGS, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
  const child = spawn(browser, args, { stdio: 'ignore' });
  const failed = new Promise<never>((_, reject) => child.once('error', reject));
  // Without a listener a failure after the start would end the bench.
  failed.catch(() => undefined);
  try {
    return await use(await Promise.race([debuggingPort(profile, child), failed]));
  } finally {
    await end(child);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function debuggingPort(profile: string, child: ChildProcess): Promise<number> {
  const file = path.join(profile, 'DevToolsActivePort');
  for (const start = performance.now(); performance.now() - start < START_MS; await sleep(50)) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
    if (port > 0) return port;
    if (child.exitCode !== null) break;
  }
  throw new Error(`the browser did not start within ${START_MS / 1000} seconds`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  if ((await Promise.race([gone, sleep(5000, 'late', { ref: false })])) !== 'late') return;
  child.kill('SIGKILL');
  await gone;
}
