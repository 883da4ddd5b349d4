/** Wrong content fails loudly: one clear line that names the file, the field and what was expected. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inspectContent, readContent } from '../../src/model/read-content.ts';
import { ContentError, formatProblems } from '../../src/model/problem.ts';
import { API, Project, RECORD, type Json } from './project.ts';

let project: Project;
beforeEach(() => {
  project = new Project();
});
afterEach(() => project.remove());

const lines = (): string[] => formatProblems(inspectContent(project.root).problems).split('\n').filter(Boolean);
const en = RECORD.en as Json;
const zh = RECORD.zh as Json;

test('sound content has no problems', () => {
  expect(lines()).toEqual([]);
  expect(readContent(project.root).codes.map((record) => record.code)).toEqual(['40014']);
});

test('readContent throws an error that lists every problem', () => {
  project.record('40014', { ...RECORD, family: 'x', fixedBy: 'y' });
  expect(() => readContent(project.root)).toThrow(ContentError);
  expect(() => readContent(project.root)).toThrow(/content\/codes\/40014\.yaml: family: .*\n.*fixedBy/);
});

describe('between records', () => {
  test('a code in two files', () => {
    project.record('40014-2', RECORD);
    expect(lines()).toEqual(['content/codes/40014-2.yaml: code: "40014" has its record in content/codes/40014.yaml already']);
  });

  test('two codes on one address', () => {
    project.record('system-error', { ...RECORD, code: 'system error', sample: 'system error 不合法的access_token' });
    project.record('system-error2', { ...RECORD, code: 'system-error', sample: 'system-error 不合法的access_token' });
    project.groups(['40014', 'system error', 'system-error']);
    expect(lines()).toEqual([
      'content/codes/system-error2.yaml: code: "system-error" and "system error" have the same address; ' +
        'keep one record and name the other spelling in aliases',
    ]);
  });

  test.each(['88', 'E88', '40014'])('the alias %s, which is taken', (alias) => {
    project.record('88', { ...RECORD, code: '88', aliases: ['E88'] });
    project.record('40014', { ...RECORD, aliases: [alias] });
    project.groups(['40014', '88']);
    expect(lines()).toEqual([expect.stringMatching(/^content\/codes\/(40014|88)\.yaml: aliases\.0: stands for /)]);
  });

  test.each(['.', '..', 'index.html', '40014.md'])('the code %s, whose address is taken', (code) => {
    project.record(code, { ...RECORD, code });
    project.groups(['40014', code]);
    expect(lines()).toEqual([`content/codes/${code}.yaml: code: gives the address codes/${code}, which is not a page's own`]);
  });

  test.each(['constructor', '__proto__', 'toString'])('the code %s, which every object has', (code) => {
    project.record(code.toLowerCase(), { ...RECORD, code });
    expect(lines()).toEqual([`content/codes/${code.toLowerCase()}.yaml: code: is a name that every JavaScript object has`]);
  });

  test('a file that cannot be used is told once, and not by everything that names it', () => {
    project.yaml('categories/tokens.yaml', { order: 1 });
    expect(lines().every((line) => line.startsWith('content/categories/tokens.yaml: '))).toBe(true);
    project.groups(['40014']);
    project.file('apis.json', '{}');
    expect(lines()).toEqual(['content/apis.json: expected array, received object']);
  });

  test('an unknown category', () => {
    project.record('40014', { ...RECORD, category: 'token' });
    expect(lines()[0]).toBe('content/codes/40014.yaml: category: no category "token"; expected one of tokens');
  });

  test.each(['docs', 'en.cases', 'returnedBy'])('an unresolved documentation id in %s', (place) => {
    const bad =
      place === 'docs'
        ? { docs: ['nowhere'] }
        : place === 'returnedBy'
          ? { returnedBy: [{ doc: 'nowhere' }] }
          : {
              en: { ...en, cases: [{ cause: 'It is old.', fix: 'Fetch one.', docs: ['nowhere'] }] },
              zh: { ...zh, cases: [{ cause: '过期。', fix: '重取。', docs: ['nowhere'] }] },
            };
    project.record('40014', { ...RECORD, ...bad });
    expect(lines()[0]).toMatch(/^content\/codes\/40014\.yaml: .*: no page with the id "nowhere" in content\/apis\.json$/);
  });

  test.each(['related', 'confusedWith', 'replacedBy'])('an unknown code in %s', (field) => {
    const value = field === 'related' ? ['99'] : field === 'confusedWith' ? [{ code: '99', en: 'a', zh: '甲' }] : '99';
    project.record('40014', {
      ...RECORD,
      [field]: value,
      ...(field === 'replacedBy' ? { status: 'retired', statusNote: { en: 'Gone.', zh: '已停用。' } } : {}),
    });
    expect(lines()[0]).toMatch(/: no record for the code "99"$/);
  });

  test('a record that names itself', () => {
    project.record('40014', { ...RECORD, related: ['40014'] });
    expect(lines()).toEqual(['content/codes/40014.yaml: related.0: names the record itself']);
  });

  test('a group with a code of another category, and a code in no group', () => {
    project.groups(['88']);
    expect(lines()).toEqual([
      'content/categories/tokens.yaml: groups.0.codes.0: no record for the code "88"',
      'content/categories/tokens.yaml: groups: the code "40014" stands in no group',
    ]);
  });

  test('two documentation pages with one id', () => {
    project.file('apis.json', JSON.stringify([API, API]));
    expect(lines()).toEqual(['content/apis.json: gettoken.id: two pages have the same id']);
  });

  test.each([
    ['cases', { ...zh, cases: [] }, 'zh.cases: has 0 cases, en.cases has 1; both languages say the same'],
    [
      'steps',
      { ...zh, cases: [{ cause: '过期。', fix: ['一', '二'], docs: ['gettoken'] }] },
      'zh.cases.0.fix: has 2 steps, the English case has 1',
    ],
    ['docs', { ...zh, cases: [{ cause: '过期。', fix: '重取。' }] }, 'zh.cases.0.docs: differs from the English case'],
  ])('languages that differ in their %s', (_, chinese, message) => {
    project.record('40014', { ...RECORD, zh: chinese });
    expect(lines()).toEqual([`content/codes/40014.yaml: ${message}`]);
  });
});

describe('within a record', () => {
  test('an unknown field, at any depth', () => {
    project.record('40014', { ...RECORD, remedy: 'x' });
    expect(lines()).toEqual(['content/codes/40014.yaml: remedy: unknown field; see src/model/schema.ts for the fields']);
    project.record('40014', { ...RECORD, retry: { policy: 'never', tries: 3 } });
    expect(lines()).toEqual(['content/codes/40014.yaml: retry.tries: unknown field; see src/model/schema.ts for the fields']);
  });

  test.each([
    ['http://example.org/', 'must be an https:// address'],
    ['javascript:alert(1)', 'must be an https:// address'],
    ['https://example.org/"><script>', 'must be an https:// address'],
  ])('a source with the address %s', (url) => {
    project.record('40014', { ...RECORD, sources: [{ url }] });
    expect(lines()[0]).toMatch(/^content\/codes\/40014\.yaml: sources\.0\.url: /);
  });

  test('several texts for one fix: the mistake is told where it is', () => {
    project.record('40014', { ...RECORD, en: { ...en, cases: [{ cause: 'It is old.', fix: ['Fetch one.', ''] }] } });
    expect(lines()).toEqual(['content/codes/40014.yaml: en.cases.0.fix.1: must not be empty']);
    project.record('40014', { ...RECORD, en: { ...en, cases: [{ cause: 'It is old.', fix: 12 }] } });
    expect(lines()).toEqual(['content/codes/40014.yaml: en.cases.0.fix: expected string or array']);
  });

  test('a date that no calendar has', () => {
    project.record('40014', { ...RECORD, sources: [{ url: 'https://example.org/', checked: '2026-02-31' }] });
    expect(lines()[0]).toMatch(/sources\.0\.checked/);
  });
});
