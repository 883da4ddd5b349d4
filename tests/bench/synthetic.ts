/** A copy of the project in a temporary folder with `factor` times the codes: the real records under new numbers. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { temporaryProject, type TemporaryProject } from '../temporary-project.ts';

export function syntheticProject(factor: number): TemporaryProject {
  const project = temporaryProject({ content: true });
  const { root } = project;
  const folder = path.join(root, 'content/codes');
  const records = readdirSync(folder).map(
    (file) => parse(readFileSync(path.join(folder, file), 'utf8')) as { code: string; category: string; sample: string },
  );
  /** For each category, a group for each copy: a group has a limit of its own. */
  const added = new Map<string, string[][]>();
  for (let copy = 1; copy < factor; copy += 1) {
    for (const record of records) {
      const code = `${record.code}.x${copy}`;
      const slug = code.toLowerCase().replace(/[^a-z0-9._-]/g, '-');
      writeFileSync(path.join(folder, `${slug}.yaml`), stringify({ ...record, code }));
      const groups = added.get(record.category) ?? [];
      added.set(record.category, groups);
      (groups[copy - 1] ??= []).push(code);
    }
  }
  for (const [category, copies] of added) {
    const file = path.join(root, 'content/categories', `${category}.yaml`);
    const value = parse(readFileSync(file, 'utf8')) as { groups: object[] };
    const groups = copies.map((codes, i) => ({ en: `Copy ${i + 1}`, zh: `副本 ${i + 1}`, codes }));
    writeFileSync(file, stringify({ ...value, groups: [...value.groups, ...groups] }));
  }
  return project;
}
