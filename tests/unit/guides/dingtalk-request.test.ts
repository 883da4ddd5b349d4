import { describe, expect, it } from 'vitest';
import { dingtalkRequest, reaction } from '../../../content/guides/examples/dingtalk-request.mjs';

describe('dingtalk-request.mjs', () => {
  it('puts the token of an old call into the URL and nowhere else', () => {
    expect(dingtalkRequest('/topapi/v2/user/get', 'tok-1', { body: { userid: 'u1' } })).toEqual({
      url: 'https://oapi.dingtalk.com/topapi/v2/user/get?access_token=tok-1',
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"userid":"u1"}',
    });
  });

  it('puts the token of a new call into the header and nowhere else', () => {
    expect(dingtalkRequest('/v1.0/contact/users/me', 'tok-1')).toEqual({
      url: 'https://api.dingtalk.com/v1.0/contact/users/me',
      method: 'GET',
      headers: { 'x-acs-dingtalk-access-token': 'tok-1' },
      body: undefined,
    });
  });

  it('knows both versions of the new API, keeps a query, and uses POST for /topapi/', () => {
    expect(dingtalkRequest('/v2.0/wiki/nodes?x=1', 't', { method: 'DELETE' })).toMatchObject({
      url: 'https://api.dingtalk.com/v2.0/wiki/nodes?x=1',
      method: 'DELETE',
    });
    expect(dingtalkRequest('/topapi/user/count', 't').method).toBe('POST');
    expect(dingtalkRequest('/call_back/get_call_back', 't').method).toBe('GET');
  });

  it.each(['', 'undefined', 'null', '"tok"', 'tok\n', ' tok'])('refuses %j as a token', (token) => {
    expect(() => dingtalkRequest('/topapi/v2/user/get', token)).toThrow('no token');
  });

  it('reacts alike to both names of a failure', () => {
    for (const [old, now] of [
      ['40014', 'InvalidAuthentication'],
      ['41001', 'AuthenticationFailed.MissingParameter'],
      ['60011', 'Forbidden.AccessDenied.AccessTokenPermissionDenied'],
      ['60020', 'Forbidden.AccessDenied.IpNotInWhiteList'],
      ['90018', 'Forbidden.AccessDenied.QpsLimitForAppkeyAndApi'],
      ['90020', 'Forbidden.AccessDenied.ApiCountLimitForOrg'],
    ] as const) {
      expect(reaction(old)).toBeDefined();
      expect(reaction(now)).toBe(reaction(old));
      expect(reaction(Number(old))).toBe(reaction(old));
    }
    expect(reaction('60121')).toBeUndefined();
  });
});
