/**
 * Answers a question or a paste with codes, best first: codes that stand in it, codes that begin as it does, codes whose messages stand
 * in it, codes that speak of the same things. Pure; it works with whatever files have arrived.
 */
import type { Locale } from '../model/schema.ts';
import { createCodeBook, type CodeBook } from './code-book.ts';
import { decode, type Decoded } from './decode.ts';
import { codesOfStatus } from './decode/links.ts';
import { WEIGHT, WRAPPERS } from './decode/roles.ts';
import { squash } from './fold.ts';
import { checkVersion, facetOf, type CodeList, type Facet, type MessageIndex } from './index-format.ts';
import { createMessageTable, type MessageHit } from './messages.ts';
import { ancestorOf, describeUnknown } from './unknown.ts';
import type { WordIndex } from './word-index.ts';

/** Why a code is among the results. `wrapped`: it wraps the code that matters; `text`: words, not a message. */
type Reason = 'code' | 'wrapped' | 'mentioned' | 'prefix' | 'message' | 'text';

export interface Result {
  code: string;
  title: string;
  reason: Reason;
  /** From 600: certain. 200 to 600: likely. Below: a guess. Comparable within one answer. */
  score: number;
}

interface Answer {
  decoded: Decoded;
  results: Result[];
}

export interface Searcher {
  readonly book: CodeBook;
  readonly locale: Locale;
  /** Whether messages are searched, or codes only. */
  readonly complete: boolean;
  /** @param text what was typed or pasted, at any length. @param options.limit at most so many results, 20 unless told. */
  search(text: string, options?: { limit?: number }): Answer;
  /** Title in the language of the list; empty for an unknown code. */
  title(code: string): string;
  /** Value of a facet, such as the id of the category; empty for an unknown code. */
  facet(code: string, facet: Facet): string;
}

/** Up to this length, and on one line, a text is a question: it may be unfinished, and its words are searched. Characters. */
const QUESTION = 160;
/** In a question: a number as long as a code, and nothing that makes it a part of something else. */
const LONE_NUMBER = /(?<![\d.:/-])\d{4,8}(?![\d.:/-])/;
const NEW_API = /request ?id\b|requestid|api\.dingtalk|\btea\b/i;
const OLD_API = /errcode|oapi\.dingtalk/i;

/**
 * @param messages without it codes, beginnings of codes, addresses and HTTP statuses are still answered.
 * @param words from `createWordIndex`; without it questions are answered by titles and messages that they hold.
 * @throws Error where a file was written for another version of this code.
 */
export function createSearcher(list: CodeList, messages?: MessageIndex, words?: WordIndex): Searcher {
  checkVersion(list, 'codes');
  checkVersion(messages, 'messages');
  const codes = list.codes.split('\n');
  const titles = list.titles.split('\n');
  const book = createCodeBook(codes, list.aliases);
  const table = messages && createMessageTable(messages.messages.split('\n'));
  const byTitle = new Map<string, number[]>();
  titles.forEach((name, place) => {
    const key = squash(name).text;
    byTitle.set(key, [...(byTitle.get(key) ?? []), place]);
  });
  byTitle.delete('');
  const title = (code: string): string => titles[book.indexOf(code)] ?? '';
  const weight = (place: number): number => Number(list.columns.weight[place] ?? 0);

  function search(text: string, { limit = 20 }: { limit?: number } = {}): Answer {
    const input = text.trim();
    const decoded = decode(input, book);
    if (input === '') return { decoded, results: [] };
    const tally = createTally();
    const question = input.length <= QUESTION && !/[\n{}]/.test(input);
    if (question) {
      for (const [i, code] of book.findLoosely(input).entries()) tally.put(code, 'code', 1200 - i);
      for (const place of byTitle.get(squash(input).text) ?? []) tally.put(codes[place] ?? '', 'text', 720);
      if (/^-?\d{1,10}$|^[A-Za-z][A-Za-z0-9._ -]{2,79}$/.test(input)) {
        book
          .startingWith(input)
          .slice(0, 60)
          .forEach((code, i) => tally.put(code, 'prefix', 640 - i));
      }
    }
    for (const found of decoded.codes) {
      if (found.known) tally.put(found.code, reasonOf(found.role), found.weight);
      else for (const code of relatives(found.code)) tally.put(code, 'text', 260);
    }
    if (question && decoded.codes.length === 0) {
      const stranger = LONE_NUMBER.exec(input)?.[0];
      if (stranger !== undefined && tally.results.length === 0) {
        decoded.codes.push({ code: stranger, known: false, role: 'primary', how: 'text', weight: WEIGHT.unknown });
        for (const code of relatives(stranger)) tally.put(code, 'text', 360);
      }
    }
    byMessage(decoded, input, tally);
    byAddress(decoded, tally);
    if (words && tally.top() < 600) byWords(words, decoded, input, question, tally);
    byStatus(decoded, tally);
    const results = tally.results.sort((a, b) => b.score - a.score || book.indexOf(a.code) - book.indexOf(b.code)).slice(0, limit);
    settleRoles(decoded, results[0]);
    return { decoded, results: results.map((result) => ({ ...result, title: title(result.code) })) };
  }

  /** Codes that an unknown one was probably meant to be: two digits swapped, or the longer name of a known code. */
  function relatives(code: string): readonly string[] {
    const { nearest, lookalikes } = describeUnknown(code, list, book);
    if (lookalikes.includes('shifted-digits')) return nearest.slice(0, 1);
    const family = ancestorOf(code, book);
    return family === undefined ? [] : [family];
  }

  function byMessage(decoded: Decoded, input: string, tally: Tally): void {
    const hits = table?.find(decoded.text, decoded.messages.length > 0 ? decoded.messages : [input.slice(0, 1_000)]) ?? [];
    const start = decoded.text.slice(0, 5_000);
    const family = OLD_API.test(start) ? 'oapi' : NEW_API.test(start) ? 'api' : '';
    for (const hit of hits.slice(0, 40)) {
      const code = codes[hit.place] ?? '';
      const score = messageScore(hit);
      if (score === 0) continue;
      const settled = score + (facetOf(list, 'family', hit.place) === family ? 4 : 0) + weight(hit.place) / 4;
      tally.put(code, 'message', WRAPPERS.has(code) && !hit.exact ? settled * 0.5 : settled);
    }
  }

  function byAddress(decoded: Decoded, tally: Tally): void {
    if (!table) return;
    for (const page of decoded.pages) {
      const named = table.naming(page);
      if (named.length <= 4) named.forEach((place, i) => tally.put(codes[place] ?? '', 'message', 300 - i + weight(place) / 4));
    }
  }

  function byWords(index: WordIndex, decoded: Decoded, input: string, question: boolean, tally: Tally): void {
    const asked = decoded.messages[0] ?? (question ? input : firstLine(decoded.text));
    for (const hit of index.search(asked, question).slice(0, 30)) {
      const code = codes[hit.id] ?? '';
      tally.add(code, 'text', 320 * hit.score * (WRAPPERS.has(code) ? 0.6 : 1));
    }
  }

  function byStatus(decoded: Decoded, tally: Tally): void {
    const { httpStatus } = decoded.facts;
    if (httpStatus === undefined || tally.results.some((result) => result.reason !== 'text' && result.score > 200)) return;
    codesOfStatus(httpStatus, decoded.text.slice(0, 20_000)).forEach((code, i) => {
      if (!book.has(code)) return;
      // A message beside the status says more than the status.
      tally.put(code, 'text', (decoded.messages.length > 0 ? 150 : 400) - i * 30);
      if (i === 0 && decoded.codes.length === 0)
        decoded.codes.push({ code, known: true, role: 'primary', how: 'http', weight: 400 });
    });
  }

  return {
    book,
    locale: list.locale,
    complete: messages !== undefined,
    search,
    title,
    facet: (code, facet) => (book.has(code) ? facetOf(list, facet, book.indexOf(code)) : ''),
  };
}

