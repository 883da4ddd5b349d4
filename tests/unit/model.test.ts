import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseGroups } from '../../src/model/case-groups.ts';
import { inlineRuns, plainText } from '../../src/model/inline.ts';
import { updateLedger } from '../../src/model/ledger.ts';
import { codeRanges } from '../../src/model/ranges.ts';
import { compareCodes, readContent } from '../../src/model/read-content.ts';
import { duration, retryLabel, retryWording } from '../../src/model/retry.ts';
import { codeSchema, RETRY_POLICIES } from '../../src/model/schema.ts';
import { siteAddress } from '../../src/model/site-address.ts';
import { codeSlug } from '../../src/model/slug.ts';
import { codeDescription, codePageTitle, shorten } from '../../src/model/page-texts.ts';
import { Encyclopedia } from '../../src/model/encyclopedia.ts';
import { RECORD } from './project.ts';

const record = codeSchema.parse(RECORD);

describe('codeSlug', () => {
  test.each([
    ['-1', '-1'],
    ['0', '0'],
    ['404', '404'],
    ['send forbidden', 'send-forbidden'],
    ['Forbidden.AccessDenied.QpsLimitForApi', 'forbidden.accessdenied.qpslimitforapi'],
    ['isp.-1', 'isp.-1'],
    ['a/b?c#d', 'a-b-c-d'],
  ])('%s → %s', (code, slug) => expect(codeSlug(code)).toBe(slug));

  test('is always one safe path segment, and stays the same when applied twice', () => {
    fc.assert(
      fc.property(fc.string(), (code) => {
        const slug = codeSlug(code);
        expect(slug).toMatch(/^[a-z0-9._-]*$/);
        expect(codeSlug(slug)).toBe(slug);
      }),
    );
  });
});

describe('retry', () => {
  test('durations in the largest whole unit', () => {
    expect([1, 59, 60, 90, 300, 3600, 7200, 86_400].map((s) => duration(s, 'en'))).toEqual([
      '1 second', '59 seconds', '1 minute', '90 seconds', '5 minutes', '1 hour', '2 hours', '1 day',
    ]); // prettier-ignore
    expect(duration(300, 'zh')).toBe('5 分钟');
  });

  test('numbers of the data are in the words of both languages', () => {
    const retry = { policy: 'backoff' as const, maxAttempts: 3, waitSeconds: 30 };
    expect(retryWording(retry, 'en')).toBe('Repeat up to 3 times, wait 30 seconds first, with growing pauses.');
    expect(retryWording(retry, 'zh')).toBe('先等 30 秒再重试，最多 3 次，间隔逐次加长。');
    expect(retryWording({ policy: 'after-window', windowSeconds: 300 }, 'en')).toContain('5 minutes');
    expect(retryWording({ policy: 'after-fix', maxAttempts: 1 }, 'en')).toContain('once');
  });

  test('every policy has words and a label in both languages', () => {
    for (const policy of RETRY_POLICIES) {
      for (const locale of ['en', 'zh'] as const) {
        expect(retryWording({ policy }, locale)).toMatch(locale === 'en' ? /\.$/ : /。$/);
        expect(retryLabel(policy, locale)).not.toBe('');
      }
    }
  });
});

describe('inlineRuns', () => {
  test('backticks become code, Chinese in English is marked', () => {
    expect(inlineRuns('Send `appKey` (应用标识) again', 'en')).toEqual([
      { kind: 'text', value: 'Send ' },
      { kind: 'code', value: 'appKey' },
      { kind: 'text', value: ' (' },
      { kind: 'text', value: '应用标识', lang: 'zh-CN' },
      { kind: 'text', value: ') again' },
    ]);
    expect(inlineRuns('用 `appKey` 重试', 'zh').some((run) => run.lang)).toBe(false);
  });

  test('no character is lost or added, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        if ((text.match(/`/g) ?? []).length % 2 === 1) return;
        const joined = inlineRuns(text, 'en')
          .map((run) => run.value)
          .join('');
        expect(joined).toBe(text.replaceAll('`', ''));
      }),
    );
  });

  test('plainText drops the markup', () => expect(plainText('a `b`  c')).toBe('a b c'));
});

