/**
 * `content/redirects.json`: where a page went that was published and is no more, as page paths without language and base:
 * `{ "guides/old-name/": "guides/new-name/" }`. Each holds in both languages.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { ContentError, type Problem } from './problem.ts';

export const REDIRECTS_FILE = 'content/redirects.json';

/** Old page path → the path of the page that took its place. */
export type MovedPages = Readonly<Record<string, string>>;

const PAGE_PATH = /^(?:[a-z0-9._-]+\/)+$/;
const SHAPE = 'expected a page path without language and base that ends with a slash, such as codes/40014/';
const movedSchema = z.record(
  z.string().regex(PAGE_PATH, SHAPE),
  z.union([z.literal(''), z.string().regex(PAGE_PATH, SHAPE)], SHAPE),
);

/** @param root the project's root. @throws ContentError naming the file and the path that is wrong. */
export function readMovedPages(root: string): MovedPages {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path.join(root, REDIRECTS_FILE), 'utf8'));
  } catch (error) {
    throw new ContentError([{ file: REDIRECTS_FILE, field: '', message: `expected JSON: ${(error as Error).message}` }]);
  }
  const result = movedSchema.safeParse(value);
  if (!result.success) {
    throw new ContentError(
      result.error.issues.map((issue) => ({
        file: REDIRECTS_FILE,
        field: issue.path.map(String).join('.'),
        message: issue.code === 'invalid_key' ? SHAPE : issue.message,
      })),
    );
  }
  const chains = Object.entries(result.data).flatMap(([from, to]): Problem[] =>
    to in result.data
      ? [{ file: REDIRECTS_FILE, field: from, message: `leads to ${to}, which has moved itself; name the last page` }]
      : [],
  );
  if (chains.length > 0) throw new ContentError(chains);
  return result.data;
}
