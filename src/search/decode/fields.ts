/**
 * Finds fields of a response in text of any notation. Not a parser: a body that is cut short, escaped twice or printed by another
 * language is read the same way, key by key. Every character is looked at a bounded number of times.
 */
import { CHINESE_KEY, keyKind, type KeyKind } from './keys.ts';
import { findValue, readCode, readMessage, type Value } from './value.ts';

export interface CodeField {
  kind: 'code' | 'weak' | 'sub' | 'status';
  value: string;
  /** Position of the value in the text. */
  at: number;
}

export interface Fields {
  codes: CodeField[];
  messages: { text: string; at: number }[];
  http: number[];
  requestId?: string;
  scopes: string[];
  apiPath?: string;
  callerIp?: string;
  punished: boolean;
  waitSeconds?: number;
}

const WORD = /[A-Za-z_][A-Za-z0-9_]*/g;
const MAX_FIELDS = 200;
const MAX_MESSAGES = 12;
const REQUEST_ID = /[A-Za-z0-9][A-Za-z0-9-]{5,63}/y;
const SCOPE = /[A-Za-z][A-Za-z0-9_.]{2,79}/g;
const PATH = /\(?\s?([A-Za-z/][A-Za-z0-9_./-]{2,119})/y;
const ADDRESS = /[0-9a-f][0-9a-f.:]{6,44}/iy;
const EXIT = /(?:exit|exited|completed|finished)\s{1,3}(?:with\s{1,3})?(?:the\s)?$/i;

/** @param text half-width, escapes undone. Its positions are those of the results. */
export function readFields(text: string): Fields {
  const found: Fields = { codes: [], messages: [], http: [], scopes: [], punished: false };
  let before = '';
  let beforeEnd = -2;
  WORD.lastIndex = 0;
  for (let word = WORD.exec(text); word; word = WORD.exec(text)) {
    const end = word.index + word[0].length;
    if (word[0].length > 32) continue;
    const name = word[0].toLowerCase().replaceAll('_', '');
    const gap = word.index - beforeEnd;
    const joins = gap === 1 && /[ -]/.test(text[word.index - 1] ?? '');
    let kind = keyKind(name, joins ? before : '');
    // "error:15" is a line of a file more often than a code; the search for bare numbers knows the difference.
    if (kind === 'weak' && name !== 'code' && !/["']/.test(text[end] ?? '')) kind = undefined;
    before = name;
    beforeEnd = end;
    if (kind && !EXIT.test(text.slice(Math.max(0, word.index - 24), word.index))) readField(text, kind, end, found);
  }
  CHINESE_KEY.lastIndex = 0;
  for (let key = CHINESE_KEY.exec(text); key; key = CHINESE_KEY.exec(text)) {
    readField(text, key[2] ? 'message' : key[1] === '状态码' ? 'http' : 'code', key.index + key[0].length, found);
  }
  found.codes.sort((a, b) => a.at - b.at);
  return found;
}

function readField(text: string, kind: KeyKind, end: number, found: Fields): void {
  const value = findValue(text, end);
  if (!value) return;
  switch (kind) {
    case 'code':
    case 'sub':
    case 'weak':
      addCode(text, kind, value, found);
      break;
    case 'http':
    case 'status':
      addStatus(text, kind, value, found);
      break;
    case 'message': {
      const message = value.separated ? readMessage(text, value) : '';
      if (message.length > 1 && found.messages.length < MAX_MESSAGES) found.messages.push({ text: message, at: value.start });
      break;
    }
    case 'request':
      found.requestId ??= take(REQUEST_ID, text, value.start);
      break;
    case 'scopes': {
      const close = text.indexOf(']', value.start);
      const list = text.slice(value.start, close < 0 ? value.start + 400 : Math.min(close, value.start + 400));
      for (const scope of list.match(SCOPE) ?? []) if (!found.scopes.includes(scope)) found.scopes.push(scope);
      break;
    }
    case 'api':
      PATH.lastIndex = value.start;
      found.apiPath ??= PATH.exec(text)?.[1];
      break;
    case 'ip':
      found.callerIp ??= take(ADDRESS, text, value.start);
      break;
    case 'punish':
      found.punished = true;
      break;
    case 'wait':
      found.waitSeconds ??= number(take(/\d{1,6}/y, text, value.start));
  }
}

const NAME_LIKE = /[a-z][A-Z]|[A-Za-z]\.[A-Za-z-]|^[A-Z][a-z]+$|^[a-z]+ [a-z]+$|^[a-z]{6,}$/;

function addCode(text: string, kind: 'code' | 'weak' | 'sub', value: Value, found: Fields): void {
  if (found.codes.length >= MAX_FIELDS) return;
  const read = readCode(text, value);
  if (!read || read.code === '') return;
  const isNumber = /^-?\d/.test(read.code);
  if (isNumber) {
    // "code 400", "error 5": a word and a number. Only a certain key, or a number as long as a code, may do without a separator.
    if (!value.separated && kind === 'weak' && read.code.length < 5) return;
    // Tea prints the HTTP status as "code: 400, <message> request id: …".
    const message = kind === 'weak' ? teaMessage(text, read) : undefined;
    if (message !== undefined) {
      found.http.push(Number(read.code));
      if (found.messages.length < MAX_MESSAGES) found.messages.push(message);
      return;
    }
  } else if (!value.separated || !NAME_LIKE.test(read.code) || (value.quote === '' && text[read.end] === '(')) {
    return;
  }
  found.codes.push({ kind, value: read.code, at: value.start });
}

const TEA = /,\s?([^\n]{0,400}?),? ?request id\b/iy;

/** The message of `code: 400, <message> request id: …`; undefined where the number is no HTTP status in that form. */
function teaMessage(text: string, read: { code: string; end: number }): { text: string; at: number } | undefined {
  if (!/^[45]\d\d$/.test(read.code)) return undefined;
  TEA.lastIndex = read.end;
  const hit = TEA.exec(text);
  return hit ? { text: hit[1] ?? '', at: read.end + hit[0].indexOf(hit[1] ?? '') } : undefined;
}

function addStatus(text: string, kind: 'http' | 'status', value: Value, found: Fields): void {
  const status = number(take(/\d{1,5}(?![\w.])/y, text, value.start));
  if (status === undefined) return;
  if (status >= 100 && status <= 599) found.http.push(status);
  else if (kind === 'status' && found.codes.length < MAX_FIELDS) {
    found.codes.push({ kind: 'status', value: String(status), at: value.start });
  }
}

function take(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

const number = (digits: string | undefined): number | undefined => (digits === undefined ? undefined : Number(digits));
