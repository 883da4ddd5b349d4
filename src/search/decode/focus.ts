/**
 * Keeps the work bounded: of a very long text only the parts around error words are read, and its beginning and end. The anchors
 * are literal words, so the search is one linear pass; all later passes see at most `BUDGET` characters.
 */

/** Characters that are read in full. Measured: the later passes need about 25 ms for this much on a slow laptop. */
const BUDGET = 160_000;
const EDGE = 8_000;
const BEFORE = 300;
const AFTER = 1_200;

const ANCHOR =
  /err_?code|error_?code|err_?msg|error_?msg|sub_?code|sub_?msg|resp_?code|ret_?code|"code|'code|\\"code|dingtalk|ding talk|access_token|requiredscopes|punish|request_?id|dd\.error|钉钉|错误|%22code|%22errcode/gi;

export interface Focus {
  text: string;
  shortened: boolean;
}

/** @returns the text itself up to `BUDGET` characters; beyond, its telling parts in order, joined by line breaks. */
export function focus(text: string): Focus {
  if (text.length <= BUDGET) return { text, shortened: false };
  const spans: [start: number, end: number][] = [[0, EDGE]];
  let used = 2 * EDGE;
  ANCHOR.lastIndex = 0;
  for (let hit = ANCHOR.exec(text); hit && used < BUDGET; hit = ANCHOR.exec(text)) {
    const last = spans[spans.length - 1];
    const start = Math.max(0, hit.index - BEFORE);
    const end = Math.min(text.length, hit.index + AFTER);
    if (last && start <= last[1]) {
      used += Math.max(0, end - last[1]);
      last[1] = Math.max(last[1], end);
    } else {
      used += end - start;
      spans.push([start, end]);
    }
    // A window is read as a whole: the next anchor worth a look stands behind its first half.
    ANCHOR.lastIndex = Math.max(ANCHOR.lastIndex, hit.index + AFTER / 2);
  }
  const last = spans[spans.length - 1];
  const tail = Math.max(text.length - EDGE, last ? last[1] : 0);
  if (tail < text.length) spans.push([tail, text.length]);
  return { text: spans.map(([start, end]) => text.slice(start, end)).join('\n'), shortened: true };
}
