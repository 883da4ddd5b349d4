import type { CodeRecord } from './schema.ts';

export interface CodeRange {
  /** Fragment of the list's address: `from-40000`, or `names`. */
  id: string;
  codes: CodeRecord[];
}

/** Ranges smaller than this are joined with the next one. */
const SMALLEST = 12;

/**
 * Cuts a sorted list into ranges that a reader can scan: a new one where the thousands change and the last is long enough; names last.
 * @param codes in the order of `compareCodes`.
 */
export function codeRanges(codes: readonly CodeRecord[]): CodeRange[] {
  const ranges: CodeRange[] = [];
  let current: CodeRange | undefined;
  let block = '';
  for (const record of codes) {
    const isNumber = /^-?\d+$/.test(record.code);
    const next = isNumber ? String(Math.floor(Number(record.code) / 1000)) : 'names';
    const turns = next !== block && (next === 'names' || (current?.codes.length ?? 0) >= SMALLEST);
    if (!current || turns) {
      current = { id: isNumber ? `from-${record.code}` : 'names', codes: [] };
      ranges.push(current);
    }
    block = next;
    current.codes.push(record);
  }
  return ranges;
}
