/** @typedef {Record<string, unknown>} Answer parsed JSON body of an answer from DingTalk */

/** The refusal came before the work was done and its window is a second: any request may be sent again. */
const THROTTLED = new Set([
  '90002',
  '90018',
  'Forbidden.AccessDenied.QpsLimitForApi',
  'Forbidden.AccessDenied.QpsLimitForAppkeyAndApi',
  'Forbidden.AccessDenied.QpsLimitForSuitekeyAndOrgAndApi',
]);

/** The work may have been done all the same: only a request that does no harm twice may be sent again. */
const BUSY = new Set(['-1', 'failure.operation.tooManyVisitors', 'isp.top-remote-connection-timeout']);

/**
 * The code to branch on. Errcodes 88 and 15 are envelopes: the reason is in `sub_code`. An IP ban has `status` and no `errcode`.
 * @param {Answer} answer
 */
export function codeOf(answer) {
  return String(answer['sub_code'] || (answer['errcode'] ?? answer['code'] ?? answer['status'] ?? '0'));
}

/**
 * Whether the same request may go out again within seconds. Longer blocks (a minute, five, ten, a month) belong in a queue.
 * @param {string} code
 * @param {boolean} repeatable true for reads, and for writes that carry a key against duplicates
 */
export function mayRetry(code, repeatable) {
  return THROTTLED.has(code) || (repeatable && BUSY.has(code));
}

/**
 * The pause before retry number `n` (from 0): between half of a ceiling and the ceiling, which doubles until it meets the cap.
 * @param {number} n
 * @param {{ baseMs: number, capMs: number, random: () => number }} options
 */
export function pause(n, { baseMs, capMs, random }) {
  const ceiling = Math.min(capMs, 2 * baseMs * 2 ** n);
  return ceiling / 2 + random() * (ceiling / 2);
}

/**
 * Sends a request, and again after growing pauses while the answer allows it. Returns the last answer, good or bad.
 * @param {() => Promise<Answer>} send
 * @param {{ repeatable?: boolean, retries?: number, baseMs?: number, capMs?: number,
 *   sleep?: (ms: number) => Promise<unknown>, random?: () => number }} [options]
 */
export async function withBackOff(send, options = {}) {
  const { repeatable = false, retries = 3, baseMs = 1000, capMs = 30_000, random = Math.random } = options;
  const { sleep = (ms) => new Promise((done) => setTimeout(done, ms)) } = options;
  let answer = await send();
  for (let n = 0; n < retries && mayRetry(codeOf(answer), repeatable); n += 1) {
    await sleep(pause(n, { baseMs, capMs, random }));
    answer = await send();
  }
  return answer;
}
