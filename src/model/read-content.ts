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

const APIS_FILE = 'content/apis.json';

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

/** Reads everything and reports every problem; never throws for bad content. @param root the project's root. */
export function inspectContent(root: string): ContentReading {
  const problems: Problem[] = [];
  const codes: CodeRecord[] = [];
  const broken = new Set<string>();
  for (const [file, name] of yamlFiles(root, 'content/codes', problems)) {
    const shown = `content/codes/${name}.yaml`;
    const read = readYaml(file, shown, codeSchema);
    problems.push(...read.problems);
    if (!read.data) {
      broken.add(name);
      continue;
    }
    codes.push(read.data);
    const slug = codeSlug(read.data.code);
    if (slug !== name)
      problems.push({ file: shown, field: 'code', message: `belongs in content/codes/${slug}.yaml, after its address` });
  }
  const categories: Category[] = [];
  for (const [file, name] of yamlFiles(root, 'content/categories', problems)) {
    const read = readYaml(file, `content/categories/${name}.yaml`, categorySchema);
    problems.push(...read.problems);
    if (read.data) categories.push({ ...read.data, id: name });
  }
  codes.sort(compareCodes);
  categories.sort((a, b) => a.order - b.order || a.id.localeCompare(b.id));
  const apis = readApis(root, problems);
  problems.push(...checkRules({ codes, categories, apis, broken }));
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

function readApis(root: string, problems: Problem[]): ApiPage[] {
  const read = readJson(root, APIS_FILE, z.array(apiPageSchema));
  problems.push(...read.problems);
  return read.data ?? [];
}
