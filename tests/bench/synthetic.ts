/** A copy of the project in a temporary folder with `factor` times the codes: the real records under new numbers. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { ROOT } from '../../src/build/folders.ts';

const PARTS = ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

export function syntheticProject(factor: number): { root: string; remove: () => void } {
  const root = mkdtempSync(path.join(tmpdir(), 'dee-bench-'));
  for (const part of PARTS) cpSync(path.join(ROOT, part), path.join(root, part), { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'));
  const folder = path.join(root, 'content/codes');
  const records = readdirSync(folder).map(
    (file) => parse(readFileSync(path.join(folder, file), 'utf8')) as { code: string; category: string; sample: string },
  );
  const added = new Map<string, string[]>();
  for (let copy = 1; copy < factor; copy += 1) {
    for (const record of records) {
      const code = `${record.code}.x${copy}`;
      const slug = code.toLowerCase().replace(/[^a-z0-9._-]/g, '-');
      writeFileSync(path.join(folder, `${slug}.yaml`), stringify({ ...record, code }));
      added.set(record.category, [...(added.get(record.category) ?? []), code]);
    }
  }
  for (const [category, codes] of added) {
    const file = path.join(root, 'content/categories', `${category}.yaml`);
    const value = parse(readFileSync(file, 'utf8')) as { groups: object[] };
    writeFileSync(file, stringify({ ...value, groups: [...value.groups, { en: 'Synthetic', zh: '合成', codes }] }));
  }
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
