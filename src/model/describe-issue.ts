/** What a schema found, in words: which field, what was expected, what stood there. */
import type { z } from 'astro/zod';
import type { Problem } from './problem.ts';

type Issue = z.core.$ZodIssue;

/** A file full of unknown fields is no record: a few names are enough to see that. */
const MOST_NAMES = 5;

/** The first mistake of each field: what follows it is mostly an echo. @param value what was checked. @param name the field of a path; the dotted path where it is not given. */
export function describeIssues(
  file: string,
  issues: readonly Issue[],
  value: unknown,
  name = (path: readonly PropertyKey[]) => path.map(String).join('.'),
): Problem[] {
  const first = new Map<string, Problem>();
  for (const issue of issues.flatMap(unfold)) {
    const field = name(fieldOf(issue));
    if (!first.has(field)) first.set(field, { file, field, message: message(issue, at(value, issue.path)) });
  }
  return [...first.values()];
}

/** Of several shapes the one that the value has is told: a list with a bad item is a bad list, not a text that is missing. */
function unfold(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.message !== 'Invalid input') return [issue];
  const meant = issue.errors.find((errors) => !errors.some((error) => error.code === 'invalid_type' && error.path.length === 0));
  if (meant) return meant.flatMap(unfold).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
  const types = issue.errors.flat().flatMap((error) => (error.code === 'invalid_type' ? [error.expected] : []));
  return [{ ...issue, message: `expected ${types.join(' or ')}` }];
}

function fieldOf(issue: Issue): PropertyKey[] {
  if (issue.code !== 'unrecognized_keys') return issue.path;
  const more = issue.keys.length - MOST_NAMES;
  return [...issue.path, issue.keys.slice(0, MOST_NAMES).join(', ') + (more > 0 ? ` and ${more} more` : '')];
}

function message(issue: Issue, found: unknown): string {
  if (issue.code === 'unrecognized_keys') return 'unknown field; see src/model/schema.ts for the fields';
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? issue.message;
  const expected = issue.message.replace(/^Invalid (?:input|option): /, '').replace(/^expected record/, 'expected object');
  return found === undefined ? `is missing; ${expected.replace(/, received undefined$/, '')}` : expected;
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((inside, key) => (inside as Record<PropertyKey, unknown> | null | undefined)?.[key], value);
}
