/** The one bridge between Astro's collections and the model; everything that renders asks here. */
import { getCollection } from 'astro:content';
import { Encyclopedia, type GuideSummary } from './model/encyclopedia.ts';
import type { Locale } from './model/schema.ts';
import { indexFiles, type IndexFiles } from './search/index-files.ts';

let loaded: Promise<Encyclopedia> | undefined;

/** The encyclopedia, built once per build. In development it is rebuilt for every request, so that edits show. */
export function encyclopedia(): Promise<Encyclopedia> {
  if (import.meta.env.DEV) return load();
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Encyclopedia> {
  const [codes, categories, apis, guides] = await Promise.all([
    getCollection('codes'),
    getCollection('categories'),
    getCollection('apis'),
    getCollection('guides'),
  ]);
  return new Encyclopedia(
    { codes: codes.map((e) => e.data), categories: categories.map((e) => e.data), apis: apis.map((e) => e.data) },
    guides.map((entry): GuideSummary => ({ ...guideAddress(entry.id), ...entry.data })),
  );
}

/** `en/access-tokens` → language and id. */
export function guideAddress(entryId: string): { locale: Locale; id: string } {
  const [locale, id] = entryId.split('/');
  if ((locale !== 'en' && locale !== 'zh') || !id)
    throw new Error(`content/guides/${entryId}: expected en/<id>.mdx or zh/<id>.mdx`);
  return { locale, id };
}

let files: Promise<IndexFiles> | undefined;

/** The files of the search index; see `src/search/`. */
export function searchIndex(): Promise<IndexFiles> {
  if (import.meta.env.DEV) return encyclopedia().then(filesOf);
  files ??= encyclopedia().then(filesOf);
  return files;
}

const filesOf = (book: Encyclopedia): IndexFiles =>
  indexFiles({ codes: [...book.codes], categories: [...book.categories], apis: [...book.apis] });
