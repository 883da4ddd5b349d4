/**
 * A small page at the old address of every page that moved. Hosts with a `_redirects` file never show it; GitHub Pages and plain web
 * servers have no such file, and permalinks hold there too. Written after the index, so that no search finds it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SiteAddress } from '../model/site-address.ts';
import type { MovedPages } from '../model/moved-pages.ts';
import { LOCALES } from '../model/schema.ts';

const WORDS = { en: ['en', 'This page has moved'], zh: ['zh-CN', '本页已移动'] } as const;

export function writeMovedPages(dir: string, { site, base }: SiteAddress, moved: MovedPages): void {
  for (const locale of LOCALES) {
    const prefix = locale === 'zh' ? 'zh/' : '';
    const [lang, words] = WORDS[locale];
    for (const [from, to] of Object.entries(moved)) {
      const target = `${base}${prefix}${to}`;
      const folder = path.join(dir, prefix, from);
      mkdirSync(folder, { recursive: true });
      writeFileSync(
        path.join(folder, 'index.html'),
        `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="robots" content="noindex">` +
          `<meta http-equiv="refresh" content="0; url=${target}"><link rel="canonical" href="${site}${target}">` +
          `<title>${words}</title></head><body><a href="${target}">${words}</a></body></html>\n`,
      );
    }
  }
}
