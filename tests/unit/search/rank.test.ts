import { describe, expect, test } from 'vitest';
import { squash } from '../../../src/search/fold.ts';
import { createSearcher } from '../../../src/search/rank.ts';
import { completeSearcher, content, fixture, list, messages, score } from './collection.ts';

const searcher = completeSearcher();
const codesOnly = createSearcher(list);
const withoutWords = createSearcher(list, messages);
const first = (text: string): string | undefined => searcher.search(text).results[0]?.code;
const found = (text: string): string[] => searcher.search(text).results.map((result) => result.code);

/** Both the texts that the search was made with and those held back from its making. */
function expectShare(search: typeof searcher, name: 'pastes' | 'questions', least: number): void {
  for (const heldOut of [false, true]) {
    const texts = fixture(name).filter((text) => Boolean(text.heldOut) === heldOut);
    const { first: share, three, missed } = score(search, texts);
    expect(share, missed.join('\n')).toBeGreaterThanOrEqual(least);
    expect(three, missed.join('\n')).toBe(1);
  }
}

describe('golden suites', () => {
  test('every real text leads to its code first', () => {
    expect(score(searcher, fixture('queries')).missed).toEqual([]);
  });

  test('every real text leads to its code on the Chinese pages too', () => {
    expect(score(completeSearcher('zh'), fixture('queries')).missed).toEqual([]);
  });

  test('texts of the same kinds: at least 98 % first, all among the first three', () => {
    expectShare(searcher, 'pastes', 0.98);
  });

  test.each(['en', 'zh'] as const)(
    'short questions on %s pages: at least nine of ten first, all among the first three',
    (locale) => {
      expectShare(completeSearcher(locale), 'questions', 0.9);
    },
  );

  test('every title leads to its code among the first three', () => {
    const wrong = content.codes
      .filter((record) => [record.en.title, record.zh.title].some((title) => !found(title).slice(0, 3).includes(record.code)))
      .map((record) => record.code);
    // Titles of two codes may say the same in other words.
    expect(wrong.length, wrong.join(' ')).toBeLessThanOrEqual(Math.ceil(content.codes.length / 100));
  });
});

describe('codes', () => {
  test('every code is found first by its own spelling, in any case, from the list of codes alone', () => {
    for (const { code } of content.codes) {
      for (const spelling of [code, code.toLowerCase(), code.toUpperCase(), ` ${code}\n`]) {
        expect(codesOnly.search(spelling).results[0], spelling).toMatchObject({ code, reason: 'code' });
        expect(first(spelling), spelling).toBe(code);
      }
    }
  });

  test.each(['-1', '0', '1', '3', '22', '40', '88', '404', '900010', '4200022'])('%s is exact', (code) => {
    expect(searcher.search(code).results[0]).toMatchObject({ code, reason: 'code' });
  });

  test('codes that begin alike follow in numeric order', () => {
    const results = searcher
      .search('4001')
      .results.filter((result) => result.reason === 'prefix')
      .map((result) => result.code);
    expect(results.length).toBeGreaterThan(5);
    expect(results).toEqual([...results].sort((a, b) => Number(a) - Number(b)));
    expect(results.every((code) => code.startsWith('4001'))).toBe(true);
    expect(found('40').slice(0, 2)).toEqual(['40', '404']);
  });

  test('names: any case, with blanks for dots, by beginning and by end', () => {
    expect(first('invalidauthentication')).toBe('InvalidAuthentication');
    expect(first('invalid authentication')).toBe('InvalidAuthentication');
    expect(first('PARAM TEMPLATE UNPUBLISHED')).toBe('param.templateUnpublished');
    expect(first('send_forbidden')).toBe('send forbidden');
    expect(first('ipNotInWhiteList')).toBe('Forbidden.AccessDenied.IpNotInWhiteList');
    expect(
      found('Forbidden.Acc')
        .slice(0, 5)
        .every((code) => code.startsWith('Forbidden.AccessDenied')),
    ).toBe(true);
  });

  test('two digits swapped: the code that was meant', () => {
    expect(first('50213错误')).toBe('52013');
    expect(searcher.search('50213错误').decoded.codes[0]).toMatchObject({ code: '50213', known: false });
  });

  test('nothing is invented for an empty text, a blank and noise', () => {
    for (const text of ['', '   ', '\n', 'qwzx vbnm']) expect(found(text)).toEqual([]);
  });
});

