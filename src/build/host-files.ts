/** The files that hosts read: `_redirects` with the short addresses of every code and the pages that moved, `_headers` moved below the site's base. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { MovedPages } from '../model/moved-pages.ts';
import type { CodeRecord } from '../model/schema.ts';
import { codeSlug } from '../model/slug.ts';

export function writeHostFiles(dir: string, base: string, codes: readonly CodeRecord[], moved: MovedPages): void {
  const headers = readFileSync(path.join(dir, '_headers'), 'utf8').replace(/^\//gm, base);
  writeFileSync(path.join(dir, '_headers'), headers);
  writeFileSync(path.join(dir, '_redirects'), redirects(base, codes, moved));
}

/** `/40014` and `/zh/40014` lead to the page. `404` stays out: hosts keep that name for their error page. */
export function redirects(base: string, codes: readonly CodeRecord[], moved: MovedPages): string {
  const short = codes.flatMap(({ code }): [string, string][] => {
    const slug = codeSlug(code);
    return slug === '404' ? [] : [[slug, `codes/${slug}/`]];
  });
  const lines = [...Object.entries(moved), ...short].flatMap(([from, to]) =>
    ['', 'zh/'].map((prefix) => `${base}${prefix}${from} ${base}${prefix}${to} 301`),
  );
  return `${lines.join('\n')}\n`;
}
