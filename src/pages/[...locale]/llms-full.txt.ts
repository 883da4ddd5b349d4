import type { APIRoute } from 'astro';
import { useTranslations } from '../../i18n/index.ts';
import { localePaths } from '../../i18n/paths.ts';
import { markdownContext, textFile } from '../../machine.ts';
import { codeMarkdown } from '../../model/markdown.ts';
import type { Locale } from '../../model/schema.ts';
import { encyclopedia } from '../../site.ts';

export const getStaticPaths = localePaths;

/** The Markdown of every code of one language in one file. */
export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) => {
  const book = await encyclopedia();
  const t = useTranslations(locale);
  const codes = book.codes.map((record) => codeMarkdown(record, book, markdownContext(locale)));
  return textFile([`# ${t('site.name')}\n\n> ${t('site.description')}\n`, ...codes].join('\n---\n\n'), 'text/plain');
};
