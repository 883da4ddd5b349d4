import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { robotSign, signWebhook } from '../../../content/guides/examples/sign-webhook.mjs';

const SECRET = 'SEC-example-secret';

describe('sign-webhook.mjs', () => {
  // printf '%s\n%s' 1600000000002 SEC-example-secret | openssl dgst -sha256 -hmac SEC-example-secret -binary | base64
  it('gives the signature that openssl computes', () => {
    expect(robotSign(SECRET, 1600000000002)).toBe('pr+HvbxmrlNBn/0Tj+uuRDMTcttcfnwzdpCZ/qkw13Q=');
    expect(robotSign(SECRET, '1600000000000')).toBe('xVFNvfanFuE7RcTDl2SkUzcUSLkgmx7n+5ds+lYtkWo=');
  });

  it('encodes the signature exactly once and keeps the token', () => {
    expect(signWebhook('https://oapi.dingtalk.com/robot/send?access_token=abc', SECRET, 1600000000002)).toBe(
      'https://oapi.dingtalk.com/robot/send?access_token=abc&timestamp=1600000000002' +
        '&sign=pr%2BHvbxmrlNBn%2F0Tj%2BuuRDMTcttcfnwzdpCZ%2Fqkw13Q%3D',
    );
  });

  it('replaces values that are left over from an earlier signature', () => {
    const first = signWebhook('https://oapi.dingtalk.com/robot/send?access_token=abc', SECRET, 1600000000000);
    const url = new URL(signWebhook(first, SECRET, 1600000000002));
    expect(url.searchParams.getAll('timestamp')).toEqual(['1600000000002']);
    expect(url.searchParams.getAll('sign')).toEqual(['pr+HvbxmrlNBn/0Tj+uuRDMTcttcfnwzdpCZ/qkw13Q=']);
  });

  it('takes the current time in milliseconds when none is given', () => {
    const before = Date.now();
    const url = new URL(signWebhook('https://oapi.dingtalk.com/robot/send?access_token=abc', SECRET));
    const timestamp = url.searchParams.get('timestamp') ?? '';
    expect(Number(timestamp)).toBeGreaterThanOrEqual(before);
    expect(Number(timestamp)).toBeLessThanOrEqual(Date.now());
    expect(url.searchParams.get('sign')).toBe(createHmac('sha256', SECRET).update(`${timestamp}\n${SECRET}`).digest('base64'));
  });
});
