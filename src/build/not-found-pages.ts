import { renameSync, rmdirSync } from 'node:fs';
import path from 'node:path';

/** Astro writes `404.html` at the root only; hosts look for one in each folder. Moves the Chinese page to where they look. */
export function placeNotFoundPages(dir: string): void {
  const folder = path.join(dir, 'zh/404');
  renameSync(path.join(folder, 'index.html'), path.join(dir, 'zh/404.html'));
  rmdirSync(folder);
}
