/** What the endpoints for machines share: full addresses, days of change, response heads. */
import { absolute, filePath, pagePath } from './i18n/paths.ts';
import { useTranslations } from './i18n/index.ts';
import { newestDay, readLedger, type Ledger } from './model/ledger.ts';
import type { DatasetContext } from './model/dataset.ts';
import type { MarkdownContext } from './model/markdown.ts';
import type { Locale } from './model/schema.ts';

let cached: Ledger | undefined;

/** The build runs in the project's root, wherever the bundled module ends up. */
export function ledger(): Ledger {
  cached ??= readLedger(process.cwd());
  return cached;
}

export const pageAddress = (locale: Locale, path: string): string => absolute(pagePath(locale, path));
export const fileAddress = (path: string): string => absolute(filePath(path));

export const datasetContext = (): DatasetContext => ({
  address: pageAddress,
  changed: (code) => ledger().codes[code]?.changed,
});

export const markdownContext = (locale: Locale): MarkdownContext => ({
  locale,
  t: useTranslations(locale),
  address: (path) => pageAddress(locale, path),
});

/** Day of the newest change of all. */
export const newestChange = (): string => newestDay(ledger());

/** A text file; hosts set the type by its ending, the development server by this head. */
export const textFile = (body: string, type: string): Response =>
  new Response(body, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
