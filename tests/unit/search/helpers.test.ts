import { describe, expect, test } from 'vitest';
import { createCodeBook } from '../../../src/search/code-book.ts';
import { plainText } from '../../../src/search/decode/plain.ts';
import { halfWidth, squash } from '../../../src/search/fold.ts';
import { stem } from '../../../src/search/lexicon.ts';
import { redact } from '../../../src/search/redact.ts';
import { completions, corrections, distance } from '../../../src/search/spelling.ts';
import { describeUnknown } from '../../../src/search/unknown.ts';
import { termsOf, unitsOf } from '../../../src/search/words.ts';
import { book, list } from './collection.ts';

describe('spellings', () => {
  test('full-width and traditional characters keep their places', () => {
    expect(halfWidth('｛“ｅｒｒcode”：４００１４，“無效”｝')).toBe('{"errcode":40014,"无效"}');
    expect(halfWidth('ＡＢＣ　１')).toHaveLength(5);
  });

  test('squash keeps letters, digits and Chinese, and knows where words end', () => {
    const { text, edge } = squash('无效的 user_id!');
    expect(text).toBe('无效的userid');
    expect([...edge.slice(0, text.length + 1)]).toEqual([1, 1, 1, 1, 0, 0, 0, 1, 0, 1]);
  });

  test.each([
    ['{\\"errcode\\":1}', '{"errcode":1}'],
    ['{\\\\\\"a\\\\\\"', '{"a"'],
    ['\\u4e0d\\\\u5408', '不合'],
    ['u4e0du5408', '不合'],
    ['%7B%22a%22%3A1%7D', '{"a":1}'],
    ['&quot;a&#34;&amp;', '"a"&'],
    ['\u001b[31mred\u001b[0m', 'red'],
    ['a\u200bb\ufeff', 'ab'],
    ['%E4%B8 100% &x; \\', '%E4%B8 100% &x; \\'],
  ])('%s is read as %s', (escaped, plain) => expect(plainText(escaped)).toBe(plain));

  test('a word loses its ending', () => {
    expect(['expires', 'expired', 'expiring', 'expire'].map(stem)).toEqual(['expir', 'expir', 'expir', 'expir']);
  });

  test('distance counts a swap as one edit and stops at its limit', () => {
    expect(distance('uplaod', 'upload', 2)).toBe(1);
    expect(distance('abc', 'xyz', 1)).toBe(2);
    expect(corrections('uplaod', ['upload', 'download', 'load'])).toEqual(['upload']);
    expect(completions('dep', ['department', 'depth', 'adept'])).toEqual(['depth', 'department']);
  });

  test('a question and a message meet in ideas', () => {
    const asked = unitsOf('callback url already exists').flatMap((unit) => unit.ideas);
    const said = new Set(termsOf('回调地址已经存在'));
    expect(asked.every((idea) => said.has(idea))).toBe(true);
  });
});

describe('code book', () => {
  const small = createCodeBook(['-1', '40', '400', '4000', 'system.error', 'systemError', 'a.notFound', 'b.notFound'], {
    old: '40',
  });
  test('spellings that differ only in dots stand for all codes they fit', () => {
    expect(small.find('system.error')).toEqual(['system.error']);
    expect(small.findLoosely('SYSTEM_ERROR')).toEqual(['system.error', 'systemError']);
    expect(small.findLoosely('not found')).toEqual(['a.notFound', 'b.notFound']);
    expect(small.find('OLD')).toEqual(['40']);
    expect(small.find('constructor')).toEqual([]);
  });
  test('beginnings come in numeric order without the code itself', () => {
    expect(small.startingWith('40')).toEqual(['400', '4000']);
    expect(small.startingWith('')).toEqual([]);
  });
});

describe('redaction', () => {
  test.each([
    [
      'https://oapi.dingtalk.com/robot/send?access_token=3f2a9c0d1e&sign=abc%2Bdef',
      'https://oapi.dingtalk.com/robot/send?access_token=•••&sign=•••',
    ],
    ['{"appSecret":"TuuX2qgm","errcode":40096}', '{"appSecret":"•••","errcode":40096}'],
    ['{\\"mobile\\":\\"13812345678\\"}', '{\\"mobile\\":\\"•••\\"}'],
    ["['access_token'] => 'abcd'", "['access_token'] => '•••'"],
    ['Authorization: Bearer abcdef', 'Authorization: Bearer •••'],
    ['x-acs-dingtalk-access-token: 0f4a651d', 'x-acs-dingtalk-access-token: •••'],
    ['request ip=14.153.172.241 appKey(dingexample1234)', 'request ip=14.••• appKey(•••)'],
    ['2409:8a28:ec1:aa10:9880:6e1a:3c25:bc02', '•••'],
    ['call +86-13812345678 or a.b@corp.com', 'call ••• or •••'],
    ['SEC1234567890abcdef', 'SEC1•••'],
    ['http://user:pass@host/', 'http://•••@host/'],
  ])('%s', (text, masked) => expect(redact(text)).toBe(masked));

  test.each([
    'access_token=undefined',
    'request_id: 15s9in2w1yat9',
    'E60CC236-0C7C-7E9B-9BF8-8E983568D061',
    'Forbidden.AccessDenied.AccessTokenPermissionDenied qyapi_get_department_list',
    '不合法的access_token',
    '2026-09-10 15:56:11.836',
  ])('%s stays', (text) => expect(redact(text)).toBe(text));

  test('masking twice changes nothing more', () => {
    const once = redact('access_token=abc sign=def ip=1.2.3.4 13812345678');
    expect(redact(once)).toBe(once);
  });
});

describe('unknown codes', () => {
  const about = (code: string): ReturnType<typeof describeUnknown> => describeUnknown(code, list, book);
  test('a number: what lives around it and the nearest codes', () => {
    const unknown = about('40123');
    expect(unknown.range).toMatchObject({ from: '40000' });
    expect(unknown.categories.length).toBeGreaterThan(1);
    expect(unknown.nearest).toContain('40104');
    expect(unknown.nearest.length).toBeLessThanOrEqual(6);
  });
  test.each([
    ['50213', 'shifted-digits'],
    ['502', 'http-status'],
    ['93000', 'wecom-or-wechat'],
    ['99991663', 'feishu'],
    ['9', 'jsapi'],
    ['ETIMEDOUT', 'network'],
  ])('%s looks like %s', (code, lookalike) => expect(about(code).lookalikes).toContain(lookalike));
  test('a name: almost the same spelling, then the same family', () => {
    expect(about('InvalidAction.lotfound').nearest[0]).toBe('InvalidAction.NotFound');
    expect(about('invalidParameter.userIds.empty').nearest.length).toBeGreaterThan(0);
  });
  test('any text', () => {
    for (const text of ['', ' ', '-', '.', '999999999999999999', '<b>', '不']) expect(about(text).lookalikes).toEqual([]);
  });
});
