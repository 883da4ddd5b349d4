/** The list of all codes as a lookup: by exact spelling, by a sloppy one, by the beginning. */
import { foldName } from './fold.ts';

export interface CodeBook {
  /** Every code, in the order of the list. */
  readonly codes: readonly string[];
  /** Codes that hold a blank: no pattern for names finds them. */
  readonly spaced: readonly string[];
  has(code: string): boolean;
  /** Position in the list, or -1. */
  indexOf(code: string): number;
  /** The codes that a spelling stands for: the exact one, else those that differ in case only. */
  find(spelling: string): readonly string[];
  /**
   * As `find`; beyond it those that differ in dots, blanks and underscores only (`invalid authentication`), and those that end so
   * (`ipNotInWhiteList`), at most three.
   */
  findLoosely(spelling: string): readonly string[];
  /** Codes that begin with `prefix`, whatever its case: numbers by value, then names by letter. The code itself is not among them. */
  startingWith(prefix: string): readonly string[];
}

const NONE: readonly string[] = [];

/** @param codes in display order. @param aliases other spellings of a code, such as another case. */
export function createCodeBook(codes: readonly string[], aliases: Readonly<Record<string, string>> = {}): CodeBook {
  const places = new Map(codes.map((code, i) => [code, i]));
  const aliasOf = new Map(Object.entries(aliases));
  const byCase = new Map<string, string[]>();
  const byFold = new Map<string, string[]>();
  const byEnd = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, key: string, code: string): void => {
    const list = map.get(key);
    if (!list) map.set(key, [code]);
    else if (!list.includes(code)) list.push(code);
  };
  for (const code of codes) addSpelling(code, code);
  for (const [spelling, code] of aliasOf) if (places.has(code)) addSpelling(spelling, code);
  function addSpelling(spelling: string, code: string): void {
    add(byCase, spelling.toLowerCase(), code);
    if (!/[a-z]/i.test(spelling)) return;
    add(byFold, foldName(spelling), code);
    for (let dot = spelling.indexOf('.'); dot > 0; dot = spelling.indexOf('.', dot + 1))
      add(byEnd, foldName(spelling.slice(dot)), code);
  }
  const sorted = [...codes].sort(byValue);
  return {
    codes,
    spaced: codes.filter((code) => code.includes(' ')),
    has: (code) => places.has(code),
    indexOf: (code) => places.get(code) ?? -1,
    find(spelling) {
      if (places.has(spelling)) return [spelling];
      const alias = aliasOf.get(spelling);
      if (alias !== undefined && places.has(alias)) return [alias];
      return byCase.get(spelling.toLowerCase()) ?? NONE;
    },
    findLoosely(spelling) {
      const strict = this.find(spelling);
      if (strict.length > 0 || !/[a-z]/i.test(spelling)) return strict;
      const fold = foldName(spelling);
      const ends = fold.length < 8 ? NONE : (byEnd.get(fold) ?? NONE);
      return byFold.get(fold) ?? (ends.length <= 3 ? ends : NONE);
    },
    startingWith(prefix) {
      const start = prefix.toLowerCase();
      return start === '' ? NONE : sorted.filter((code) => code.length > start.length && code.toLowerCase().startsWith(start));
    },
  };
}

function byValue(a: string, b: string): number {
  const x = /^-?\d+$/.test(a) ? Number(a) : Number.POSITIVE_INFINITY;
  const y = /^-?\d+$/.test(b) ? Number(b) : Number.POSITIVE_INFINITY;
  return x === y ? (a < b ? -1 : a > b ? 1 : 0) : x - y;
}
