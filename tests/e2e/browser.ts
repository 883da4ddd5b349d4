/** Which browser the tests drive, as `src/cli/ensure-browser.ts` wrote it down. CHROMIUM_PATH overrides it. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const BROWSER_FILE = path.resolve(import.meta.dirname, '../../.cache/browser.json');

/** Path of a browser that is there, or undefined. */
export function knownBrowser(): string | undefined {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  if (!existsSync(BROWSER_FILE)) return undefined;
  const value: unknown = JSON.parse(readFileSync(BROWSER_FILE, 'utf8'));
  const file = typeof value === 'object' && value !== null && 'path' in value ? value.path : undefined;
  return typeof file === 'string' && existsSync(file) ? file : undefined;
}

/** Switches that keep Chromium quiet and let it run as root. */
export const BROWSER_ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