/** What a second piece of evidence for the same code adds: more than the difference between two wordings of a message. */
const AGREES = 30;

interface Tally {
  results: Omit<Result, 'title'>[];
  /** The strongest evidence counts, further evidence breaks ties. */
  put(code: string, reason: Reason, score: number): void;
  /** Evidence of another kind: it adds up. */
  add(code: string, reason: Reason, score: number): void;
  top(): number;
}

function createTally(): Tally {
  const places = new Map<string, Omit<Result, 'title'>>();
  const results: Omit<Result, 'title'>[] = [];
  const note = (code: string, reason: Reason, score: number, merge: (old: number) => number): void => {
    const other = places.get(code);
    if (!other) {
      const result = { code, reason, score };
      places.set(code, result);
      results.push(result);
      return;
    }
    if (score > other.score) other.reason = reason;
    other.score = merge(other.score);
  };
  return {
    results,
    put: (code, reason, score) => note(code, reason, score, (old) => Math.max(old, score) + AGREES),
    add: (code, reason, score) => note(code, reason, score, (old) => old + score * (old > 600 ? 0 : 1)),
    top: () => Math.max(0, ...results.map((result) => result.score)),
  };
}

const reasonOf = (role: Decoded['codes'][number]['role']): Reason =>
  role === 'primary' ? 'code' : role === 'wrapper' ? 'wrapped' : 'mentioned';

/** 0 where too little agrees; up to 500 for a message inside a text, from 610 where a field holds it, from 710 where it is the text. */
function messageScore(hit: MessageHit): number {
  const official = hit.official ? 12 : 0;
  if (hit.whole) return 710 + official + Math.min(hit.amount, 60) / 10;
  if (hit.exact) return 610 + official + Math.min(hit.amount, 60) / 10;
  if (hit.amount < 6 || hit.coverage < 0.25) return 0;
  return Math.min(hit.amount, 60) * 7 * hit.coverage + 60 * hit.coverage + official * hit.coverage;
}

/** Where a code only says "look inside" and a message names the code inside, the code inside is the one to read about. */
function settleRoles(decoded: Decoded, best: Omit<Result, 'title'> | undefined): void {
  if (!best || best.reason !== 'message' || best.score < WEIGHT.unknown) return;
  const first = decoded.codes.find((found) => found.role === 'primary');
  if (first?.code === best.code) return;
  if (first) first.role = WRAPPERS.has(first.code) ? 'wrapper' : 'mentioned';
  const same = decoded.codes.find((found) => found.code === best.code);
  if (same) same.role = 'primary';
  else decoded.codes.unshift({ code: best.code, known: true, role: 'primary', how: 'message', weight: best.score });
}

const firstLine = (text: string): string => text.split('\n', 8).find((line) => line.trim().length > 8) ?? text.slice(0, 400);
