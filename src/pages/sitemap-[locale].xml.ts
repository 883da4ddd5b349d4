import type { APIRoute, GetStaticPaths } from 'astro';
import { HTML_LANG } from '../i18n/index.ts';
import { ledger, newestChange, pageAddress, textFile } from '../machine.ts';
import { codePath } from '../model/encyclopedia.ts';
import { allPages } from '../model/ledger.ts';
import { LOCALES, type Locale } from '../model/schema.ts';
import { encyclopedia } from '../site.ts';
import { escapeXml } from '../model/escape-xml.ts';

export const getStaticPaths = (() => LOCALES.map((locale) => ({ params: { locale }, props: { locale } }))) satisfies GetStaticPaths;

/** Every page of one language with its day of change and its twin. Own code: ready-made ones drop addresses that end in 404. */
export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) => {
  const book = await encyclopedia();
  const days = new Map(book.codes.map((record) => [codePath(record.code), ledger().codes[record.code]?.changed]));
  const pages = allPages(
    book.codes,
    book.categories.map((category) => category.id),
    book.guidesIn(locale).map((guide) => guide.id),
  ).filter((path) => path !== 'search/');
  const urls = pages.map((path) => {
    const twins = LOCALES.map(
      (l) => `<xhtml:link rel="alternate" hreflang="${HTML_LANG[l]}" href="${escapeXml(pageAddress(l, path))}"/>`,
    );
    return `<url><loc>${escapeXml(pageAddress(locale, path))}</loc><lastmod>${days.get(path) ?? newestChange()}</lastmod>${twins.join('')}</url>`;
  });
  return textFile(
    `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${urls.join('')}</urlset>\n`,
    'application/xml',
  );
};
