import type { APIRoute, GetStaticPaths } from 'astro';
import { localePaths } from '../../../i18n/paths.ts';
import { markdownContext, textFile } from '../../../machine.ts';
import { codeMarkdown } from '../../../model/markdown.ts';
import { codeSlug } from '../../../model/slug.ts';
import type { CodeRecord, Locale } from '../../../model/schema.ts';
import { encyclopedia } from '../../../site.ts';

export const getStaticPaths = (async () => {
  const { codes } = await encyclopedia();
  return localePaths().flatMap(({ params, props }) =>
    codes.map((record) => ({ params: { ...params, slug: codeSlug(record.code) }, props: { ...props, record } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ locale: Locale; record: CodeRecord }> = async ({ props: { locale, record } }) =>
  textFile(codeMarkdown(record, await encyclopedia(), markdownContext(locale)), 'text/markdown');
