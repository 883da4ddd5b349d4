/** The quota window that throttling messages spell out: `从 … 到 … 请求总次数超过 300 次, 处罚将在 … 结束`, `"wait":5`. */
import type { QuotaWindow } from './types.ts';

const TIME = String.raw`(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2})`;
const SPAN = new RegExp(String.raw`从 ?${TIME} ?到 ?${TIME}`);
const UNTIL = new RegExp(String.raw`(?:处罚|限制)将在 ?${TIME}`);
const LIMIT = /请求总次数超过了? ?(\d{1,9}) ?次|exceed (\d{1,9}) times/;

/** @param wait seconds of a gateway body, if it had any. @returns undefined where the text speaks of no window. */
export function readWindow(text: string, wait: number | undefined): QuotaWindow | undefined {
  const span = SPAN.exec(text);
  const until = UNTIL.exec(text)?.[1];
  const limit = LIMIT.exec(text);
  const window: QuotaWindow = {};
  if (span?.[1] && span[2]) {
    window.from = span[1];
    window.to = span[2];
  }
  if (until) window.until = until;
  const calls = limit?.[1] ?? limit?.[2];
  if (calls) window.limit = Number(calls);
  if (wait !== undefined) window.seconds = wait;
  return Object.keys(window).length > 0 ? window : undefined;
}
