/**
 * What can still be said of a code that has no page: what lives around its number, which codes are spelled or numbered almost like it,
 * and whether it comes from elsewhere. Everything about DingTalk is derived from the records; only the other platforms are a table.
 */
import { createCodeBook, type CodeBook } from './code-book.ts';
import { facetOf, type CodeList } from './index-format.ts';
import { foldName } from './fold.ts';
import { distance } from './spelling.ts';

type Lookalike = 'http-status' | 'wecom-or-wechat' | 'feishu' | 'jsapi' | 'network' | 'shifted-digits';

export interface UnknownCode {
  code: string;
  /** The numbers around it that have pages; absent for names, and where nothing is near. */
  range?: { from: string; to: string; count: number };
  /** Ids of the categories that live in that range, the most frequent first, at most four. */
  categories: string[];
  /** At most six codes, nearest first: almost the same spelling, then the same beginning, then the next numbers. */
  nearest: string[];
  /** What else it may be; empty where nothing suggests itself. */
  lookalikes: Lookalike[];
}

/**
 * Ranges in which WeCom and WeChat number their return codes, cut so that no number that DingTalk documents is in them. Inclusive. A hint
 * for the reader, no statement: both platforms keep adding numbers.
 */
const TENCENT: readonly [from: number, to: number][] = [
  [-1000, -2],
  [30_002, 32_999],
  [40_105, 40_270],
  [41_017, 41_020],
  [42_010, 42_099],
  [43_012, 43_110],
  [45_010, 45_110],
  [46_005, 46_999],
  [48_005, 48_999],
  [50_006, 50_999],
  [61_000, 65_999],
  [81_003, 87_999],
  [89_300, 89_999],
  [90_200, 99_999],
  [301_000, 302_999],
  [640_000, 655_000],
  [9_001_001, 9_999_999],
];

const NETWORK = /^(?:E[A-Z]{4,}|ERR_[A-Z_]{3,}|CERT_[A-Z_]{3,})$/;

/** @param code as typed or found; any string. @param book a lookup over the list, where one is there already. */
export function describeUnknown(
  code: string,
  list: CodeList,
  book: CodeBook = createCodeBook(list.codes.split('\n')),
): UnknownCode {
  const name = code.trim().slice(0, 120);
  if (!/^-?\d{1,12}$/.test(name)) {
    return { code: name, categories: [], nearest: nearestNames(name, book), lookalikes: NETWORK.test(name) ? ['network'] : [] };
  }
  const numbers = book.codes.filter((other) => /^-?\d+$/.test(other)).map(Number);
  const inside = codesAround(Number(name), book);
  const [from] = inside;
  const to = inside[inside.length - 1];
  const swapped = sameDigits(name, book);
  return {
    code: name,
    ...(from !== undefined && to !== undefined ? { range: { from, to, count: inside.length } } : {}),
    categories: categoriesOf(inside, list, book),
    nearest: [
      ...new Set([
        ...swapped,
        ...oneEdit(name, book),
        ...book.startingWith(name).slice(0, 3),
        ...nearestNumbers(Number(name), numbers),
      ]),
    ].slice(0, 6),
    lookalikes: lookalikesOf(Number(name), swapped.length > 0),
  };
}

function lookalikesOf(value: number, swapped: boolean): Lookalike[] {
  const found: Lookalike[] = [];
  if (swapped) found.push('shifted-digits');
  if (value >= 100 && value <= 599) found.push('http-status');
  if (value >= 0 && value <= 30) found.push('jsapi');
  if (TENCENT.some(([from, to]) => value >= from && value <= to)) found.push('wecom-or-wechat');
  if ((value >= 99_990_000 && value <= 99_999_999) || (value >= 230_000 && value <= 234_999)) found.push('feishu');
  return found;
}

/** The codes that share the leading digits: for 40123 those from 40000 to 40999, else the wider block of the same length. */
function codesAround(value: number, book: CodeBook): string[] {
  if (value < 100) return [];
  const digits = String(value).length;
  for (const kept of [digits - 3, 1]) {
    if (kept < 1) continue;
    const size = 10 ** (digits - kept);
    const start = Math.floor(value / size) * size;
    const inside = book.codes.filter((code) => /^\d+$/.test(code) && Number(code) >= start && Number(code) < start + size);
    if (inside.length >= 3) return inside;
  }
  return [];
}

function categoriesOf(codes: readonly string[], list: CodeList, book: CodeBook): string[] {
  const counts = new Map<string, number>();
  for (const code of codes) {
    const id = facetOf(list, 'category', book.indexOf(code));
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 4)
    .map(([id]) => id);
}

/** Codes with two neighbouring digits swapped: 50213 for 52013 (the same digits in another order). */
function sameDigits(code: string, book: CodeBook): string[] {
  if (code.length < 4) return [];
  const sorted = [...code].sort().join('');
  return book.codes.filter(
    (other) =>
      other.length === code.length && other !== code && [...other].sort().join('') === sorted && distance(code, other, 1) === 1,
  );
}

const oneEdit = (code: string, book: CodeBook): string[] =>
  code.length < 5
    ? []
    : book.codes.filter((other) => /^\d+$/.test(other) && other.length !== code.length && distance(code, other, 1) === 1);

function nearestNumbers(value: number, numbers: readonly number[]): string[] {
  const limit = Math.max(10, Math.abs(value) / 50);
  return [...numbers]
    .filter((other) => Math.abs(other - value) <= limit)
    .sort((a, b) => Math.abs(a - value) - Math.abs(b - value) || a - b)
    .slice(0, 4)
    .map(String);
}

function nearestNames(name: string, book: CodeBook): string[] {
  const folded = foldName(name);
  if (folded.length < 4) return [...book.startingWith(name)].slice(0, 6);
  const limit = Math.min(4, Math.floor(folded.length / 4));
  const close = book.codes
    .filter((code) => /[a-z]/i.test(code))
    .map((code): [string, number] => [code, distance(folded, foldName(code), limit)])
    .filter(([, edits]) => edits <= limit)
    .sort((a, b) => a[1] - b[1])
    .map(([code]) => code);
  const family = ancestorOf(name, book);
  return [
    ...new Set([...close, ...book.startingWith(name), ...(family ? [family, ...book.startingWith(`${family}.`)] : [])]),
  ].slice(0, 6);
}

/** The known code that a longer name belongs to: `invalidParameter.userIds.empty` → `invalidParameter`. */
export function ancestorOf(name: string, book: CodeBook): string | undefined {
  for (let dot = name.lastIndexOf('.'); dot > 3; dot = name.lastIndexOf('.', dot - 1)) {
    const found = book.find(name.slice(0, dot))[0];
    if (found !== undefined) return found;
  }
  return undefined;
}