test('codes are ordered by number, then by name', () => {
  const order = ['b', '40014', '-1', '0', '4200022', 'a', '88'].map((code) => ({ code })).sort(compareCodes);
  expect(order.map(({ code }) => code)).toEqual(['-1', '0', '88', '40014', '4200022', 'a', 'b']);
});

test('ranges hold every code once, in order', () => {
  const { codes } = readContent(process.cwd());
  const ranges = codeRanges(codes);
  expect(ranges.flatMap((range) => range.codes)).toEqual(codes);
  expect(new Set(ranges.map((range) => range.id)).size).toBe(ranges.length);
  expect(ranges.at(-1)?.id).toBe('names');
});

test('cases with the same place stand together', () => {
  const cases = [{ cause: 'a', fix: 'x', in: 'A' }, { cause: 'b', fix: 'x', in: 'B' }, { cause: 'c', fix: 'x', in: 'A' }]; // prettier-ignore
  expect(caseGroups(cases).map((group) => [group.heading, group.cases.map((item) => item.cause)])).toEqual([['A', ['a', 'c']], ['B', ['b']]]); // prettier-ignore
});

describe('siteAddress', () => {
  test('defaults and normal values', () => {
    expect(siteAddress({})).toEqual({ site: 'http://localhost:4321', base: '/' });
    expect(siteAddress({ SITE_URL: 'https://e.org/', BASE_PATH: '/docs' })).toEqual({ site: 'https://e.org', base: '/docs/' });
  });
  test.each([{ SITE_URL: 'example.org' }, { SITE_URL: 'https://e.org/docs/' }, { SITE_URL: 'ftp://e.org' }])('refuses %o', (env) =>
    expect(() => siteAddress(env)).toThrow(/^SITE_URL: expected/),
  );
  test.each(['docs', '/a b/', '//evil', '/..//', '/"x'])('refuses BASE_PATH %s', (path) =>
    expect(() => siteAddress({ BASE_PATH: path })).toThrow(/^BASE_PATH: expected/),
  );
});

describe('page texts', () => {
  test('the title holds code, message and platform', () => {
    expect(codePageTitle(record, 'en')).toBe('40014 Invalid access_token 不合法的access_token · DingTalk errors');
    expect(codePageTitle(record, 'zh')).toContain('钉钉');
  });
  test('the description answers', () => expect(codeDescription(record, 'en')).toBe('The token is not known. Fetch a new one.'));
  test('shorten never splits a character', () => expect(shorten('钉😀钉钉', 3)).toBe('钉😀…'));
});

describe('ledger', () => {
  const empty = { pages: [], codes: {} };
  test('addresses are added and never dropped; a change gets the day, the first day stays', () => {
    const first = updateLedger(empty, [record], ['codes/40014/', 'old/'], '2026-01-01');
    const second = updateLedger(first, [{ ...record, fixedBy: 'dingtalk' }], ['codes/40014/'], '2026-02-02');
    expect(second.pages).toEqual(['codes/40014/', 'old/']);
    expect(second.codes['40014']).toMatchObject({ since: '2026-01-01', changed: '2026-02-02' });
    expect(updateLedger(second, [{ ...record, fixedBy: 'dingtalk' }], [], '2026-03-03').codes).toEqual(second.codes);
  });
});

describe('Encyclopedia', () => {
  const content = readContent(process.cwd());
  const book = new Encyclopedia(content, []);

  test('related codes are symmetric', () => {
    for (const one of book.codes) {
      const hidden = new Set(one.confusedWith?.map((item) => item.code));
      for (const other of book.related(one)) {
        const back =
          book.related(other).some((code) => code.code === one.code) || other.confusedWith?.some((item) => item.code === one.code);
        expect(back, `${one.code} → ${other.code}`).toBe(true);
        expect(hidden.has(other.code)).toBe(false);
      }
    }
  });

  test('previous and next walk through the whole category once', () => {
    for (const category of book.categories) {
      let at = book.inCategory(category.id)[0];
      const seen: string[] = [];
      while (at) {
        seen.push(at.code);
        at = book.neighbours(at).next;
      }
      expect(seen).toEqual(book.inCategory(category.id).map((one) => one.code));
    }
  });

  test('what is not there is an error, not a blank', () => {
    expect(() => book.code('99999')).toThrow('no record for the code "99999"');
    expect(() => book.category('x')).toThrow('no category "x"');
    expect(() => book.api('x')).toThrow('no documentation page "x"');
  });
});
