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
    expect(lines()).toEqual([
      'content/codes/40014-2.yaml: code: belongs in content/codes/40014.yaml, after its address',
      'content/codes/40014.yaml: code: "40014" stands in two files',
    ]);
  });

  test('two codes on one address', () => {
    project.record('system-error', { ...RECORD, code: 'system error', sample: 'system error 不合法的access_token' });
    project.record('system-error2', { ...RECORD, code: 'system-error', sample: 'system-error 不合法的access_token' });
    project.groups(['40014', 'system error', 'system-error']);
    expect(lines().join('\n')).toMatch(
      /"system-error" and "system error" have the same address|"system error" and "system-error" have the same address/,
    );
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
    expect(lines()).toEqual(['content/apis.json: id: two pages have the same id']);
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

describe('every field of a record', () => {
  const required = ['code', 'family', 'category', 'fixedBy', 'retry', 'messages', 'en', 'zh', 'sample', 'sources'];

  test.each(required)('%s missing', (field) => {
    const rest = Object.fromEntries(Object.entries(RECORD).filter(([name]) => name !== field));
    project.record('40014', rest);
    expect(lines()[0]).toMatch(new RegExp(`^content/codes/40014\\.yaml: ${field}: `));
  });

  test.each(Object.keys(RECORD))('%s of the wrong type', (field) => {
    project.record('40014', { ...RECORD, [field]: 12 });
    expect(lines()[0]).toMatch(new RegExp(`^content/codes/40014\\.yaml: ${field}: `));
  });

  const texts: [string, (value: string) => Json][] = [
    ['en.title', (value) => ({ en: { ...en, title: value } })],
    ['zh.title', (value) => ({ zh: { ...zh, title: value } })],
    ['en.meaning', (value) => ({ en: { ...en, meaning: value } })],
    ['zh.meaning', (value) => ({ zh: { ...zh, meaning: value } })],
    ['en.cases.0.cause', (value) => ({ en: { ...en, cases: [{ cause: value, fix: 'x', docs: ['gettoken'] }] } })],
    ['en.cases.0.fix', (value) => ({ en: { ...en, cases: [{ cause: 'x', fix: value, docs: ['gettoken'] }] } })],
    ['messages.0.text', (value) => ({ messages: [{ text: value, lang: 'zh', kind: 'official' }] })],
    ['sample', (value) => ({ sample: value })],
    ['code', (value) => ({ code: value })],
  ];

  test.each(texts)('%s empty, too long, with control characters or direction overrides', (field, change) => {
    for (const value of ['', '   ', 'x'.repeat(5000), 'a\u0000b', 'a\u0007b', 'a\u202Eb', 'a\u200Bb', 'a\u2066b']) {
      project.record('40014', { ...RECORD, ...change(value) });
      const found = lines().find((line) => line.startsWith(`content/codes/40014.yaml: ${field}: `));
      expect(found, `${field} = ${JSON.stringify(value.slice(0, 12))}`).toBeDefined();
    }
  });

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

  test('a date that no calendar has', () => {
    project.record('40014', { ...RECORD, sources: [{ url: 'https://example.org/', checked: '2026-02-31' }] });
    expect(lines()[0]).toMatch(/sources\.0\.checked/);
  });
});

describe('files', () => {
  const yaml = `code: "40014"\n`;

  test.each([
    ['broken YAML', 'code: [', /expected valid YAML/],
    ['the same key twice', `${yaml}code: "2"\n`, /expected valid YAML: Map keys must be unique/],
    ['a YAML bomb', 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n', /expected plain YAML without aliases/],
    ['an empty file', '', /expected/i],
    ['a list', '- 1\n', /expected object/i],
  ])('%s', (_, text, expected) => {
    project.file('codes/40014.yaml', text);
    expect(lines()[0]).toMatch(/^content\/codes\/40014\.yaml: /);
    expect(lines()[0]).toMatch(expected);
  });

  test('a file of 10 MB is refused before it is parsed', () => {
    project.file('codes/40014.yaml', `${yaml}# ${'x'.repeat(10_000_000)}\n`);
    expect(lines()[0]).toMatch(/^content\/codes\/40014\.yaml: is 100000\d\d bytes; expected at most 131072/);
  });

  test('bytes that are no UTF-8', () => {
    project.file('codes/40014.yaml', Uint8Array.from([0x63, 0x6f, 0xff, 0xfe]));
    expect(lines()[0]).toBe('content/codes/40014.yaml: expected UTF-8 text');
  });

  test('a byte-order mark and CRLF line ends are accepted', async () => {
    const { stringify } = await import('yaml');
    project.file('codes/40014.yaml', `\uFEFF${stringify(RECORD).replace(/\n/g, '\r\n')}`);
    expect(lines()).toEqual([]);
  });

  test('a stray file in the folder', () => {
    project.file('codes/notes.txt', 'hello');
    expect(lines()).toEqual(['content/codes/notes.txt: expected only .yaml files in this folder']);
  });

  test('a catalogue that is no JSON', () => {
    project.file('apis.json', '[');
    expect(lines()[0]).toMatch(/^content\/apis\.json: expected JSON: /);
  });
});
