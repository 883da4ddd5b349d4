import type { APIRoute } from 'astro';
import { useTranslations } from '../../i18n/index.ts';
import { localePaths } from '../../i18n/paths.ts';
import { fileAddress, pageAddress, textFile } from '../../machine.ts';
import { markdownLink, markdownText } from '../../model/markdown-text.ts';
import { shorten } from '../../model/page-texts.ts';
import { codeSlug } from '../../model/slug.ts';
import type { Locale } from '../../model/schema.ts';
import { encyclopedia } from '../../site.ts';

export const getStaticPaths = localePaths;

/** A list of everything for language models, in the form that llmstxt.org describes: title, summary, sections of links. */
export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) => {
  const book = await encyclopedia();
  const t = useTranslations(locale);
  const sections = book.categories.map((category) => [
    `## ${markdownText(category[locale].name)}`,
    '',
    ...book.inCategory(category.id).map((record) => {
      const twin = pageAddress(locale, `codes/${codeSlug(record.code)}.md`);
      const message = shorten(record.messages[0]?.text ?? '', 120);
      return `- ${markdownLink(record.code, twin)}: ${markdownText(record[locale].title)} (${markdownText(message)})`;
    }),
    '',
  ]);
  const lines = [
    `# ${t('site.name')}`,
    '',
    `> ${t('site.description')}`,
    '',
    t('llms.note'),
    '',
    `## ${t('footer.data')}`,
    '',
    `- [${t('footer.data.dataset')}](${fileAddress('data/v1/codes.json')})`,
    `- [${t('footer.data.schema')}](${fileAddress('data/v1/schema.json')})`,
    `- [${t('llms.full')}](${pageAddress(locale, 'llms-full.txt')})`,
    '',
    `## ${t('guides.title')}`,
    '',
    ...book
      .guidesIn(locale)
      .map(
        ({ title, description, id }) =>
          `- ${markdownLink(title, pageAddress(locale, `guides/${id}/`))}: ${markdownText(description)}`,
      ),
    '',
    ...sections.flat(),
  ];
  return textFile(`${lines.join('\n').trimEnd()}\n`, 'text/plain');
};
