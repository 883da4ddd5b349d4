/** The files that hosts read: `_redirects` with the short addresses of every code, `_headers` moved below the site's base. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CodeRecord } from '../model/schema.ts';
import { codeSlug } from '../model/slug.ts';

export function writeHostFiles(dir: string, base: string, codes: readonly CodeRecord[]): void {
  const headers = readFileSync(path.join(dir, '_headers'), 'utf8').replace(/^\//gm, base);
  writeFileSync(path.join(dir, '_headers'), headers);
  writeFileSync(path.join(dir, '_redirects'), redirects(base, codes));
}

/** `/40014` and `/zh/40014` lead to the page. `404` stays out: hosts keep that name for their error page. */
export function redirects(base: string, codes: readonly CodeRecord[]): string {
  const lines = codes.flatMap(({ code }) => {
    const slug = codeSlug(code);
    if (slug === '404') return [];
    return [`${base}${slug} ${base}codes/${slug}/ 301`, `${base}zh/${slug} ${base}zh/codes/${slug}/ 301`];
  });
  return `${lines.join('\n')}\n`;
}
