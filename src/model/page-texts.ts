/** Title, description and structured data of a code page: what a web search and a shared link show. */
import type { Category, CodeRecord, Locale } from './schema.ts';
import { plainText } from './inline.ts';
import { useTranslations } from '../i18n/index.ts';

/** Search engines cut titles and descriptions at about these lengths. */
const DESCRIPTION_MAX = 200;
const MESSAGE_MAX = 40;

/** `40014 Invalid access_token 不合法的access_token · DingTalk errors`: platform, code and message, so that a web search finds it. */
export function codePageTitle(record: CodeRecord, locale: Locale): string {
  const title = record[locale].title;
  const message = shorten(plainMessage(record), MESSAGE_MAX);
  return useTranslations(locale)('code.title', { code: record.code, title, message: message === title ? '' : message }).replace(
    /\s+/g,
    ' ',
  );
}

/** A description that answers: the meaning, then the first fix. */
export function codeDescription(record: CodeRecord, locale: Locale): string {
  const { meaning, cases } = record[locale];
  const fix = cases[0]?.fix;
  const first = Array.isArray(fix) ? fix[0] : fix;
  return shorten(
    plainText(first ? `${firstSentence(meaning, locale)}${locale === 'en' ? ' ' : ''}${first}` : meaning),
    DESCRIPTION_MAX,
  );
}

/** schema.org `TechArticle`, with the case texts left to the page itself. */
export function codeJsonLd(
  record: CodeRecord,
  locale: Locale,
  { url, category }: { url: string; category: Category },
): Record<string, unknown> {
  const checked = record.sources
    .map((source) => source.checked ?? '')
    .sort()
    .at(-1);
  return {
    '@context': 'https://schema.org',
    '@type': 'TechArticle',
    headline: shorten(`${record.code} ${record[locale].title}`, 110),
    description: codeDescription(record, locale),
    inLanguage: locale === 'zh' ? 'zh-CN' : 'en',
    articleSection: category[locale].name,
    keywords: [record.code, ...(record.aliases ?? []), plainMessage(record), 'DingTalk', '钉钉'].join(', '),
    mainEntityOfPage: url,
    url,
    ...(checked ? { dateModified: checked } : {}),
  };
}

/** The platform's own message with placeholders taken out. */
function plainMessage(record: CodeRecord): string {
  return (record.messages[0]?.text ?? '')
    .replace(/%s/g, '')
    .replace(/[:：]\s*$/, '')
    .trim();
}

function firstSentence(text: string, locale: Locale): string {
  const end = locale === 'zh' ? /^.*?[。！？]/s : /^.*?[.!?](?=\s|$)/s;
  return end.exec(text)?.[0] ?? text;
}

/** Cuts at a character, never inside a pair of surrogates, and marks the cut. */
export function shorten(text: string, max: number): string {
  const characters = [...text];
  return characters.length <= max
    ? text
    : `${characters
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`;
}
