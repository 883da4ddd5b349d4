/** Reads one file of `content/` as text. Refused before anything parses it: what is far too large, and what is no UTF-8. */
import { readFileSync, statSync } from 'node:fs';

/** @returns the text without a byte-order mark, or what is wrong with the file. */
export function readText(
  file: string,
  maxBytes: number,
): { text: string; wrong?: undefined } | { text?: undefined; wrong: string } {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile()) return { wrong: stat ? 'expected a file' : 'file is missing' };
  if (stat.size > maxBytes) return { wrong: `is ${stat.size} bytes; expected at most ${maxBytes}` };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)) };
  } catch (error) {
    if (error instanceof TypeError) return { wrong: 'expected UTF-8 text' };
    throw error;
  }
}
