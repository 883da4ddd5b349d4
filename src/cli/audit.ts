/**
 * `npm run audit`: asks the registry for known weaknesses of the dependencies and holds them against audit-exceptions.json. Where the
 * registry does not answer, nothing is known: that is said, and is a failure with `--strict` only. Needs no installed packages.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compare, EXCEPTIONS_FILE, readExceptions, readReport } from './audit-findings.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** npm tries an endpoint several times; a registry that has not answered by then is not going to. */
const PATIENCE_MS = 120_000;

try {
  const exceptions = readExceptions(readFileSync(path.join(ROOT, EXCEPTIONS_FILE), 'utf8'));
  const findings = readReport(askRegistry());
  if (!findings) {
    console.log('Dependencies: not checked, the registry did not answer the audit.');
    if (process.argv.includes('--strict')) process.exitCode = 1;
  } else {
    const sentences = compare(findings, exceptions, new Date().toISOString().slice(0, 10));
    for (const sentence of sentences) console.error(sentence);
    console.log(
      `Dependencies: ${findings.length} known weaknesses, ${exceptions.length} exceptions, ${sentences.length} things to do.`,
    );
    process.exitCode = sentences.length === 0 ? 0 : 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** What npm printed: a report, or an error in its place. */
function askRegistry(): string {
  const npm = process.env.npm_execpath;
  const [command, first]: [string, string[]] = npm ? [process.execPath, [npm]] : ['npm', []];
  const args = [...first, 'audit', '--json', '--package-lock-only', '--include=dev'];
  return spawnSync(command, args, { cwd: ROOT, encoding: 'utf8', timeout: PATIENCE_MS, maxBuffer: 2 ** 26 }).stdout ?? '';
}
