/** Replaces a misspelt word by the nearest one that the index knows: `uplaod` → upload. */

/** @returns edits (insert, delete, replace, swap two neighbours) between two words, or `limit + 1` where there are more. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let older: number[] = [];
  let old = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (older[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    older = old;
    old = row;
  }
  return Math.min(old[b.length] ?? limit + 1, limit + 1);
}

/**
 * Nearest words, best first, at most four. Words under nine letters allow one edit, longer ones two; the first letter may be wrong only in long words.
 * @param word lower case, without ending.
 */
export function corrections(word: string, vocabulary: Iterable<string>): string[] {
  if (word.length < 4 || word.length > 40) return [];
  const limit = word.length < 9 ? 1 : 2;
  const found: [word: string, edits: number][] = [];
  for (const other of vocabulary) {
    if (other.length < 3 || Math.abs(other.length - word.length) > limit) continue;
    if (word.length < 7 && other[0] !== word[0] && other[1] !== word[0]) continue;
    const edits = distance(word, other, limit);
    if (edits <= limit) found.push([other, edits]);
  }
  found.sort((a, b) => a[1] - b[1] || a[0].length - b[0].length);
  const best = found[0]?.[1];
  return found
    .filter(([, edits]) => edits === best)
    .slice(0, 4)
    .map(([other]) => other);
}

/** Words that begin with what was typed so far, shortest first, at most six. */
export function completions(start: string, vocabulary: Iterable<string>): string[] {
  if (start.length < 3) return [];
  const found: string[] = [];
  for (const word of vocabulary) if (word.length > start.length && word.startsWith(start)) found.push(word);
  return found.sort((a, b) => a.length - b.length).slice(0, 6);
}
