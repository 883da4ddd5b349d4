/**
 * The files that the browser fetches, each when it is needed: the list of codes (a code resolves from it alone), the messages, the
 * words for questions. Columns of text instead of an array of objects: half the size compressed, and faster to read.
 * `build-index.ts` writes them; `rank.ts` and `word-index.ts` read them; nobody else needs to know the shape.
 */
import type { Locale } from '../model/schema.ts';

/** Raised when the shape changes, so that a stale file from a cache is noticed. */
export const INDEX_VERSION = 1;

/** Everything that a result shows. One file for each language. */
export interface CodeList {
  version: number;
  locale: Locale;
  /** One code a line, in display order. */
  codes: string;
  /** One title a line, in the same order. */
  titles: string;
  /** Ids of the facets; the columns hold, for each code, a letter: `a` for the first id, `b` for the second … */
  facets: { category: string[]; family: string[]; fixedBy: string[]; retry: string[] };
  columns: {
    category: string;
    family: string;
    fixedBy: string;
    retry: string;
    /** 0–9, how much is known of it. */ weight: string;
  };
  /** Names of the categories in the language of the file, in the order of `facets.category`. */
  categoryNames: string[];
  /** Other spellings → code. */
  aliases: Record<string, string>;
}

/** What the platform says. The same file for both languages. */
export interface MessageIndex {
  version: number;
  /** One line a code, its messages separated by tabs. Not the official wording: `~` in front. What an SDK says instead: `^`. */
  messages: string;
}

/** What people say. One file for each language. */
export interface WordList {
  version: number;
  locale: Locale;
  /** Titles in the other language, one a line. */
  titles: string;
  /** What people ask when they mean the code, one line a code, phrases separated by tabs. */
  hints: string;
  /** Ideas of meaning and causes, one line a code, separated by blanks. */
  words: string;
  /** Names of the categories in both languages, in the order of `CodeList.facets.category`. */
  categories: string[];
}

export const FACETS = ['category', 'family', 'fixedBy', 'retry'] as const;
export type Facet = (typeof FACETS)[number];

/** The value of a facet for the code at `place` in the list. */
export function facetOf(list: CodeList, facet: Facet, place: number): string {
  return list.facets[facet][list.columns[facet].charCodeAt(place) - 97] ?? '';
}

/** Letters for positions: `a`, `b` … `z`, `{`, `|`, `}`, `~`. */
export function facetLetter(position: number): string {
  if (position < 0 || position > 29) throw new RangeError(`expected at most 30 values of a facet, found position ${position}`);
  return String.fromCharCode(97 + position);
}

/** @throws Error where a file was written for another version of this code. */
export function checkVersion(file: { version: number } | undefined, name: string): void {
  if (file && file.version !== INDEX_VERSION)
    throw new Error(`${name}: expected version ${INDEX_VERSION} of the search index, found ${file.version}`);
}
