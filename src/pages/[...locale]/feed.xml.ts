import type { APIRoute } from 'astro';
import { HTML_LANG, useTranslations } from '../../i18n/index.ts';
import { localePaths } from '../../i18n/paths.ts';
import { ledger, newestChange, pageAddress, textFile } from '../../machine.ts';
import { codePath } from '../../model/encyclopedia.ts';
import { codeDescription } from '../../model/page-texts.ts';
import type { Locale } from '../../model/schema.ts';
import { encyclopedia } from '../../site.ts';
import { escapeXml } from '../../model/escape-xml.ts';

const LONGEST = 100;

export const getStaticPaths = localePaths;

/** Atom feed of the codes that changed last, newest first; codes of one day in their own order. */
export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) => {
  const book = await encyclopedia();
  const t = useTranslations(locale);
  const { codes } = ledger();
  const changed = book.codes
    .flatMap((record) => (codes[record.code] ? [{ record, day: codes[record.code]?.changed ?? '' }] : []))
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
    .slice(0, LONGEST);
  const entries = changed.map(({ record, day }) => {
    const url = pageAddress(locale, codePath(record.code));
    return `<entry><id>${escapeXml(url)}</id><title>${escapeXml(`${record.code} ${record[locale].title}`)}</title><link href="${escapeXml(url)}"/><updated>${day}T00:00:00Z</updated><summary>${escapeXml(codeDescription(record, locale))}</summary></entry>`;
  });
  const self = pageAddress(locale, 'feed.xml');
  return textFile(
    `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${HTML_LANG[locale]}"><id>${escapeXml(self)}</id><title>${escapeXml(t('site.name'))}</title><subtitle>${escapeXml(t('footer.data.feed'))}</subtitle><author><name>${escapeXml(t('site.name'))}</name></author><link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/><link href="${escapeXml(pageAddress(locale, ''))}"/><updated>${newestChange()}T00:00:00Z</updated>${entries.join('')}</feed>
`,
    'application/atom+xml',
  );
};
