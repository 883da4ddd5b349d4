/**
 * `npm run content:check [code …]`: reads `content/`, prints every mistake with file and field, and exits with 1 if there is one.
 * With codes as arguments only their files are reported.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { readLedger } from '../model/ledger.ts';
import { readMovedPages } from '../model/moved-pages.ts';
import { lintRecord } from '../model/prose.ts';
import { ContentError, formatProblems, type Problem } from '../model/problem.ts';
import { inspectContent } from '../model/read-content.ts';
import { codeSlug } from '../model/slug.ts';

const root = process.cwd();
const content = inspectContent(root);
const all = [...content.problems, ...problemsOf(readMovedPages), ...problemsOf(readLedger), ...content.codes.flatMap(lintRecord)];
const wanted = process.argv.slice(2).map((code) => `content/codes/${codeSlug(code)}.yaml`);
const missing = wanted.filter((file) => !existsSync(path.join(root, file)));
const problems: Problem[] = [
  ...missing.map((file) => ({ file, field: '', message: 'file is missing' })),
  ...(wanted.length === 0 ? all : all.filter((problem) => wanted.includes(problem.file))),
];
if (problems.length > 0) console.error(formatProblems(problems));
console.log(
  `${content.codes.length} codes, ${content.categories.length} categories, ${content.apis.length} documentation pages: ` +
    (problems.length === 0 ? 'no mistakes' : `${problems.length} mistakes`),
);
process.exitCode = problems.length === 0 ? 0 : 1;

function problemsOf(read: (root: string) => unknown): readonly Problem[] {
  try {
    read(root);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
}
