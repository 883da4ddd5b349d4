/**
 * The ledger, `content/ledger.json`: every address ever published, and for each code a hash of its record with the day it last changed.
 * Committed, so that dates do not depend on a clone's history and an address that vanishes is noticed.
 */
import { createHash } from 'node:crypto';
import { z } from 'astro/zod';
import { ContentError } from './problem.ts';
import { readJson } from './read-json.ts';
import type { CodeRecord } from './schema.ts';
import { codeSlug } from './slug.ts';

const ledgerSchema = z.strictObject({
  pages: z.array(z.string()).describe('Page paths without language and base; each stands in both languages'),
  codes: z.record(z.string(), z.strictObject({ since: z.iso.date(), changed: z.iso.date(), hash: z.string() })),
});

export type Ledger = z.output<typeof ledgerSchema>;

export const LEDGER_FILE = 'content/ledger.json';

/** @param root the project's root. @throws ContentError naming the file and what was expected. */
export function readLedger(root: string): Ledger {
  const { data, problems } = readJson(root, LEDGER_FILE, ledgerSchema);
  if (!data) throw new ContentError(problems);
  return data;
}

export const recordHash = (record: CodeRecord): string =>
  createHash('sha256').update(JSON.stringify(record)).digest('hex').slice(0, 16);

/** The ledger brought up to date: addresses are only ever added; a code whose record changed gets the day. */
export function updateLedger(ledger: Ledger, codes: readonly CodeRecord[], pages: readonly string[], today: string): Ledger {
  const entries = codes.map((record): [string, Ledger['codes'][string]] => {
    const old = ledger.codes[record.code];
    const hash = recordHash(record);
    if (old?.hash === hash) return [record.code, old];
    return [record.code, { since: old?.since ?? today, changed: today, hash }];
  });
  return {
    pages: [...new Set([...ledger.pages, ...pages])].sort(),
    codes: { ...ledger.codes, ...Object.fromEntries(entries) },
  };
}

/** Every page of the site, without language and base. */
export function allPages(codes: readonly CodeRecord[], categoryIds: readonly string[], guideIds: readonly string[]): string[] {
  return [
    '',
    'codes/',
    'categories/',
    'guides/',
    'search/',
    ...codes.map((record) => `codes/${codeSlug(record.code)}/`),
    ...categoryIds.map((id) => `categories/${id}/`),
    ...guideIds.map((id) => `guides/${id}/`),
  ];
}

/** Day of the newest change of all. */
export const newestDay = (ledger: Ledger): string =>
  Object.values(ledger.codes)
    .map((entry) => entry.changed)
    .sort()
    .at(-1) ?? '1970-01-01';
