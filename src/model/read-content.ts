/** Reads and checks the whole of `content/` from disk. No Astro: the build, the command line and the tests share it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { apiPageSchema, categorySchema, codeSchema, LOCALES, type ApiPage, type Category, type CodeRecord } from './schema.ts';
import { readJson } from './read-json.ts';
import { readYaml } from './read-yaml.ts';
import { checkRules } from './rules.ts';
import { codeSlug } from './slug.ts';
import { ContentError, type Problem } from './problem.ts';

export interface Content {
  /** In the order of `compareCodes`. */
  codes: CodeRecord[];
  /** In display order. */
  categories: Category[];
  apis: ApiPage[];
}

export interface ContentReading extends Content {
  problems: Problem[];
  /** Text of every guide, for rules about what guides link to. */
  guideSources: string[];
}

/** What was read of one folder, and the names of the files that cannot be used. */
interface Reading<T> {
  found: T[];
  broken: Set<string>;
}

/** Reads everything and reports every problem; never throws for bad content. @param root the project's root. */
export function inspectContent(root: string): ContentReading {
  const problems: Problem[] = [];
  const { found: codes, broken } = readCodes(root, problems);
  const { found: categories, broken: brokenCategories } = readCategories(root, problems);
  const read = readJson(root, 'content/apis.json', z.array(apiPageSchema));
  problems.push(...read.problems);
  codes.sort(compareCodes);
  categories.sort((a, b) => a.order - b.order || a.id.localeCompare(b.id));
  const apis = read.data ?? [];
  const unusable = { codes: broken, categories: brokenCategories, apis: read.data === undefined };
  problems.push(...checkRules({ codes, categories, apis, unusable }));
  return { codes, categories, apis, problems, guideSources: readGuides(root) };
}

/** As `inspectContent`, for callers that cannot go on with bad content. @throws ContentError listing every problem. */
export function readContent(root: string): Content {
  const { problems, codes, categories, apis } = inspectContent(root);
  if (problems.length > 0) throw new ContentError(problems);
  return { codes, categories, apis };
}

/** Numbers first and by value, then names by letter: the order of the list of all codes. */
export function compareCodes(a: { code: string }, b: { code: string }): number {
  const x = /^-?\d+$/.test(a.code) ? Number(a.code) : Number.POSITIVE_INFINITY;
  const y = /^-?\d+$/.test(b.code) ? Number(b.code) : Number.POSITIVE_INFINITY;
  if (x !== y) return x - y;
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}

function readCodes(root: string, problems: Problem[]): Reading<CodeRecord> {
  const broken = new Set<string>();
  const records = new Map<string, CodeRecord>();
  for (const [file, name] of yamlFiles(root, 'content/codes', problems)) {
    const read = readYaml(file, `content/codes/${name}.yaml`, codeSchema);
    problems.push(...read.problems);
    if (read.data) records.set(name, read.data);
    else broken.add(name);
  }
  for (const [name, { code }] of records) {
    const slug = codeSlug(code);
    if (slug === name) continue;
    const home = records.get(slug);
    const message = !home
      ? `belongs in content/codes/${slug}.yaml, after its address`
      : home.code === code
        ? `"${code}" has its record in content/codes/${slug}.yaml already`
        : `"${code}" and "${home.code}" have the same address; keep one record and name the other spelling in aliases`;
    problems.push({ file: `content/codes/${name}.yaml`, field: 'code', message });
    if (!home) continue;
    records.delete(name);
    broken.add(slug);
  }
  return { found: [...records.values()], broken };
}

function readCategories(root: string, problems: Problem[]): Reading<Category> {
  const found: Category[] = [];
  const broken = new Set<string>();
  for (const [file, id] of yamlFiles(root, 'content/categories', problems)) {
    const shown = `content/categories/${id}.yaml`;
    const read = readYaml(file, shown, categorySchema);
    problems.push(...read.problems);
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
      const message = 'the name of the file is part of an address; expected lower-case letters, digits and hyphens';
      problems.push({ file: shown, field: '', message });
    }
    if (read.data) found.push({ ...read.data, id });
    else broken.add(id);
  }
  return { found, broken };
}

function yamlFiles(root: string, folder: string, problems: Problem[]): [file: string, name: string][] {
  const full = path.join(root, folder);
  if (!existsSync(full)) {
    problems.push({ file: folder, field: '', message: 'folder is missing' });
    return [];
  }
  const found: [string, string][] = [];
  for (const entry of readdirSync(full).sort()) {
    if (entry.endsWith('.yaml')) found.push([path.join(full, entry), entry.slice(0, -5)]);
    else problems.push({ file: `${folder}/${entry}`, field: '', message: 'expected only .yaml files in this folder' });
  }
  return found;
}

function readGuides(root: string): string[] {
  return LOCALES.flatMap((locale) => {
    const folder = path.join(root, 'content/guides', locale);
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((name) => name.endsWith('.mdx'))
      .sort()
      .map((name) => readFileSync(path.join(folder, name), 'utf8'));
  });
}
