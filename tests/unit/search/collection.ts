/** The real collection and the search over it, made once for a test file. */
import { readFileSync } from 'node:fs';
import { inspectContent } from '../../../src/model/read-content.ts';
import type { Locale } from '../../../src/model/schema.ts';
import { buildCodeList, buildMessageIndex, buildWordList } from '../../../src/search/build-index.ts';
import { createCodeBook } from '../../../src/search/code-book.ts';
import { createSearcher, type Searcher } from '../../../src/search/rank.ts';
import { createWordIndex } from '../../../src/search/word-index.ts';

// Records are read even where they still have mistakes: those are the business of the content tests.
export const content = inspectContent(process.cwd());
export const list = buildCodeList(content, 'en');
export const messages = buildMessageIndex(content);
export const book = createCodeBook(list.codes.split('\n'));

/** Codes, messages and words, as in a browser where everything has arrived. */
export function completeSearcher(locale: Locale = 'en'): Searcher {
  const codes = buildCodeList(content, locale);
  return createSearcher(codes, messages, createWordIndex(codes, messages, buildWordList(content, locale)));
}

export interface Asked {
  text: string;
  /** Any of these codes is right. */
  accept: string[];
  /** Set where the text was kept aside while the search was tuned. */
  heldOut?: boolean;
}

export function fixture(name: 'queries' | 'pastes' | 'questions'): Asked[] {
  return JSON.parse(readFileSync(`tests/fixtures/${name}.json`, 'utf8')) as Asked[];
}

/** Shares of texts whose first, and whose first three results hold an accepted code, with a line for each that missed. */
export function score(searcher: Searcher, asked: readonly Asked[]): { first: number; three: number; missed: string[] } {
  let first = 0;
  let three = 0;
  const missed: string[] = [];
  for (const { text, accept } of asked) {
    const found = searcher.search(text).results.map((result) => result.code);
    const place = found.findIndex((code) => accept.includes(code));
    if (place === 0) first++;
    else missed.push(`${JSON.stringify(text.slice(0, 100))} → ${found.slice(0, 3).join(', ')}; expected ${accept.join(' or ')}`);
    if (place >= 0 && place < 3) three++;
  }
  return { first: first / asked.length, three: three / asked.length, missed };
}
