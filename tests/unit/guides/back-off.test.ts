import { describe, expect, it } from 'vitest';
import { codeOf, mayRetry, pause, withBackOff } from '../../../content/guides/examples/back-off.mjs';

type Answer = Record<string, unknown>;

const throttled: Answer = { errcode: 88, sub_code: '90018', sub_msg: '…', errmsg: 'ding talk error[subcode=90018,submsg=…]' };
const good: Answer = { errcode: 0, errmsg: 'ok' };

/** Runs the helper over prepared answers, without waiting; the last answer repeats. */
async function run(answers: [Answer, ...Answer[]], options: Parameters<typeof withBackOff>[1] = {}) {
  const slept: number[] = [];
  let calls = 0;
  const send = () => Promise.resolve(answers[Math.min(calls++, answers.length - 1)] ?? answers[0]);
  const sleep = (ms: number) => Promise.resolve(slept.push(ms));
  const answer = await withBackOff(send, { sleep, random: () => 0, ...options });
  return { answer, calls, slept };
}

describe('back-off.mjs', () => {
  it('finds the code in old, wrapped, new and ban answers', () => {
    expect(codeOf(throttled)).toBe('90018');
    expect(codeOf({ errcode: -1, errmsg: '系统繁忙' })).toBe('-1');
    expect(codeOf({ code: 'Forbidden.AccessDenied.QpsLimitForApi', message: '…' })).toBe('Forbidden.AccessDenied.QpsLimitForApi');
    expect(codeOf({ status: 1111, wait: 5, source: 'x5', punish: 'deny', uuid: 'xxx' })).toBe('1111');
    expect(codeOf({ errcode: 88, sub_code: '' })).toBe('88');
    expect(codeOf({ result: {} })).toBe('0');
  });

  it('retries per-second limits always, busy answers only where a repeat does no harm', () => {
    expect(mayRetry('90002', false)).toBe(true);
    expect(mayRetry('-1', false)).toBe(false);
    expect(mayRetry('-1', true)).toBe(true);
    const never = ['0', '40014', '1111', '660026', '130101', '410100', '90006', '90017', '90020', '45009'];
    for (const code of never) expect(mayRetry(code, true), code).toBe(false);
    expect(mayRetry('Forbidden.AccessDenied.QpmLimitForAppkeyAndApi', true)).toBe(false);
    expect(mayRetry('Forbidden.AccessDenied.ApiCountLimitForOrg', true)).toBe(false);
  });

  it('doubles the pause, spreads it and stops at the cap', () => {
    const lower = { baseMs: 1000, capMs: 10_000, random: () => 0 };
    const middle = { ...lower, random: () => 0.5 };
    expect([0, 1, 2, 3, 9].map((n) => pause(n, lower))).toEqual([1000, 2000, 4000, 5000, 5000]);
    expect([0, 1, 2, 3, 9].map((n) => pause(n, middle))).toEqual([1500, 3000, 6000, 7500, 7500]);
    expect(pause(9, { ...lower, random: () => 0.999 })).toBeLessThan(10_000);
  });

  it('goes on until the answer is good', async () => {
    expect(await run([throttled, throttled, good])).toEqual({ answer: good, calls: 3, slept: [1000, 2000] });
  });

  it('gives up after the last retry and hands the refusal back', async () => {
    expect(await run([throttled])).toEqual({ answer: throttled, calls: 4, slept: [1000, 2000, 4000] });
    expect((await run([throttled], { retries: 0 })).calls).toBe(1);
  });

  it('does not repeat what must not be repeated', async () => {
    const busy = { errcode: -1, errmsg: '系统繁忙' };
    expect((await run([busy, good])).calls).toBe(1);
    expect((await run([busy, good], { repeatable: true })).answer).toBe(good);
    const spent = { errcode: 88, sub_code: '90020', sub_msg: '您的企业本月api调用量已超过限制' };
    expect(await run([spent, good], { repeatable: true })).toEqual({ answer: spent, calls: 1, slept: [] });
  });
});
