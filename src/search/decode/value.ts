/** Reads what follows a key, in whatever notation: `": 88`, `'] => int(88)`, `=88`, `>88<`, `";i:88`, `(40014)`. */

export interface Value {
  /** Where the value starts and ends in the text. */
  start: number;
  end: number;
  /** The quotation mark in front of it, or an empty string. */
  quote: string;
  /** Whether something other than blanks stood between key and value. */
  separated: boolean;
}

const MAX_GAP = 24;
/** `int(88)`, `string(5) "60011"` (the number is a length), `float64=88`. */
const TYPE_NAME = /string\(\d{1,4}\)\s?|(?:int|integer|string|str|float|float32|float64|double|long|number)(?:\(\s?|=\s?)/iy;
const PHP_SERIAL = /;[sidb]:(?:\d{1,4}:)?/y;

/** @param at the position behind the key. @returns the position of a value, or undefined where none follows within a few characters. */
export function findValue(text: string, at: number): Value | undefined {
  let separated = false;
  let quote = '';
  let lines = 0;
  let i = at;
  const limit = Math.min(text.length, at + MAX_GAP);
  while (i < limit) {
    const char = text[i] ?? '';
    if (char === '"' || char === "'" || char === '`') quote = char;
    else if (char === ' ' || char === '\t' || char === '\r' || char === '*' || char === ')' || char === ']') {
      if (char !== ' ' || !separated) quote = '';
    } else if (char === '\n') {
      if (++lines > 1 || !separated) return undefined;
      quote = '';
    } else if (
      char === ':' ||
      char === '=' ||
      char === '>' ||
      char === '|' ||
      char === '是' ||
      char === '为' ||
      char === '(' ||
      char === '['
    ) {
      separated = true;
      quote = '';
    } else if (char === '-' && !/\d/.test(text[i + 1] ?? '')) quote = '';
    else if (char === ';') {
      const serial = sticky(PHP_SERIAL, text, i);
      if (!serial) return undefined;
      separated = true;
      quote = '';
      i += serial.length - 1;
    } else {
      const type = separated ? sticky(TYPE_NAME, text, i) : '';
      if (!type) return { start: i, end: i, quote, separated };
      quote = '';
      i += type.length - 1;
    }
    i++;
  }
  return undefined;
}

const NUMBER = /-?\d{1,10}/y;
const NAME = /[A-Za-z][A-Za-z0-9_.-]{0,119}/y;
const QUOTED_NAME = /[A-Za-z][A-Za-z0-9_. -]{2,59}/y;

/** The code that stands at `value`: a whole number or a name, with its end; undefined where something else stands there. */
export function readCode(text: string, value: Value): { code: string; end: number } | undefined {
  const number = sticky(NUMBER, text, value.start);
  if (number) {
    let end = value.start + number.length;
    // 310000.0 is how some languages print a float.
    if (text[end] === '.' && text[end + 1] === '0' && !/\d/.test(text[end + 2] ?? '')) end += 2;
    const next = text.charCodeAt(end);
    const glued = (next >= 48 && next <= 57) || (next >= 65 && next <= 90) || (next >= 97 && next <= 122) || next === 95;
    const more = text[end] === '.' && /\d/.test(text[end + 1] ?? '');
    return glued || more ? undefined : { code: number, end };
  }
  if (value.quote === '"' || value.quote === "'") {
    const name = sticky(QUOTED_NAME, text, value.start);
    if (name.includes(' ') && text[value.start + name.length] === value.quote)
      return { code: name, end: value.start + name.length };
  }
  const name = sticky(NAME, text, value.start);
  if (!name) return undefined;
  return { code: name.replace(/[._-]{1,119}$/, ''), end: value.start + name.length };
}

const MAX_MESSAGE = 1_500;
const CLOSES = /\s{0,3}(?:[,}\])\n;]|$)/y;
const NEXT_KEY = /,\s{0,3}["']?[A-Za-z_]{2,24}["']?\s?[:=]/y;
const REQUEST_ID = /,?\s?request[ _]?id\s?[:=]/iy;

/** The message that stands at `value`, cut where the next field begins. */
export function readMessage(text: string, value: Value): string {
  const limit = Math.min(text.length, value.start + MAX_MESSAGE);
  let end = value.start;
  if (value.quote !== '') {
    // An inner quotation mark lost its backslash; the real end is followed by a comma or a bracket.
    while (end < limit && !(text[end] === value.quote && matches(CLOSES, text, end + 1))) end++;
  } else {
    while (end < limit) {
      const char = text[end];
      if (char === '\n' || char === '<' || (char === ',' && matches(NEXT_KEY, text, end))) break;
      if ((char === ' ' || char === ',') && matches(REQUEST_ID, text, end + (char === ' ' ? 1 : 0))) break;
      end++;
    }
  }
  return text.slice(value.start, end).trim();
}

function sticky(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

const matches = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};
