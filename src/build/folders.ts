/** Where a build lives, and what is known of the last one. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');
/** Everything that can be made again: builds in progress, stamps, what the tests leave behind. */
export const CACHE = path.join(ROOT, '.cache');
/** A folder for a site beside the usual one, such as the tests' build below a path. */
const OTHER = process.env.DIST_DIR?.trim();
/** The last good site. Replaced as a whole, never written into. */
export const DIST = path.resolve(ROOT, OTHER || 'dist');
/** Where this site is made, and what is known of it. Beside a site of its own: on the same disk, apart from every other build. */
export const WORK = OTHER ? `${DIST}.build` : CACHE;
export const NEXT = path.join(WORK, 'next');
/** Where pictures are drawn while Astro, which clears its folder, makes the pages. */
export const PICTURES = path.join(WORK, 'pictures');
/** The checked content, on its way to Astro. */
export const HANDED_OVER = path.join(WORK, 'content.json');
/** The last good site, during the swap. */
export const PREVIOUS = path.join(WORK, 'previous');
export const INFO_FILE = path.join(WORK, 'build.json');

export interface BuildInfo {
  /** Hash of everything that goes into a build; see `fingerprint`. */
  inputs: string;
  base: string;
  site: string;
}

/** What the last finished build was made of; undefined where there is none. */
export function buildInfo(): BuildInfo | undefined {
  if (!existsSync(INFO_FILE) || !existsSync(path.join(DIST, 'index.html'))) return undefined;
  try {
    const value: unknown = JSON.parse(readFileSync(INFO_FILE, 'utf8'));
    if (typeof value !== 'object' || value === null) return undefined;
    const { inputs, base, site } = value as Partial<BuildInfo>;
    return typeof inputs === 'string' && typeof base === 'string' && typeof site === 'string' ? { inputs, base, site } : undefined;
  } catch {
    // A stamp cut short by a kill: the next build writes a new one.
    return undefined;
  }
}
