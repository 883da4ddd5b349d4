/** Reads one YAML file into a plain value and checks it against a schema; every mistake becomes a `Problem` that names the field. */
import { statSync, readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import type { z } from 'astro/zod';
import type { Problem } from './problem.ts';

/** Far above the largest record (about 12 kB): a file beyond it is not a record. */
const MAX_BYTES = 128 * 1024;

export type ReadResult<T> = { data: T; problems: [] } | { data?: undefined; problems: Problem[] };

/** @param file path on disk; @param shown the path to print, relative to the project's root. */
export function readYaml<T>(file: string, shown: string, schema: z.ZodType<T>): ReadResult<T> {
  const bytes = statSync(file).size;
  if (bytes > MAX_BYTES) {
    return fail(shown, '', `is ${bytes} bytes; expected at most ${MAX_BYTES}`);
  }
  const raw = readFileSync(file);
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return fail(shown, '', 'expected UTF-8 text');
  }
  return parseYaml(source, shown, schema);
}

/** The same for text in memory. A byte-order mark and CRLF line ends are accepted; anchors and aliases are not (YAML bombs). */
function parseYaml<T>(source: string, shown: string, schema: z.ZodType<T>): ReadResult<T> {
  const document = parseDocument(source, { uniqueKeys: true, stringKeys: true, prettyErrors: true });
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) => ({
        file: shown,
        field: '',
        message: `expected valid YAML: ${error.message.split('\n')[0]?.replace(/:$/, '') ?? ''}`,
      })),
    };
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 0 });
  } catch {
    return fail(shown, '', 'expected plain YAML without aliases (*name)');
  }
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, problems: [] };
  return { problems: result.error.issues.map((issue) => describe(shown, issue)) };
}

function fail(file: string, field: string, message: string): { problems: Problem[] } {
  return { problems: [{ file, field, message }] };
}

function describe(file: string, issue: z.core.$ZodIssue): Problem {
  const at = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    return {
      file,
      field: [...at, issue.keys.join(', ')].join('.'),
      message: 'unknown field; see src/model/schema.ts for the fields',
    };
  }
  const missing = issue.code === 'invalid_type' && /received undefined/.test(issue.message);
  return { file, field: at.join('.'), message: missing ? `is missing; ${issue.message}` : issue.message };
}
