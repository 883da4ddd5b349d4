/** Prose of a record, cut into runs that a page renders: plain text, `code` between backticks, and runs in the other language. */
import type { Locale } from './schema.ts';

export interface Run {
  kind: 'text' | 'code';
  value: string;
  /** Set where the run is not in the language of the text, for the `lang` attribute. */
  lang?: 'zh-CN' | 'en';
}

/** A run of Chinese, with the punctuation and spaces between Chinese characters. */
const HAN_RUN =
  /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF](?:[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF0-9A-Za-z_ ]*[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF])?/gu;

/** @param text one paragraph; an unpaired backtick is kept as text. */
export function inlineRuns(text: string, locale: Locale): Run[] {
  const runs: Run[] = [];
  const parts = text.split(/`([^`]*)`/);
  parts.forEach((part, i) => {
    if (part === '') return;
    if (i % 2 === 1)
      runs.push({ kind: 'code', value: part, ...(locale === 'en' && hasHan(part) ? { lang: 'zh-CN' as const } : {}) });
    else if (locale === 'zh') runs.push({ kind: 'text', value: part });
    else runs.push(...markHan(part));
  });
  return runs;
}

/** The same text without markup, for descriptions and feeds. */
export const plainText = (text: string): string =>
  text
    .replace(/`([^`]*)`/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();

const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

function markHan(text: string): Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const match of text.matchAll(HAN_RUN)) {
    if (match.index > end) runs.push({ kind: 'text', value: text.slice(end, match.index) });
    runs.push({ kind: 'text', value: match[0], lang: 'zh-CN' });
    end = match.index + match[0].length;
  }
  if (end < text.length) runs.push({ kind: 'text', value: text.slice(end) });
  return runs;
}
