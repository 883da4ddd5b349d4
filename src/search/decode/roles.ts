/** Decides, from everything that looks like a code, which one to read about, which one wraps it and which are only mentioned. */
import type { CodeBook } from '../code-book.ts';
import type { BareName } from './names.ts';
import type { BareNumber } from './numbers.ts';
import type { CodeField, Fields } from './fields.ts';
import type { FoundCode } from './types.ts';

/** Codes that say "look inside": the real one is in sub_code, in sub_msg or in the message. */
export const WRAPPERS: ReadonlySet<string> = new Set(['88', '15', '3']);

interface Candidate {
  code: string;
  known: boolean;
  how: FoundCode['how'];
  weight: number;
  at: number;
  /** Of a wrapper: whether the code inside is in the text too. */
  wraps?: boolean;
}

export interface Evidence {
  fields: Fields;
  numbers: readonly BareNumber[];
  names: readonly BareName[];
  links: readonly { code: string; at: number }[];
}

/** Weights: what a server put in a field outweighs a message; a small number under a vague key, and a wrapper, do not. */
export const WEIGHT = {
  sub: 1100,
  field: 1000,
  text: 700,
  name: 650,
  vague: 450,
  wrapper: 560,
  word: 480,
  unknown: 420,
  link: 500,
  mentioned: 390,
  zero: 340,
};

export function decideRoles(evidence: Evidence, book: CodeBook): FoundCode[] {
  const best = new Map<string, Candidate>();
  const add = (candidate: Candidate): void => {
    const other = best.get(candidate.code);
    if (!other || candidate.weight > other.weight)
      best.set(candidate.code, { ...candidate, at: Math.min(candidate.at, other?.at ?? candidate.at) });
  };
  for (const field of evidence.fields.codes) for (const candidate of fromField(field, evidence.fields, book)) add(candidate);
  for (const number of evidence.numbers) {
    const weight = number.code === '0' ? WEIGHT.zero : WRAPPERS.has(number.code) ? WEIGHT.wrapper : WEIGHT.text;
    add({ code: number.code, known: true, how: 'text', weight, at: number.at });
  }
  for (const name of evidence.names) {
    add({ code: name.code, known: true, how: 'text', weight: name.certain ? WEIGHT.name : WEIGHT.word, at: name.at });
  }
  if (best.size === 0) {
    for (const link of evidence.links) {
      const code = book.find(link.code)[0];
      if (code !== undefined) add({ code, known: true, how: 'link', weight: WEIGHT.link, at: link.at });
    }
  }
  const all = [...best.values()].sort((a, b) => b.weight - a.weight || a.at - b.at);
  markWrappers(all);
  all.sort((a, b) => Number(a.wraps ?? false) - Number(b.wraps ?? false) || b.weight - a.weight || a.at - b.at);
  return all.map(toFound);
}

function fromField(field: CodeField, fields: Fields, book: CodeBook): Candidate[] {
  const codes = book.findLoosely(field.value);
  const at = field.at;
  if (field.kind === 'status') {
    const gateway = fields.punished && codes[0] !== undefined;
    return gateway ? [{ code: codes[0] ?? field.value, known: true, how: 'field', weight: WEIGHT.field, at }] : [];
  }
  const isNumber = /^-?\d+$/.test(field.value);
  const how = field.kind === 'sub' ? 'sub_code' : 'field';
  if (codes.length === 0) {
    // An HTTP status or a success flag under a vague key is no DingTalk code.
    if (field.kind === 'weak' && (isNumber ? Math.abs(Number(field.value)) < 600 : !/[a-z][A-Z]|\./.test(field.value))) return [];
    if (field.value === '' || field.value === '-') return [];
    return [{ code: field.value, known: false, how, weight: WEIGHT.unknown + (field.kind === 'sub' ? 50 : 0), at }];
  }
  let weight = WEIGHT.field;
  if (field.kind === 'sub') weight = WEIGHT.sub;
  else if (field.value === '0') weight = WEIGHT.zero;
  else if (WRAPPERS.has(field.value)) weight = WEIGHT.wrapper;
  else if (field.kind === 'weak' && isNumber && field.value.replace('-', '').length < 4) weight = WEIGHT.vague;
  return codes.map((code, i) => ({ code, known: true, how, weight: weight - i, at }));
}

/** 88 and 15 wrap a sub_code; 3 of the JSAPI wraps the five-digit code in its message. */
function markWrappers(all: readonly Candidate[]): void {
  const sub = all.some((candidate) => candidate.how === 'sub_code');
  for (const candidate of all) {
    if (candidate.how === 'sub_code' || !WRAPPERS.has(candidate.code)) continue;
    const inside = candidate.code === '3' ? all.some((other) => other.known && /^\d{5}$/.test(other.code)) : sub;
    if (inside) {
      candidate.wraps = true;
      candidate.weight = WEIGHT.mentioned + 10;
    }
  }
}

function toFound(candidate: Candidate, place: number): FoundCode {
  const { code, known, how } = candidate;
  if (candidate.wraps) return { code, known, how, role: 'wrapper', weight: candidate.weight };
  if (place === 0) return { code, known, how, role: 'primary', weight: candidate.weight };
  return { code, known, how, role: 'mentioned', weight: Math.min(candidate.weight, WEIGHT.mentioned - place) };
}
