import { describe, expect, it } from 'vitest';
import { tokenCache, wantsFreshToken, withToken } from '../../../content/guides/examples/token-cache.mjs';

function issuer() {
  let calls = 0;
  return { issue: () => Promise.resolve({ token: `t${++calls}`, seconds: 7200 }), calls: () => calls };
}

describe('token-cache.mjs', () => {
  it('asks once for many calls and again shortly before the end', async () => {
    let time = 1_000_000;
    const { issue, calls } = issuer();
    const cache = tokenCache(issue, { early: 300, now: () => time });
    expect(await Promise.all([cache.get(), cache.get(), cache.get()])).toEqual(['t1', 't1', 't1']);
    time += 6_899_000;
    expect(await cache.get()).toBe('t1');
    time += 1_000;
    expect(await cache.get()).toBe('t2');
    expect(calls()).toBe(2);
  });

  it('drops the refused token, not its successor', async () => {
    const { issue } = issuer();
    const cache = tokenCache(issue);
    expect(await cache.get()).toBe('t1');
    cache.drop('t1');
    expect(await cache.get()).toBe('t2');
    cache.drop('t1');
    expect(await cache.get()).toBe('t2');
  });

  it('does not keep a failure', async () => {
    let fail = true;
    const cache = tokenCache(() => (fail ? Promise.reject(new Error('40096')) : Promise.resolve({ token: 't', seconds: 7200 })));
    await expect(cache.get()).rejects.toThrow('40096');
    fail = false;
    expect(await cache.get()).toBe('t');
    await expect(tokenCache(() => Promise.resolve({ token: '', seconds: 7200 })).get()).rejects.toThrow('no token');
  });

  it('places the token by host', () => {
    expect(withToken('https://oapi.dingtalk.com/topapi/v2/user/get', 'a+b')).toEqual({
      url: 'https://oapi.dingtalk.com/topapi/v2/user/get?access_token=a%2Bb',
      headers: {},
    });
    expect(withToken('https://api.dingtalk.com/v1.0/contact/users/me', 'abc')).toEqual({
      url: 'https://api.dingtalk.com/v1.0/contact/users/me',
      headers: { 'x-acs-dingtalk-access-token': 'abc' },
    });
  });

  it('renews for token codes and not for permission codes', () => {
    expect(['40014', '42001', 'InvalidAuthentication'].map(wantsFreshToken)).toEqual([true, true, true]);
    expect(['60011', '88', '40096'].map(wantsFreshToken)).toEqual([false, false, false]);
  });
});
