/**
 * `npm run content:check [code …]`: reads `content/`, prints every mistake with file and field, and exits with 1 if there is one.
 * With codes as arguments only their files are reported.
 */
import { inspectContent } from '../model/read-content.ts';
import { lintRecord } from '../model/prose.ts';
import { formatProblems } from '../model/problem.ts';
import { codeSlug } from '../model/slug.ts';

const content = inspectContent(process.cwd());
const wanted = new Set(process.argv.slice(2).map((code) => `content/codes/${codeSlug(code)}.yaml`));
const problems = [...content.problems, ...content.codes.flatMap(lintRecord)].filter(
  (problem) => wanted.size === 0 || wanted.has(problem.file),
);
if (problems.length > 0) console.error(formatProblems(problems));
console.log(
  `${content.codes.length} codes, ${content.categories.length} categories, ${content.apis.length} documentation pages: ` +
    (problems.length === 0 ? 'no mistakes' : `${problems.length} mistakes`),
);
process.exitCode = problems.length === 0 ? 0 : 1;
