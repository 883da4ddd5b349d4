/** Makes the files of `index-format.ts` from the collection. Runs at build time only; its output is the same for the same input. */
import type { Content } from '../model/read-content.ts';
import { LOCALES, type CodeRecord, type Locale } from '../model/schema.ts';
import { squash } from './fold.ts';
import { HINTS, SDK_MESSAGES } from './hints.ts';
import { facetLetter, INDEX_VERSION, type CodeList, type MessageIndex, type WordList } from './index-format.ts';
import { termsOf } from './words.ts';

/** How many words of meaning and causes a code brings along; the rarest ones are kept. */
const MAX_WORDS = 2;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** @param content in the order of `compareCodes`. */
export function buildCodeList(content: Content, locale: Locale): CodeList {
  const { codes } = content;
  const category = content.categories.map((item) => item.id);
  const family = unique(codes.map((record) => record.family));
  const fixedBy = unique(codes.map((record) => record.fixedBy));
  const retry = unique(codes.map((record) => record.retry.policy));
  const column = (ids: readonly string[], of: (record: CodeRecord) => string): string =>
    codes.map((record) => facetLetter(ids.indexOf(of(record)))).join('');
  return {
    version: INDEX_VERSION,
    locale,
    codes: codes.map((record) => record.code).join('\n'),
    titles: codes.map((record) => oneLine(record[locale].title)).join('\n'),
    facets: { category, family, fixedBy, retry },
    columns: {
      category: column(category, (record) => record.category),
      family: column(family, (record) => record.family),
      fixedBy: column(fixedBy, (record) => record.fixedBy),
      retry: column(retry, (record) => record.retry.policy),
      weight: codes.map(weightOf).join(''),
    },
    categoryNames: content.categories.map((item) => item[locale].name),
    aliases: Object.fromEntries(codes.flatMap((record) => (record.aliases ?? []).map((alias) => [alias, record.code]))),
  };
}

export function buildMessageIndex(content: Content): MessageIndex {
  return { version: INDEX_VERSION, messages: content.codes.map(messageLine).join('\n') };
}

/** @param locale the language of the page; its own titles are in the list of codes. */
export function buildWordList(content: Content, locale: Locale): WordList {
  const other: Locale = locale === 'en' ? 'zh' : 'en';
  return {
    version: INDEX_VERSION,
    locale,
    titles: content.codes.map((record) => oneLine(record[other].title)).join('\n'),
    hints: content.codes.map((record) => (HINTS[record.code] ?? '').replaceAll(';', '\t')).join('\n'),
    words: wordLines(content.codes).join('\n'),
    categories: content.categories.map((item) => LOCALES.map((language) => item[language].name).join(' ')),
  };
}

/** How much is known of a code, 0–9: what many people met has many sources. */
function weightOf(record: CodeRecord): number {
  const seen = record.messages.filter((message) => message.kind === 'observed').length;
  return Math.min(9, Math.round(Math.log2(record.sources.length + seen) * 2.5));
}

/** The messages of a record without those that differ in case or punctuation only, official ones first. */
function messageLine(record: CodeRecord): string {
  const seen = new Set<string>();
  const entries: string[] = [];
  const sorted = [...record.messages].sort((a, b) => Number(b.kind === 'official') - Number(a.kind === 'official'));
  const add = (text: string, mark: string): void => {
    const key = squash(text).text;
    if (key.length < 2 || seen.has(key)) return;
    seen.add(key);
    entries.push(mark + oneLine(text));
  };
  for (const message of sorted) add(message.text, message.kind === 'official' ? '' : '~');
  for (const text of SDK_MESSAGES[record.code] ?? []) add(text, '^');
  return entries.join('\t');
}

/** Ideas that meaning and causes add to title and messages: the rarest, at most `MAX_WORDS`. */
function wordLines(codes: readonly CodeRecord[]): string[] {
  const bags = codes.map((record) => {
    const said = new Set([messageLine(record), ...LOCALES.map((locale) => oneLine(record[locale].title))].flatMap(termsOf));
    const prose = LOCALES.flatMap((locale) => [record[locale].meaning, ...record[locale].cases.map((item) => item.cause)]);
    return {
      said,
      added: [...new Set(prose.flatMap((text) => termsOf(oneLine(text))))].filter(
        (term) => term.startsWith('#') && !said.has(term),
      ),
    };
  });
  const spread = new Map<string, number>();
  for (const { said, added } of bags) for (const term of [...said, ...added]) spread.set(term, (spread.get(term) ?? 0) + 1);
  const rarer = (a: string, b: string): number => (spread.get(a) ?? 0) - (spread.get(b) ?? 0) || (a < b ? -1 : 1);
  return bags.map(({ added }) => added.sort(rarer).slice(0, MAX_WORDS).join(' ').replaceAll('#', ''));
}

const unique = (values: readonly string[]): string[] => [...new Set(values)].sort();
