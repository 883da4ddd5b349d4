import type { APIRoute } from 'astro';
import { useTranslations } from '../../i18n/index.ts';
import { localePaths } from '../../i18n/paths.ts';
import { fileAddress, pageAddress, textFile } from '../../machine.ts';
import { codeSlug } from '../../model/slug.ts';
import type { Locale } from '../../model/schema.ts';
import { encyclopedia } from '../../site.ts';

export const getStaticPaths = localePaths;

/** A list of everything for language models, in the form that llmstxt.org describes: title, summary, sections of links. */
export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) => {
  const book = await encyclopedia();
  const t = useTranslations(locale);
  const sections = book.categories.map((category) => [
    `## ${category[locale].name}`,
    '',
    ...book.inCategory(category.id).map((record) => {
      const twin = pageAddress(locale, `codes/${codeSlug(record.code)}.md`);
      return `- [${record.code}](${twin}): ${record[locale].title} (${oneLine(record.messages[0]?.text ?? '')})`;
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
      .map((guide) => `- [${guide.title}](${pageAddress(locale, `guides/${guide.id}/`)}): ${guide.description}`),
    '',
    ...sections.flat(),
  ];
  return textFile(`${lines.join('\n').trimEnd()}\n`, 'text/plain');
};

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 120);
