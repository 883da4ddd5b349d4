/** Where a build lives, and what is known of the last one. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');
/** The last good site. Replaced as a whole, never written into. */
export const DIST = path.join(ROOT, 'dist');
/** Everything that can be made again: the build in progress, drawings, stamps. */
export const CACHE = path.join(ROOT, '.cache');
export const NEXT = path.join(CACHE, 'next');
const INFO = path.join(CACHE, 'build.json');

export interface BuildInfo {
  /** Hash of everything that goes into a build; see `fingerprint`. */
  inputs: string;
  base: string;
  site: string;
}

export const INFO_FILE = INFO;

/** What the last finished build was made of; undefined where there is none. */
export function buildInfo(): BuildInfo | undefined {
  if (!existsSync(INFO) || !existsSync(path.join(DIST, 'index.html'))) return undefined;
  try {
    const value: unknown = JSON.parse(readFileSync(INFO, 'utf8'));
    if (typeof value !== 'object' || value === null) return undefined;
    const { inputs, base, site } = value as Partial<BuildInfo>;
    return typeof inputs === 'string' && typeof base === 'string' && typeof site === 'string' ? { inputs, base, site } : undefined;
  } catch {
    // A stamp cut short by a kill: the next build writes a new one.
    return undefined;
  }
}
