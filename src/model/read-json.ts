/** Reads one JSON file of `content/` and checks it against a schema; every mistake becomes a `Problem` that names the field. */
import path from 'node:path';
import type { z } from 'astro/zod';
import { describeIssues } from './describe-issue.ts';
import { readText } from './read-text.ts';
import type { ReadResult } from './read-yaml.ts';

/** Many times the largest of them (200 kB). */
const MAX_BYTES = 4 * 1024 * 1024;

/** @param root the project's root. @param file path from there. */
export function readJson<T>(root: string, file: string, schema: z.ZodType<T>): ReadResult<T> {
  const { text, wrong } = readText(path.join(root, file), MAX_BYTES);
  if (wrong !== undefined) return { problems: [{ file, field: '', message: wrong }] };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { problems: [{ file, field: '', message: `expected JSON: ${(error as Error).message}` }] };
  }
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, problems: [] };
  return { problems: describeIssues(file, result.error.issues, value, (at) => fieldName(value, at)) };
}

/** In a list of things with ids the id says which is meant, not the position: `gettoken.title.en`. */
function fieldName(value: unknown, at: readonly PropertyKey[]): string {
  const [first, ...rest] = at;
  const item: unknown = Array.isArray(value) && typeof first === 'number' ? value[first] : undefined;
  const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
  return (typeof id === 'string' && rest[0] !== 'id' ? [id, ...rest] : at).map(String).join('.');
}
