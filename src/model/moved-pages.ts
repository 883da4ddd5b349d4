/**
 * `content/redirects.json`: where a page went that was published and is no more, as page paths without language and base:
 * `{ "guides/old-name/": "guides/new-name/" }`. Each holds in both languages.
 */
import { z } from 'astro/zod';
import { ContentError, type Problem } from './problem.ts';
import { readJson } from './read-json.ts';

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
  const { data, problems } = readJson(root, REDIRECTS_FILE, movedSchema);
  if (!data) throw new ContentError(problems);
  const chains = Object.entries(data).flatMap(([from, to]): Problem[] =>
    Object.hasOwn(data, to)
      ? [{ file: REDIRECTS_FILE, field: from, message: `leads to ${to}, which has moved itself; name the last page` }]
      : [],
  );
  if (chains.length > 0) throw new ContentError(chains);
  return data;
}
