import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../../src/search/decode.ts';
import { focus } from '../../../src/search/decode/focus.ts';
import { redact } from '../../../src/search/redact.ts';
import { book, completeSearcher, content } from './collection.ts';
import { FORMS } from './forms.ts';

const searcher = completeSearcher();
const RUNS = 300;

/** Pieces that parsers trip over. */
const piece = fc.constantFrom(
  '"errcode":',
  "'errcode'=>",
  'errcode',
  'sub_code=',
  'code: 400,',
  '88',
  '40014',
  '-1',
  '\\"',
  '\\\\\\"',
  '\\u4e0d',
  '%E4%B8',
  '%',
  '&quot;',
  '&',
  '\u001b[31m',
  '{',
  '}',
  '[',
  ']',
  '(',
  '：',
  '，',
  '“',
  '”',
  '\n',
  '\r\n',
  '\t',
  ' ',
  'https://oapi.dingtalk.com/a?access_token=',
  '<script>',
  '不合法的',
  '错误码',
  'request id:',
  'u4e0du5408',
  '\u200b',
  '\ud800',
  'a',
  '=',
  '.',
  ',',
);
const anything = fc.oneof(
  fc.string({ maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
);

describe('any string', () => {
  test('is decoded, ranked and masked without an error', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { decoded, results } = searcher.search(text);
        redact(text);
        expect(decoded.codes.filter((found) => found.role === 'primary').length).toBeLessThanOrEqual(1);
        expect(new Set(results.map((result) => result.code)).size).toBe(results.length);
        for (const result of results) expect(book.has(result.code)).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  test('leaves nothing in codes and facts that a page could take for markup', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { codes, facts } = decode(
          `${text}<img src=x onerror=alert(1)>{"errcode":"<b>","request_id":"<i>","requiredScopes":["<u>"]}${text}`,
          book,
        );
        const shown = [
          ...codes.map((found) => found.code),
          facts.requestId,
          facts.callerIp,
          facts.api?.path,
          facts.api?.method,
          ...facts.scopes,
        ];
        for (const value of shown) expect(value ?? '').not.toMatch(/[<>"'\n]/);
        if (facts.applyLink) expect(facts.applyLink).toMatch(/^https?:\/\//);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('wrapping a body', () => {
  test('never changes the answer, whatever the code, the form and the line in front', () => {
    const record = fc.constantFrom(...content.codes);
    const form = fc.constantFrom(...FORMS);
    const front = fc.constantFrom(
      '',
      '2024-03-01 19:07:56 [E] ',
      'ERROR 7868 [-/127.0.0.1/-/687ms GET /sync] ',
      '大佬们帮忙看看：\n',
      'Nov 25 21:41:52 host app[40014]: ',
    );
    fc.assert(
      fc.property(record, form, front, ({ code, messages }, { wrap }, line) => {
        const text = wrap(code, messages[0]?.text ?? '');
        if (text === undefined) return;
        expect(searcher.search(line + text).results[0]?.code, line + text).toBe(code);
      }),
      { numRuns: 2_000 },
    );
  });

  test('of every code in every form leads to the code', () => {
    const wrong: string[] = [];
    for (const { code, messages } of content.codes) {
      for (const { name, wrap } of FORMS) {
        const text = wrap(code, messages[0]?.text ?? '');
        if (text === undefined) continue;
        const leads = searcher.search(text).results[0]?.code === code;
        if (!leads) wrong.push(`${code} as ${name}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('work', () => {
  const MEGABYTE = 1_000_000;
  const repeated = [
    'a',
    '\\',
    '"',
    '\\"',
    '40014 ',
    '1',
    '不合法的',
    '{"errcode":40014,"errmsg":"不合法的access_token"}\n',
    '"code":',
    'code: 400,',
    '%E4%B8%8D',
    '%',
    '\\u4e0d',
    'u4e0d',
    ' ',
    '\n',
    'a.',
    'a-',
    'aB',
    'https://oapi.dingtalk.com/a?access_token=undefined ',
    '[{(',
    '&quot;',
    '1.2.3.4 ',
    '错误码',
    '“errcode”：',
    '\u001b[31m',
    'exit code 1 ',
  ];

  test('is bounded: of a longer text at most 200,000 characters are read in full', () => {
    for (const part of repeated) {
      const { text, shortened } = focus(part.repeat(Math.ceil(MEGABYTE / part.length)));
      expect(text.length, part).toBeLessThan(200_000);
      expect(shortened).toBe(true);
    }
    expect(focus('x'.repeat(100_000))).toEqual({ text: 'x'.repeat(100_000), shortened: false });
  });

  test('keeps a code in the middle of a long text', () => {
    const noise = '2024-03-01 19:07:56,123 INFO com.foo.Bar[12] - GET /user/list?id=7 200 12ms\n'.repeat(12_000);
    const { codes } = decode(`${noise}{"errcode":60121,"errmsg":"找不到该用户"}\n${noise}`, book);
    expect(codes[0]).toMatchObject({ code: '60121', role: 'primary' });
  });

  test('grows with the length and no faster', () => {
    const time = (text: string): number => {
      let least = Infinity;
      for (let i = 0; i < 3; i++) {
        const start = performance.now();
        searcher.search(text);
        least = Math.min(least, performance.now() - start);
      }
      return least;
    };
    for (const part of repeated) {
      const small = time(part.repeat(Math.ceil(MEGABYTE / 10 / part.length)));
      const large = time(part.repeat(Math.ceil(MEGABYTE / part.length)));
      // Ten times the text: 40 leaves room for a busy machine and would still show a quadratic step, which takes a hundred times as long.
      expect(large, `${JSON.stringify(part)}: ${small.toFixed(1)} ms → ${large.toFixed(1)} ms`).toBeLessThan(
        Math.max(small * 40, 250),
      );
    }
  });
});
