/** The collections. Codes, categories and documentation pages come checked from `readContent`; guides are MDX files. */
import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { fileURLToPath } from 'node:url';
import { takeContent } from './build/hand-over.ts';
import { readContent, type Content } from './model/read-content.ts';
import { codeSlug } from './model/slug.ts';
import { apiPageSchema, categorySchema, codeSchema } from './model/schema.ts';

/** Collections that are made of one reading of `content/`. */
const COLLECTIONS = 3;

let reading: Promise<Content> | undefined;
let taken = 0;

/** Reads once for all collections, and again when they ask again. */
function readOnce(root: string): Promise<Content> {
  reading ??= takeContent() ?? Promise.resolve(readContent(root));
  const content = reading;
  taken += 1;
  if (taken % COLLECTIONS === 0) reading = undefined;
  return content;
}

type Entry = { id: string; data: Record<string, unknown> };

/** Loads one part of the checked content. A change reads everything again: references between files are part of what is checked. */
function contentLoader(name: string, pick: (content: Content) => Entry[]): Loader {
  return {
    name,
    load: async ({ store, config, watcher, generateDigest, logger }) => {
      const root = fileURLToPath(config.root);
      const fill = (content: Content): void => {
        store.clear();
        for (const { id, data } of pick(content)) store.set({ id, data, digest: generateDigest(data) });
      };
      fill(await readOnce(root));
      // While an author types, a mistake is reported and the last good content stays.
      watcher?.add(`${root}/content`);
      watcher?.on('change', (file) => {
        if (!/[\\/]content[\\/].*\.(yaml|json)$/.test(file)) return;
        try {
          fill(readContent(root));
        } catch (error) {
          logger.error(error instanceof Error ? error.message : String(error));
        }
      });
    },
  };
}

const codes = defineCollection({
  loader: contentLoader('codes', (content) => content.codes.map((data) => ({ id: codeSlug(data.code), data }))),
  schema: codeSchema,
});

const categories = defineCollection({
  loader: contentLoader('categories', (content) => content.categories.map((data) => ({ id: data.id, data }))),
  schema: categorySchema.extend({ id: z.string() }),
});

const apis = defineCollection({
  loader: contentLoader('apis', (content) => content.apis.map((data) => ({ id: data.id, data }))),
  schema: apiPageSchema,
});

const guides = defineCollection({
  loader: glob({ base: './content/guides', pattern: '{en,zh}/*.mdx' }),
  schema: z.strictObject({
    title: z.string().min(1).max(70).describe('Heading and title of the page'),
    description: z.string().min(1).max(200).describe('What the guide answers; shown in lists and by web searches'),
    order: z.int().min(1).describe('Position in lists; the same in both languages'),
    codes: z.array(z.string()).min(1).describe('Codes that the guide serves; they link back to it'),
    checked: z
      .date()
      .transform((day) => day.toISOString().slice(0, 10))
      .describe('Day on which its facts were last compared with their sources'),
  }),
});

export const collections = { codes, categories, apis, guides };
