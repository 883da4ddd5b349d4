/** The house rules over every record: what the schema cannot see. A failure names file, field and what was expected. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readLedger, recordHash } from '../../src/model/ledger.ts';
import { inspectContent } from '../../src/model/read-content.ts';
import { formatProblems } from '../../src/model/problem.ts';
import { lintRecord, proseOf } from '../../src/model/prose.ts';
import type { CodeRecord } from '../../src/model/schema.ts';

const root = process.cwd();
const content = inspectContent(root);
const core = JSON.parse(readFileSync('tests/fixtures/core-codes.json', 'utf8')) as { code: string; table: boolean; official: string | null }[];
const byCode = new Map(content.codes.map((record) => [record.code, record]));

test('the content has no mistakes', () => {
  expect(formatProblems(content.problems)).toBe('');
});

test('every record follows the house rules for words and samples', () => {
  expect(formatProblems(content.codes.flatMap(lintRecord))).toBe('');
});

test('every known code has a record: the 374 of the table and the 102 beside it', () => {
  expect(core.filter((item) => item.table)).toHaveLength(374);
  expect(core).toHaveLength(476);
  expect(core.filter(({ code }) => !byCode.has(code)).map(({ code }) => code)).toEqual([]);
});

test('the official message stands first, word for word', () => {
  const wrong = core.filter(({ code, official }) => official !== null && byCode.get(code)?.messages[0]?.text.replace(/\s+/g, '') !== official);
  expect(wrong.map(({ code }) => code)).toEqual([]);
});

test('every record has at least one case in both languages', () => {
  expect(content.codes.filter((record) => record.en.cases.length === 0 || record.zh.cases.length === 0).map((record) => record.code)).toEqual([]);
});

describe('no text is shared word for word', () => {
  test.each(['en', 'zh'] as const)('%s: two codes never have the same cause, fix or meaning', (locale) => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const record of content.codes) {
      for (const [field, value] of longTexts(record, locale)) {
        const key = value.replace(/\s+/g, ' ');
        const first = seen.get(key);
        if (first && !first.startsWith(`${record.code} `)) twice.push(`${record.code} ${field} = ${first}`);
        else seen.set(key, `${record.code} ${field}`);
      }
    }
    expect(twice).toEqual([]);
  });
});

test('titles tell codes of one category apart', () => {
  for (const locale of ['en', 'zh'] as const) {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const record of content.codes) {
      const key = `${record.category} ${record[locale].title.toLowerCase()}`;
      const other = seen.get(key);
      if (other) twice.push(`${record.code} and ${other}: ${record[locale].title}`);
      seen.set(key, record.code);
    }
    expect(twice).toEqual([]);
  }
});

test('the ledger is up to date: npm run content:ledger writes it', () => {
  const { codes } = readLedger(root);
  expect(content.codes.filter((record) => codes[record.code]?.hash !== recordHash(record)).map((record) => record.code)).toEqual([]);
});

test('every category has at least five codes and at most twenty categories exist', () => {
  const counts = new Map<string, number>();
  for (const { category } of content.codes) counts.set(category, (counts.get(category) ?? 0) + 1);
  expect([...counts].filter(([, count]) => count < 5)).toEqual([]);
  expect(counts.size).toBeGreaterThanOrEqual(12);
  expect(counts.size).toBeLessThanOrEqual(20);
});

test('the catalogue holds only pages that the content uses', () => {
  const used = new Set(content.codes.flatMap(docsOf));
  for (const api of content.apis) if (used.has(api.id) && api.supersededBy) used.add(api.supersededBy);
  const guides = guideDocs();
  expect(content.apis.filter((api) => !used.has(api.id) && !guides.has(api.id)).map((api) => api.id)).toEqual([]);
});

test('every page of the catalogue has an English and a Chinese title', () => {
  const han = /\p{Script=Han}/u;
  expect(content.apis.filter((api) => han.test(api.title.en)).map((api) => api.id)).toEqual([]);
  expect(content.apis.filter((api) => !han.test(api.title.zh) && !/^[A-Za-z0-9 ./_-]+$/.test(api.title.zh)).map((api) => api.id)).toEqual([]);
});

function longTexts(record: CodeRecord, locale: 'en' | 'zh'): [string, string][] {
  return proseOf(record, locale).filter(([field, value]) => !/\.(title|in)$/.test(field) && value.length > (locale === 'en' ? 40 : 16));
}

function docsOf(record: CodeRecord): string[] {
  const cases = [...record.en.cases, ...record.zh.cases].flatMap((item) => item.docs ?? []);
  return [...record.docs, ...(record.returnedBy ?? []).map((page) => page.doc), ...cases];
}

function guideDocs(): Set<string> {
  const text = content.guideSources.join('\n');
  return new Set([...text.matchAll(/<Doc id="([^"]+)"/g)].map((match) => match[1] ?? ''));
}
