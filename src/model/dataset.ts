/**
 * The public dataset: the records as they are, with what a machine needs beside them. A contract: fields are added, never removed or
 * renamed, while the version's first number is 1.
 */
import { z } from 'astro/zod';
import { apiPageSchema, categorySchema, codeSchema, type CodeRecord, type Locale } from './schema.ts';
import { codePath, type Encyclopedia } from './encyclopedia.ts';
import { retryWording } from './retry.ts';
import { codeSlug } from './slug.ts';
import { surfacesOf } from './surfaces.ts';

const DATASET_VERSION = '1.0.0';

const bothLanguages = z.strictObject({ en: z.string(), zh: z.string() });

const datasetCodeSchema = codeSchema
  .extend({
    slug: z.string().describe('Last part of the permalink'),
    url: bothLanguages.describe('Permalinks'),
    surfaces: z.array(z.string()).describe('Where a developer meets the code: appearsIn, or concluded from the family'),
    retryText: bothLanguages.describe('The retry policy in words'),
    relatedAll: z.array(z.string()).describe('Related codes, named by either side'),
    changed: z.iso.date().nullable().describe('Day of the last change to the record'),
  })
  .meta({ id: 'code', title: 'A DingTalk error code' });

const datasetSchema = z
  .strictObject({
    version: z.string().describe('Version of this shape, by semantic versioning'),
    license: z.string().describe('SPDX identifier'),
    home: z.string().describe('Address of the site'),
    codes: z.array(datasetCodeSchema),
    categories: z.array(categorySchema.extend({ id: z.string() })),
    apis: z.array(apiPageSchema).describe('Documentation pages that the records name by id'),
  })
  .meta({ title: 'DingTalk error codes' });

export type DatasetCode = z.output<typeof datasetCodeSchema>;
export type Dataset = z.output<typeof datasetSchema>;

export interface DatasetContext {
  /** Full address of a page in a language: `('zh', 'codes/40014/')`. */
  address: (locale: Locale, path: string) => string;
  /** Day of the last change, by code. */
  changed: (code: string) => string | undefined;
}

export function datasetCode(record: CodeRecord, book: Encyclopedia, { address, changed }: DatasetContext): DatasetCode {
  const path = codePath(record.code);
  return {
    ...record,
    slug: codeSlug(record.code),
    url: { en: address('en', path), zh: address('zh', path) },
    surfaces: [...surfacesOf(record)],
    retryText: { en: retryWording(record.retry, 'en'), zh: retryWording(record.retry, 'zh') },
    relatedAll: book.related(record).map((other) => other.code),
    changed: changed(record.code) ?? null,
  };
}

export function dataset(book: Encyclopedia, context: DatasetContext): Dataset {
  return {
    version: DATASET_VERSION,
    license: 'CC-BY-4.0',
    home: context.address('en', ''),
    codes: book.codes.map((record) => datasetCode(record, book, context)),
    categories: [...book.categories],
    apis: [...book.apis],
  };
}

/** JSON Schema (draft 2020-12) of the dataset, made from the same definitions that check the records. */
export const datasetJsonSchema = (): object => z.toJSONSchema(datasetSchema, { io: 'output', unrepresentable: 'any' });
