import type { APIRoute } from 'astro';
import { HTML_LANG, useTranslations } from '../../i18n/index.ts';
import { localePaths } from '../../i18n/paths.ts';
import { fileAddress, pageAddress, textFile } from '../../machine.ts';
import type { Locale } from '../../model/schema.ts';
import { escapeXml } from '../../model/escape-xml.ts';

export const getStaticPaths = localePaths;

/** OpenSearch 1.1: lets a browser search the site from its address bar. */
export const GET: APIRoute<{ locale: Locale }> = ({ props: { locale } }) => {
  const t = useTranslations(locale);
  return textFile(
    `<?xml version="1.0" encoding="utf-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/"><ShortName>${escapeXml(t('search.short'))}</ShortName><Description>${escapeXml(t('site.tagline'))}</Description><Language>${HTML_LANG[locale]}</Language><InputEncoding>UTF-8</InputEncoding><Image width="32" height="32" type="image/svg+xml">${escapeXml(fileAddress('favicon.svg'))}</Image><Url type="text/html" template="${escapeXml(pageAddress(locale, 'search/'))}?q={searchTerms}"/><Url type="application/opensearchdescription+xml" rel="self" template="${escapeXml(pageAddress(locale, 'opensearch.xml'))}"/></OpenSearchDescription>
`,
    'application/opensearchdescription+xml',
  );
};