describe('messages', () => {
  test('every message leads to its code; codes that share a message share the top places', () => {
    const owners = Map.groupBy(
      content.codes.flatMap((record) => record.messages.map((message) => ({ code: record.code, key: squash(message.text).text }))),
      (entry) => entry.key,
    );
    const wrong: string[] = [];
    for (const record of content.codes) {
      for (const { text } of record.messages) {
        const key = squash(text).text;
        // A placeholder alone says nothing; a message that names another code leads to that one first.
        if (squash(text.replaceAll('%s', '')).text.length < 2) continue;
        const places =
          new Set((owners.get(key) ?? []).map((owner) => owner.code)).size +
          (/code[:=]|Code/.test(text) || key === 'invalidcorpid' ? 2 : 0);
        for (const search of [searcher, withoutWords]) {
          const codes = search.search(text).results.map((result) => result.code);
          if (!codes.slice(0, places).includes(record.code))
            wrong.push(`${record.code}: ${text} → ${codes.slice(0, 3).join(', ')}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test('spellings of an identifier are equal', () => {
    for (const text of ['无效的agent_id', '无效的agentId', '无效的 AgentID', '無效的agentid'])
      expect(first(text), text).toBe('52019');
  });

  test('the official wording wins over a seen one, the new API over the old where the body is of the new one', () => {
    expect(first('无效的agentid')).toBe('52019');
    expect(first('code: 403, 没有调用该接口的权限 request id: 7A3D5B61-8F0E-7C12-A1D9-4C8E5F2B9A77')).toBe(
      'Forbidden.AccessDenied.AccessTokenPermissionDenied',
    );
    expect(first('{"errcode":123456,"errmsg":"没有调用该接口的权限"}')).toBe('60011');
  });

  test('88 without a sub_code leads to the code of its message', () => {
    const { decoded, results } = searcher.search('Error code: 88, message: 不合法的access_token');
    expect(results[0]?.code).toBe('40014');
    expect(decoded.codes.map((code) => `${code.code} ${code.role}`)).toEqual(['40014 primary', '88 wrapper']);
  });

  test('a bare HTTP status is explained only where nothing better stands in the text', () => {
    expect(first('Request failed with status code 401')).toBe('authFailed');
    expect(first('403 Client Error: Forbidden for url: https://api.dingtalk.com/v1.0/card/instances')).toBe(
      'Forbidden.AccessDenied.AccessTokenPermissionDenied',
    );
    expect(first('status code 403, {"code":"Forbidden.AccessDenied.IpNotInWhiteList"}')).toBe(
      'Forbidden.AccessDenied.IpNotInWhiteList',
    );
  });
});

describe('degrading', () => {
  test('without messages codes, beginnings and addresses still resolve', () => {
    expect(codesOnly.complete).toBe(false);
    expect(codesOnly.search('{"errcode":88,"sub_code":"60011"}').results.map((result) => result.code)).toEqual(['60011', '88']);
    expect(codesOnly.search('https://open-dev.dingtalk.com/appscope/apply?content=a%23b_c').results[0]?.code).toBe('60011');
    expect(codesOnly.search('不合法的access_token').results).toEqual([]);
  });

  test('without words messages still resolve', () => {
    expect(withoutWords.search('提示 keywords not in content').results[0]?.code).toBe('310000');
  });

  test('a file of another version is refused', () => {
    expect(() => createSearcher({ ...list, version: 0 })).toThrow(/codes: expected version 1 .* found 0/);
    expect(() => createSearcher(list, { ...messages, version: 2 })).toThrow(/messages/);
  });
});

test('the answer to the same text is the same', () => {
  for (const { text } of fixture('queries')) expect(searcher.search(text)).toEqual(searcher.search(text));
});

test('a title and facets come with every result', () => {
  for (const result of searcher.search('token').results) {
    expect(searcher.facet(result.code, 'category')).toMatch(/^[a-z-]+$/);
    expect(result.title).toBe(searcher.title(result.code));
  }
  expect(searcher.facet('no such code', 'category')).toBe('');
});
