/** Reads one YAML file into a plain value and checks it against a schema; every mistake becomes a `Problem` that names the field. */
import { parseDocument } from 'yaml';
import type { z } from 'astro/zod';
import { describeIssues } from './describe-issue.ts';
import type { Problem } from './problem.ts';
import { readText } from './read-text.ts';

/** Far above the largest record (about 12 kB): a file beyond it is not a record. */
const MAX_BYTES = 128 * 1024;

export type ReadResult<T> = { data: T; problems: [] } | { data?: undefined; problems: Problem[] };

/** @param file path on disk; @param shown the path to print, relative to the project's root. */
export function readYaml<T>(file: string, shown: string, schema: z.ZodType<T>): ReadResult<T> {
  const { text, wrong } = readText(file, MAX_BYTES);
  if (wrong !== undefined) return { problems: [{ file: shown, field: '', message: wrong }] };
  const { value, mistake } = parse(text);
  if (mistake !== undefined) return { problems: [{ file: shown, field: '', message: mistake }] };
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, problems: [] };
  return { problems: describeIssues(shown, result.error.issues, value) };
}

/** CRLF line ends are accepted; aliases are not (YAML bombs), nor are tags, which no field needs. */
function parse(source: string): { value: unknown; mistake?: undefined } | { value?: undefined; mistake: string } {
  const document = parseDocument(source, { uniqueKeys: true, stringKeys: true, prettyErrors: true });
  // What follows the first mistake is mostly an echo of it.
  const [wrong] = [...document.errors, ...document.warnings];
  if (wrong) {
    const [first = ''] = wrong.message.split('\n');
    return {
      mistake: `expected valid YAML: ${first.replace(/:$/, '').replace(/^Maximum call stack size exceeded/, 'nested too deeply')}`,
    };
  }
  try {
    return { value: document.toJS({ maxAliasCount: 0 }) };
  } catch {
    return { mistake: 'expected plain YAML without aliases (*name)' };
  }
}
