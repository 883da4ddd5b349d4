/** The files that hosts read: `_redirects` with the short addresses of every code and the pages that moved, `_headers` moved below the site's base. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { MovedPages } from '../model/moved-pages.ts';

export function writeHostFiles(dir: string, base: string, slugs: readonly string[], moved: MovedPages): void {
  const headers = readFileSync(path.join(dir, '_headers'), 'utf8').replace(/^\//gm, base);
  writeFileSync(path.join(dir, '_headers'), headers);
  writeFileSync(path.join(dir, '_redirects'), redirects(base, slugs, moved));
}

/** `/40014` and `/zh/40014` lead to the page. `404` stays out: hosts keep that name for their error page. */
export function redirects(base: string, slugs: readonly string[], moved: MovedPages): string {
  const short = slugs.filter((slug) => slug !== '404').map((slug): [string, string] => [slug, `codes/${slug}/`]);
  const lines = [...Object.entries(moved), ...short].flatMap(([from, to]) =>
    ['', 'zh/'].map((prefix) => `${base}${prefix}${from} ${base}${prefix}${to} 301`),
  );
  return `${lines.join('\n')}\n`;
}
