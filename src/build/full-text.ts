/**
 * The Pagefind index over the finished pages, one language after the other: each takes memory in proportion to its pages. In two steps:
 * once the pages are read, others may change them while the index is written.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Locale } from '../model/schema.ts';

/** What is searched; other pages only list these. */
const PAGES = '{categories,codes,guides}/**/*.html';
/** Pagefind's own user interfaces, which it writes beside every index; this site has one of its own. */
const UNUSED = ['component-ui.css', 'component-ui.js', 'highlight.js', 'modular-ui.css', 'modular-ui.js', 'ui.css', 'ui.js'];
/** What Pagefind's script reads first: which languages there are, by file names that differ between languages. */
const ENTRY = 'pagefind-entry.json';
const entrySchema = z.looseObject({ languages: z.record(z.string(), z.unknown()) });

export interface FullText {
  /** Adds the index to `pagefind/` below `dir`, and ends Pagefind's process. @throws Error with Pagefind's own words. */
  write: () => Promise<void>;
}

/** @param dir folder with the finished pages. @throws Error with Pagefind's own words. */
export async function readFullText(dir: string, locale: Locale): Promise<FullText> {
  // Bundled fragments: two pages in a file, so that an offline copy fetches fewer files and an answer little beside its own
  // pages. Without the characters, `-1` would be indexed as `1`, and `sub_code` as two words.
  const { index, errors } = await createIndex({ includeCharacters: '-_.', maxFragments: 260 });
  if (!index) throw failure(errors);
  const added = await index.addDirectory({ path: dir, glob: locale === 'zh' ? `zh/${PAGES}` : PAGES });
  if (added.errors.length > 0) throw failure(added.errors);
  return { write: () => write(index, path.join(dir, 'pagefind')).finally(close) };
}

/** Ends Pagefind's process if there is one: it would keep this one alive. */
export const endFullText = close;

async function write(index: PagefindIndex, outputPath: string): Promise<void> {
  const entry = path.join(outputPath, ENTRY);
  const others = readEntry(entry)?.languages;
  const { errors } = await index.writeFiles({ outputPath });
  if (errors.length > 0) throw failure(errors);
  const own = readEntry(entry);
  if (!own) throw failure([`no ${ENTRY} was written`]);
  writeFileSync(entry, JSON.stringify({ ...own, languages: { ...others, ...own.languages } }));
  for (const name of UNUSED) rmSync(path.join(outputPath, `pagefind-${name}`), { force: true });
}

function readEntry(file: string): z.output<typeof entrySchema> | undefined {
  try {
    return entrySchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

const failure = (errors: readonly string[]): Error => new Error(`full-text index: ${errors.join('; ')}`);
