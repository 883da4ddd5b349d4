import { describe, expect, it } from 'vitest';
import { configFor, jsapiSignature, signedUrl } from '../../../content/guides/examples/jsapi-signature.mjs';

const url = 'https://app.example.com/page?a=1&b=%E4%BD%A0';
const input = { ticket: 'ticket-of-the-app', nonceStr: 'abc123', timeStamp: '1600000000', url };

// printf '%s' 'jsapi_ticket=ticket-of-the-app&noncestr=abc123&timestamp=1600000000&url=<url>' | openssl dgst -sha1 (-sha256)
const SHA1 = '3f81e318de490684366067a7c94e73f15d5356e6';
const SHA256 = '18708be51da9da47d072e48aa33f6491e35e45b13f3ec54e880754b828bc84e3';

describe('jsapi-signature.mjs', () => {
  it('gives the signatures that openssl computes', () => {
    expect(jsapiSignature(input)).toBe(SHA1);
    expect(jsapiSignature(input, 'sha256')).toBe(SHA256);
  });

  it('leaves out the fragment and changes nothing else of the address', () => {
    expect(signedUrl(`${url}#/detail?id=2#x`)).toBe(url);
    expect(signedUrl('https://app.example.com:443/')).toBe('https://app.example.com:443/');
    expect(jsapiSignature({ ...input, url: `${url}#/detail` })).toBe(SHA1);
    expect(jsapiSignature({ ...input, url: url.replace('%E4%BD%A0', '你') })).not.toBe(SHA1);
  });

  it('refuses to sign with an empty or missing value', () => {
    expect(() => jsapiSignature({ ...input, ticket: '' })).toThrow('ticket must be');
    expect(() => jsapiSignature({ ...input, timeStamp: undefined as unknown as string })).toThrow('timeStamp must be');
  });

  it('hands the page the very values that were signed', () => {
    expect(configFor({ agentId: '1', corpId: 'ding-example', ...input })).toEqual({
      agentId: '1',
      corpId: 'ding-example',
      timeStamp: '1600000000',
      nonceStr: 'abc123',
      signature: SHA1,
    });
  });
});
