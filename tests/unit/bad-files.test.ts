/** Files that are broken as files: encoding, size, syntax, name. Each is one clear line, or read as if nothing were wrong. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { formatProblems } from '../../src/model/problem.ts';
import { inspectContent } from '../../src/model/read-content.ts';
import { API, Project, RECORD } from './project.ts';

let project: Project;
beforeEach(() => {
  project = new Project();
});
afterEach(() => project.remove());

const lines = (): string[] => formatProblems(inspectContent(project.root).problems).split('\n').filter(Boolean);
const MEGABYTES = 'x'.repeat(10_000_000);

describe('a YAML file', () => {
  const yaml = stringify(RECORD);
  /** Nine lists of nine, each of the one before: four hundred million texts when they are all followed. */
  const laughs = Array.from(
    { length: 9 },
    (_, i) =>
      `l${i + 1}: &l${i + 1} [${Array(9)
        .fill(i ? `*l${i}` : 'lol')
        .join(', ')}]`,
  ).join('\n');

  test.each([
    ['broken', 'code: [', /expected valid YAML: /],
    ['with the same key twice', `${yaml}code: "2"\n`, /expected valid YAML: Map keys must be unique/],
    ['with an alias', 'a: &a [x, x]\nb: *a\n', /expected plain YAML without aliases/],
    ['that multiplies itself', laughs, /expected plain YAML without aliases/],
    ['nested without end', `code: ${'['.repeat(50_000)}`, /expected valid YAML: nested too deeply/],
    ['with an object of the language', `${yaml}category: !!js/function "x"\n`, /expected valid YAML: /],
    ['with a tag', yaml.replace('"40014"', '!code "40014"'), /expected valid YAML: Unresolved tag/],
    ['of two documents', `${yaml}---\n${yaml}`, /expected valid YAML: Source contains multiple documents/],
    ['with a merge key', `${yaml}<<: { family: api }\n`, /<<: unknown field/],
    ['with a key of the prototype', `${yaml}__proto__: { family: api }\n`, /__proto__: unknown field/],
    [
      'full of unknown fields',
      yaml + Array.from({ length: 900 }, (_, i) => `k${i}: 1\n`).join(''),
      /k0, k1, k2, k3, k4 and 895 more: unknown field/,
    ],
    ['with a number for a code', yaml.replace('"40014"', '40014'), /code: expected string, received number/],
    ['indented with tabs', yaml.replace(/^ {2}/gm, '\t'), /expected valid YAML: /],
    ['that is empty', '', /expected object, received null/],
    ['that is a list', '- 1\n', /expected object, received array/],
    ['of 10 MB', `${yaml}# ${MEGABYTES}\n`, /is 1000\d{4} bytes; expected at most 131072$/],
    ['that is no UTF-8', Uint8Array.from([0x63, 0x6f, 0xff, 0xfe]), /expected UTF-8 text$/],
    ['in UTF-16', Buffer.from(`\uFEFF${yaml}`, 'utf16le'), /expected UTF-8 text$/],
  ])('%s', (_, text, expected) => {
    project.file('codes/40014.yaml', text);
    const found = lines();
    expect(found).toEqual([expect.stringMatching(/^content\/codes\/40014\.yaml: /)]);
    expect(found[0]).toMatch(expected);
  });

  test.each([
    ['a byte-order mark', `\uFEFF${yaml}`],
    ['CRLF line ends', yaml.replace(/\n/g, '\r\n')],
    [
      'CRLF inside a block of text',
      `${stringify({ ...RECORD, sample: undefined })}sample: |\r\n  {"errcode":40014,\r\n  "errmsg":"不合法的access_token"}\r\n`,
    ],
    ['no line end at its end', yaml.trimEnd()],
    ['JSON', JSON.stringify(RECORD)],
  ])('with %s is accepted', (_, text) => {
    project.file('codes/40014.yaml', text);
    const { problems, codes } = inspectContent(project.root);
    expect(problems).toEqual([]);
    expect(JSON.stringify(codes)).not.toMatch(/\\r|\uFEFF/);
  });
});

describe('the catalogue', () => {
  test.each([
    ['that is no JSON', '[', /^content\/apis\.json: expected JSON: /],
    ['that is no list', '{}', /^content\/apis\.json: expected array, received object$/],
    ['of 10 MB', `["${MEGABYTES}"]`, /^content\/apis\.json: is 10000004 bytes; expected at most/],
    ['that is no UTF-8', Uint8Array.from([0x5b, 0xff]), /^content\/apis\.json: expected UTF-8 text$/],
    ['nested without end', '['.repeat(1_000_000), /^content\/apis\.json: expected JSON: /],
  ])('%s', (_, text, expected) => {
    project.file('apis.json', text);
    expect(lines()).toEqual([expect.stringMatching(expected)]);
  });

  test('with a byte-order mark and CRLF line ends is accepted', () => {
    project.file('apis.json', `\uFEFF${JSON.stringify([API], null, 1).replace(/\n/g, '\r\n')}`);
    expect(lines()).toEqual([]);
  });
});

describe('a name', () => {
  test('of a stray file', () => {
    project.file('codes/notes.txt', 'hello');
    expect(lines()).toEqual(['content/codes/notes.txt: expected only .yaml files in this folder']);
  });

  test('of a folder that looks like a record', () => {
    mkdirSync(path.join(project.root, 'content/codes/88.yaml'));
    expect(lines()).toEqual(['content/codes/88.yaml: expected a file']);
  });

  test.each(['Tokens', 'a b', '"><script>', '..', 'a\u202Eb'])('%s that is no address of a category', (name) => {
    project.file(`categories/${name}.yaml`, 'order: x');
    expect(lines().join('\n')).toContain('the name of the file is part of an address');
  });

  test('that a terminal would obey is printed as text', () => {
    project.file('codes/40014.yaml', JSON.stringify({ ...RECORD, '\u001b]0;title\u0007\u202E': 1, [MEGABYTES.slice(0, 1000)]: 1 }));
    const [line = ''] = lines();
    expect(line).toContain('\\u001b]0;title\\u0007\\u202e');
    expect(line.length).toBeLessThan(1000);
  });
});
