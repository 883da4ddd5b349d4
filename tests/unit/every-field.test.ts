/** Every field that a schema knows, made wrong in every way: one line that names file and field, or rightly accepted. */
import { z } from 'astro/zod';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatProblems } from '../../src/model/problem.ts';
import { inspectContent } from '../../src/model/read-content.ts';
import { apiPageSchema, categorySchema, codeSchema } from '../../src/model/schema.ts';
import { API, Project, RECORD, type Json } from './project.ts';
import { WHOLE_CATEGORY, WHOLE_PAGE, WHOLE_RECORD } from './whole-records.ts';

type Path = (string | number)[];

let project: Project;
beforeEach(() => {
  project = new Project();
  project.record('40014', WHOLE_RECORD);
  project.record('88', { ...RECORD, code: '88' });
  project.yaml('categories/tokens.yaml', WHOLE_CATEGORY);
  writePages(WHOLE_PAGE);
});
afterEach(() => project.remove());

const writePages = (page: Json): void => project.file('apis.json', JSON.stringify([page, { ...API, id: 'newer' }]));
const lines = (): string[] => formatProblems(inspectContent(project.root).problems).split('\n').filter(Boolean);

/** JSON is YAML, and escapes what a YAML writer would rather not write. */
const TARGETS = [
  {
    name: 'a record',
    schema: codeSchema,
    whole: WHOLE_RECORD,
    at: 'content/codes/40014.yaml: ',
    write: (value: Json) => project.file('codes/40014.yaml', JSON.stringify(value)),
  },
  {
    name: 'a category',
    schema: categorySchema,
    whole: WHOLE_CATEGORY,
    at: 'content/categories/tokens.yaml: ',
    write: (value: Json) => project.file('categories/tokens.yaml', JSON.stringify(value)),
  },
  { name: 'a documentation page', schema: apiPageSchema, whole: WHOLE_PAGE, at: 'content/apis.json: ', write: writePages },
];

/** What no text may hold: controls, zero width, direction, hidden tags, halves of a pair, line ends that are none. */
const HIDDEN = ['\0', '\x07', '\x1B[31m', '\r\n', '\x7F', '\x85', '\xAD', '\u061C', '\u200B', '\u200D', '\u2028', '\u202E', '\u2066', '\uFEFF', '\uD800', '\uFFFE', '\u{E0041}']; // prettier-ignore

/** Values that are wrong wherever a value of this kind stands. Each text gets two of the hidden characters in turn, the first one all. */
function wrongFor(value: unknown, turn: number): unknown[] {
  if (typeof value === 'string') {
    const hidden = turn === 0 ? HIDDEN : [HIDDEN[turn % HIDDEN.length], '\u202E'];
    return [12, null, true, [], {}, '', ' \n', 'x'.repeat(5000), ...hidden.map((one) => `a${one}b`)];
  }
  if (typeof value === 'number') return ['1', null, [], {}, -1, 1.5, 1e12];
  if (typeof value === 'boolean') return ['true', null, 1, [], {}];
  if (Array.isArray(value)) return ['x', 12, null, {}, Array.from({ length: 1000 }, () => value[0])];
  return ['x', 12, null, [], { ...(value as Json), unknown: 1 }];
}

function* paths(value: unknown, at: Path = []): Generator<[Path, unknown]> {
  if (at.length > 0) yield [at, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inside] of Object.entries(value)) yield* paths(inside, [...at, Array.isArray(value) ? Number(key) : key]);
}

function changed(whole: Json, at: Path, change: (parent: Json, key: string) => void): Json {
  const copy = structuredClone(whole);
  const parent = at.slice(0, -1).reduce<unknown>((inside, key) => (inside as Json)[key], copy);
  change(parent as Json, String(at.at(-1)));
  return copy;
}

describe.each(TARGETS)('$name', ({ schema, whole, at, write }) => {
  const all = [...paths(whole)];
  // The second message has the fields of the first: once is enough.
  const once = all.filter(([path, value], i) => all.findIndex(([other, its]) => kindOf(other, its) === kindOf(path, value)) === i);

  test('is sound when nothing is changed, and has every field of the schema', () => {
    expect(lines()).toEqual([]);
    const known = new Set(all.map(([path]) => fieldName(path)));
    expect(
      fieldsOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json).filter((field) => !known.has(field)),
    ).toEqual([]);
  });

  test('a field of the wrong type, empty, too long or with hidden characters', () => {
    const silent: string[] = [];
    for (const [turn, [path, value]] of once.entries()) {
      for (const wrong of wrongFor(value, turn)) {
        write(changed(whole, path, (parent, key) => (parent[key] = wrong)));
        const found = lines();
        if (!isClear(found, at, path))
          silent.push(`${path.join('.')} = ${JSON.stringify(wrong).slice(0, 30)}: ${found.join(' | ') || 'accepted'}`);
      }
    }
    expect(silent).toEqual([]);
  });

  test('a field that is missing', () => {
    const silent: string[] = [];
    for (const [path] of once.filter(([path]) => typeof path.at(-1) === 'string')) {
      const without = changed(whole, path, (parent, key) => Reflect.deleteProperty(parent, key));
      write(without);
      const found = lines();
      if (!schema.safeParse(without).success && !isClear(found, at, path, /: is missing; /))
        silent.push(`${path.join('.')}: ${found.join(' | ')}`);
    }
    expect(silent).toEqual([]);
  });
});

/** One line that names the field, or what holds it, and says something. */
function isClear(found: string[], at: string, path: Path, says = /: .{10}/): boolean {
  const [line = '', ...more] = found;
  const wanted = `${path.join('.')}.`.replace(/^en\./, 'zh.');
  // A page is named by its id, or by its place where it has none; what one language lacks is told of the other.
  const named = `${line.slice(at.length).split(':')[0] ?? ''}.`.replace(/^(?:gettoken|0)\./, '').replace(/^en\./, 'zh.');
  const related = wanted.startsWith(named) || named.startsWith(wanted);
  return more.length === 0 && line.startsWith(at) && related && says.test(line) && !/invalid input|undefined|\[object/i.test(line);
}

/** `cases.0.fix` and `cases.1.fix` are one field. */
const fieldName = (path: Path): string => path.filter((key) => typeof key === 'string').join('.');

/** A field with what stands in it: a fix is a text or a list. */
const kindOf = (path: Path, value: unknown): string =>
  `${path.map((key) => (typeof key === 'number' ? '#' : key)).join('.')} ${Array.isArray(value) ? 'list' : typeof value}`;

function fieldsOf(schema: Json, at: string[] = []): string[] {
  const inside = [schema.items, ...((schema.anyOf as Json[] | undefined) ?? [])].filter((part) => part !== undefined) as Json[];
  const properties = Object.entries((schema.properties as Record<string, Json> | undefined) ?? {});
  return [
    ...inside.flatMap((part) => fieldsOf(part, at)),
    ...properties.flatMap(([name, part]) => [[...at, name].join('.'), ...fieldsOf(part, [...at, name])]),
  ];
}
