/**
 * Undoes the escaping that a text picked up on its way: \" and \\\" of JSON inside JSON, \uXXXX, percent signs of a query string,
 * HTML entities, colours of a terminal, zero-width characters. One pass; work is proportional to the length of the text.
 */

const NEEDED = /[\\%&\u001b\u200b-\u200f\u2060\ufeff]|u[4-9][0-9a-f]{3}u[4-9]/i;
const PERCENT = /%[0-9a-f]{2}/i;
const ENTITIES: Readonly<Record<string, string>> = { quot: '"', apos: "'", amp: '&', lt: '<', gt: '>', nbsp: ' ' };
const ENTITY = /&(?:#(\d{2,5})|#x([0-9a-f]{2,4})|(quot|apos|amp|lt|gt|nbsp));/iy;
const PERCENT_RUN = /(?:%[0-9a-f]{2})+/iy;
const COLOUR = /\u001b\[?[0-9;]{0,12}[A-Za-z]/y;

/** @returns the text as a person would have typed it. Never throws: what cannot be undone is kept as it is. */
export function plainText(text: string): string {
  if (!NEEDED.test(text)) return text;
  const once = pass(text);
  // A percent-encoded body may hold escapes of its own. Two passes are enough for what people paste, and keep the work bounded.
  return PERCENT.test(text) || text.includes('&') ? pass(once) : once;
}

function pass(text: string): string {
  const out: string[] = [];
  let kept = 0;
  let i = 0;
  const put = (instead: string, next: number): void => {
    out.push(text.slice(kept, i), instead);
    kept = i = next;
  };
  while (i < text.length) {
    const at = text.charCodeAt(i);
    if (at === 92) backslash(text, i, put, (next) => (i = next));
    else if (at === 37) {
      const run = match(PERCENT_RUN, text, i);
      if (run) put(decodePercent(run[0]), i + run[0].length);
      else i++;
    } else if (at === 38) {
      const entity = match(ENTITY, text, i);
      if (entity) put(entityChar(entity), i + entity[0].length);
      else i++;
    } else if (at === 27) {
      const colour = match(COLOUR, text, i);
      put('', i + (colour ? colour[0].length : 1));
    } else if (at === 117 && bareUnicode(text, i)) {
      put(String.fromCharCode(parseInt(text.slice(i + 1, i + 5), 16)), i + 5);
    } else if ((at >= 0x200b && at <= 0x200f) || at === 0x2060 || at === 0xfeff) put('', i + 1);
    else i++;
  }
  if (kept === 0) return text;
  out.push(text.slice(kept));
  return out.join('');
}

/** A run of backslashes and what follows it: `\\\"` → `"`, `\\u4e0d` → 不, `\\n` → a line break, else one backslash. */
function backslash(text: string, i: number, put: (instead: string, next: number) => void, skip: (next: number) => void): void {
  let end = i;
  while (text.charCodeAt(end) === 92) end++;
  const next = text[end];
  if (next === '"' || next === "'" || next === '/') put(next, end + 1);
  else if (next === 'u' && hex4(text, end + 1)) put(String.fromCharCode(parseInt(text.slice(end + 1, end + 5), 16)), end + 5);
  else if (next === 'n' || next === 'r') put('\n', end + 1);
  else if (next === 't') put(' ', end + 1);
  else skip(end);
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const HEX4 = /[0-9a-f]{4}/iy;
const hex4 = (text: string, at: number): boolean => match(HEX4, text, at) !== null;

const CHINESE = /u[4-9][0-9a-f]{3}/iy;

/** `u4e0du5408`: \u escapes whose backslashes were lost. Only where two stand together, so that no word is taken for one. */
function bareUnicode(text: string, i: number): boolean {
  if (!match(CHINESE, text, i)) return false;
  return match(CHINESE, text, i + 5) !== null || (i >= 5 && match(CHINESE, text, i - 5) !== null);
}

function decodePercent(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run;
  }
}

function entityChar(entity: RegExpExecArray): string {
  if (entity[3]) return ENTITIES[entity[3].toLowerCase()] ?? entity[0];
  const at = entity[1] ? Number(entity[1]) : parseInt(entity[2] ?? '0', 16);
  return at >= 32 && at < 0xd800 ? String.fromCharCode(at) : ' ';
}
