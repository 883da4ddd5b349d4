/**
 * A small site whose records, categories, documentation pages and guides hold markup in every field that takes a text, and plain
 * records of the same shape to compare with. Each piece of markup has a record, a guide and a documentation page of its own.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'astro/zod';
import { allPages, updateLedger } from '../../src/model/ledger.ts';
import { readContent } from '../../src/model/read-content.ts';
import { apiPageSchema, categorySchema, codeSchema, LOCALES, type CodeRecord } from '../../src/model/schema.ts';
import { codeSlug } from '../../src/model/slug.ts';
import { temporaryProject } from '../temporary-project.ts';
import { RECORD, type Json } from '../unit/project.ts';
import { WHOLE_CATEGORY, WHOLE_PAGE, WHOLE_RECORD } from '../unit/whole-records.ts';

export const SITE = 'https://errors.example.org';
/** Codes of one category. The first and the last have one neighbour, as those of the plain category. */
const TOGETHER = 5;

export interface Entry {
  /** The markup; empty in a plain record. */
  text: string;
  code: string;
  slug: string;
  /** Id of its guide. */
  id: string;
  category: string;
}

type Put = (file: string, value: unknown) => void;

export interface InjectedSite {
  injected: Entry[];
  /** The plain record at the same place of its category. */
  plainTwin: (entry: Entry) => Entry;
  records: ReadonlyMap<string, CodeRecord>;
  dist: string;
  /** A file of the built site. */
  read: (file: string) => string;
  remove: () => void;
}

/** @throws Error with what the content check or the build said, where it fails. */
export function buildInjectedSite(): InjectedSite {
  const { root, remove } = temporaryProject({ content: false });
  try {
    const { plain, injected } = writeContent(path.join(root, 'content'));
    const { codes } = readContent(root);
    const { status, stderr } = spawnSync(process.execPath, ['src/cli/build.ts', '--quiet'], {
      cwd: root,
      encoding: 'utf8',
      // `SITE` and, from the test runner, `PROD` and `DEV` are names of Astro's own: a build must not believe them.
      env: { ...process.env, SITE_URL: SITE, BASE_PATH: '/', SITE: 'https://evil.example' },
    });
    if (status !== 0) throw new Error(stderr);
    const dist = path.join(root, 'dist');
    return {
      injected,
      plainTwin: ({ code }) => plain[injected.findIndex((one) => one.code === code) % TOGETHER] as Entry,
      records: new Map(codes.map((record) => [record.code, record])),
      dist,
      read: (file) => readFileSync(path.join(dist, file), 'utf8'),
      remove,
    };
  } catch (error) {
    remove();
    throw error;
  }
}

function writeContent(folder: string): { plain: Entry[]; injected: Entry[] } {
  const put: Put = (file, value) => {
    const full = path.join(folder, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, typeof value === 'string' ? value : JSON.stringify(value));
  };
  const plain = Array.from({ length: TOGETHER }, (_, i) => entry('', `${40_014 + i}`, `plain-${i}`, 'plain'));
  const injected = readInjections();
  const pages = [...plain, ...injected].map((one) => writeEntry(one, put));
  writeCategories([...plain, ...injected, entry('', '88', '', 'hub')], put);
  put('codes/88.yaml', { ...RECORD, code: '88', category: 'hub' });
  put('apis.json', [...pages, { ...WHOLE_PAGE, id: 'gettoken' }, { ...WHOLE_PAGE, id: 'newer' }]);
  put('redirects.json', {});
  const { codes } = readContent(path.dirname(folder));
  put('ledger.json', updateLedger({ pages: [], codes: {} }, codes, allPages(codes, [], []), '2026-05-06'));
  return { plain, injected };
}

const entry = (text: string, code: string, id: string, category: string): Entry => ({
  text,
  code,
  slug: codeSlug(code),
  id,
  category,
});

/** The markup is the code as well; where two have one address, the second gets a number. */
function readInjections(): Entry[] {
  const texts = JSON.parse(readFileSync('tests/fixtures/injections.json', 'utf8')) as { text: string }[];
  const taken = new Set<string>();
  return texts.map(({ text }, i) => {
    const code = taken.has(codeSlug(text)) ? `${text} ${i}` : text;
    taken.add(codeSlug(code));
    return entry(text, code, `guide-${i}`, `category-${Math.floor(i / TOGETHER)}`);
  });
}

/** One record with its guide and its documentation page, which is returned. */
function writeEntry({ text, code, slug, id, category }: Entry, put: Put): Json {
  const fixed = /^(?:category|replacedBy|related|aliases)|^confusedWith\.\d\.code/;
  const record = filled(WHOLE_RECORD, codeSchema, () => text, fixed);
  put(`codes/${slug}.yaml`, { ...record, code, category, aliases: [`${code}!`], docs: [id] });
  for (const locale of LOCALES) {
    const head = JSON.stringify({ title: text || 'A guide', description: text || 'A guide.', order: 1, codes: [code] });
    put(`guides/${locale}/${id}.mdx`, `---\n${head.replace(/\}$/, ', "checked": 2026-05-06}')}\n---\n\nA paragraph.\n`);
  }
  return { ...filled(WHOLE_PAGE, apiPageSchema, () => text, /^(?:id|supersededBy)/), id };
}

/** Every field of a category holds another piece of markup: there may not be as many categories as pieces. */
function writeCategories(entries: Entry[], put: Put): void {
  let next = 0;
  for (const [id, members] of Map.groupBy(entries, ({ category }) => category)) {
    const texts = entries.filter(({ text }) => text !== '').map(({ text }) => text);
    const text = (): string => (/^category/.test(id) ? (texts[next++ % texts.length] ?? '') : '');
    const category = filled(WHOLE_CATEGORY, categorySchema, text, /codes/);
    const codes = members.map(({ code }) => code);
    put(`categories/${id}.yaml`, { ...category, groups: (category.groups as Json[]).map((group) => ({ ...group, codes })) });
  }
}

/** A copy with a text in every field where the schema takes it. @param fixed fields that refer to others. */
function filled(whole: Json, schema: z.ZodType, text: () => string, fixed: RegExp): Json {
  const copy = structuredClone(whole);
  const fill = (value: Json, at: string): void => {
    for (const [key, inside] of Object.entries(value)) {
      if (fixed.test(at + key)) continue;
      if (typeof inside === 'object' && inside !== null) fill(inside as Json, `${at}${key}.`);
      if (typeof inside !== 'string') continue;
      value[key] = text();
      if (!schema.safeParse(copy).success) value[key] = inside;
    }
  };
  fill(copy, '');
  return copy;
}
