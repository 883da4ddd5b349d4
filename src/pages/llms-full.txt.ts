import type { APIRoute } from 'astro';
import { useTranslations } from '../i18n/index.ts';
import { markdownContext, textFile } from '../machine.ts';
import { codeMarkdown } from '../model/markdown.ts';
import { encyclopedia } from '../site.ts';

export const GET: APIRoute = async () => {
  const book = await encyclopedia();
  const t = useTranslations('en');
  const codes = book.codes.map((record) => codeMarkdown(record, book, markdownContext('en')));
  return textFile([`# ${t('site.name')}\n\n> ${t('site.description')}\n`, ...codes].join('\n---\n\n'), 'text/plain');
};
