import type { APIRoute } from 'astro';
import { LOCALES } from '../model/schema.ts';
import { newestChange, fileAddress, textFile } from '../machine.ts';
import { escapeXml } from '../model/escape-xml.ts';

export const GET: APIRoute = () => {
  const maps = LOCALES.map(
    (locale) =>
      `<sitemap><loc>${escapeXml(fileAddress(`sitemap-${locale}.xml`))}</loc><lastmod>${newestChange()}</lastmod></sitemap>`,
  );
  return textFile(
    `<?xml version="1.0" encoding="utf-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${maps.join('')}</sitemapindex>\n`,
    'application/xml',
  );
};
