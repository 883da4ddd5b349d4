/**
 * Finds the messages of the platform in a text: the whole message, or its clauses inside a longer text. Messages are templates
 * (`…,request ip=… appKey(…)`), so they are cut into clauses at punctuation, numbers and placeholders, and clauses are looked up.
 */
import { squash, type Squashed } from './fold.ts';
import { pageOf } from './decode/links.ts';

export interface MessageHit {
  /** Position of the code in the list. */
  place: number;
  /** 0 to 1: how much of the message stands in the text. */
  coverage: number;
  /** Amount of text that agrees, in half Chinese characters; clauses that many codes share count less. */
  amount: number;
  /** One of the messages that were passed is this message and nothing else. */
  exact: boolean;
  /** The whole text is this message and nothing else. */
  whole: boolean;
  /** The official wording. */
  official: boolean;
}

interface Clause {
  text: string;
  weight: number;
  /** Numbers of the messages that hold it. */
  in: number[];
}

export interface MessageTable {
  find(text: string, messages: readonly string[]): MessageHit[];
  /** Codes whose messages name this documentation page. */
  naming(page: string): readonly number[];
}

/** Enough for the parts of a log that the decoder keeps; beyond it only the quoted messages are looked up. Characters. */
const MAX_TEXT = 24_000;
const URL = /https?:\/\/[^\s"'<>\])}\u4e00-\u9fff]+/gi;
// Numbers are filled in by the server, except where they are what the message is about: `status code 503`.
const CUT =
  /\bX(?:[.:]X)+\b|%[sd]|\{\d+\}|\.{3}|[…,;:，；：。.!！?？、()（）[\]【】{}|=“”"'\n\t]|(?<!code:? ?|sent |\d)\d+|\bX{2,}\b/g;

/** @param lines one entry a code: its messages, separated by tabs; `~` in front of unofficial ones, `^` in front of what an SDK says. */
export function createMessageTable(lines: readonly string[]): MessageTable {
  const owners: number[] = [];
  const official: boolean[] = [];
  const exact = new Map<string, number[]>();
  const clauses = new Map<string, Clause>();
  const pages = new Map<string, number[]>();
  const total: number[] = [];
  lines.forEach((line, place) => {
    for (const entry of line.split('\t')) {
      if (entry === '') continue;
      const number = owners.length;
      const text = /^[~^]/.test(entry) ? entry.slice(1) : entry;
      owners.push(place);
      official.push(text === entry);
      // "Invalid CorpId" of an SDK means a callback only beside other signs of it: it is never the whole answer.
      if (!entry.startsWith('^')) push(exact, squash(text).text, number);
      for (const url of text.match(URL) ?? []) {
        const page = pageOf(url);
        if (page) push(pages, page, place);
      }
      for (const clause of new Set(clausesOf(text))) {
        const known = clauses.get(clause);
        if (known) known.in.push(number);
        else clauses.set(clause, { text: clause, weight: 0, in: [number] });
      }
    }
  });
  const starts = new Map<number, Clause[]>();
  for (const clause of clauses.values()) {
    const codes = new Set(clause.in.map((number) => owners[number])).size;
    clause.weight = breadth(clause.text) / (1 + Math.log2(codes) / 2);
    for (const number of clause.in) total[number] = (total[number] ?? 0) + clause.weight;
    const key = start(clause.text, 0);
    const list = starts.get(key);
    if (list) list.push(clause);
    else starts.set(key, [clause]);
  }
  for (const list of starts.values()) list.sort((a, b) => b.text.length - a.text.length);

  function find(text: string, messages: readonly string[]): MessageHit[] {
    const matched = new Map<number, number>();
    const same = new Set<number>();
    const whole = new Set<number>(text.length < 1_000 ? exact.get(squash(text).text) : undefined);
    const texts = [text.slice(0, MAX_TEXT), ...messages];
    const seen = new Set<Clause>();
    for (const piece of texts) {
      const flat = squash(piece.replace(URL, ' '));
      for (const number of exact.get(squash(piece).text) ?? []) same.add(number);
      for (const clause of clausesIn(flat, starts)) {
        if (seen.has(clause)) continue;
        seen.add(clause);
        for (const number of clause.in) matched.set(number, (matched.get(number) ?? 0) + clause.weight);
      }
    }
    for (const number of same) matched.set(number, Math.max(matched.get(number) ?? 0, total[number] ?? 1));
    const best = new Map<number, MessageHit>();
    for (const [number, amount] of matched) {
      const place = owners[number] ?? 0;
      const hit: MessageHit = {
        place,
        amount,
        coverage: Math.min(1, amount / Math.max(1, total[number] ?? 1)),
        exact: same.has(number),
        whole: whole.has(number),
        official: official[number] ?? false,
      };
      const other = best.get(place);
      if (!other || strength(hit) > strength(other)) best.set(place, hit);
    }
    return [...best.values()].sort((a, b) => strength(b) - strength(a) || a.place - b.place);
  }
  return { find, naming: (page) => pages.get(page) ?? [] };
}

/** One number to compare hits by: an exact message first, then much of a message, then much text. */
function strength(hit: MessageHit): number {
  return (hit.whole ? 2000 : hit.exact ? 1000 : 0) + hit.amount * hit.coverage * hit.coverage + (hit.official ? 0.5 : 0);
}

function clausesOf(text: string): string[] {
  return text
    .replace(URL, ',')
    .split(CUT)
    .map((part) => squash(part).text)
    .filter((part) => part.length > 1);
}

/** All clauses that stand in a text as whole words; of clauses that begin at the same place only the longest. */
function* clausesIn({ text, edge }: Squashed, starts: ReadonlyMap<number, Clause[]>): Generator<Clause> {
  for (let i = 0; i + 1 < text.length; i++) {
    if (edge[i] !== 1) continue;
    const list = starts.get(start(text, i));
    if (!list) continue;
    for (const clause of list) {
      if (text.startsWith(clause.text, i) && edge[i + clause.text.length] === 1) {
        yield clause;
        break;
      }
    }
  }
}

/** The first two characters as one number: a cheap key. */
const start = (text: string, at: number): number => text.charCodeAt(at) * 65_536 + text.charCodeAt(at + 1);

/** Length in half Chinese characters: 不合法的 is 8, token is 5. */
function breadth(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i) > 0x2e7f ? 2 : 1;
  return sum;
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  if (key === '') return;
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
