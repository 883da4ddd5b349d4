import type { APIRoute } from 'astro';
import { useTranslations } from '../i18n/index.ts';
import { fileAddress, pageAddress, textFile } from '../machine.ts';
import { codeSlug } from '../model/slug.ts';
import { encyclopedia } from '../site.ts';

/** A list of everything for language models, in the form that llmstxt.org describes: title, summary, sections of links. */
export const GET: APIRoute = async () => {
  const book = await encyclopedia();
  const t = useTranslations('en');
  const sections = book.categories.map((category) => [
    `## ${category.en.name}`,
    '',
    ...book
      .inCategory(category.id)
      .map(
        (record) =>
          `- [${record.code}](${fileAddress(`codes/${codeSlug(record.code)}.md`)}): ${record.en.title} (${oneLine(record.messages[0]?.text ?? '')})`,
      ),
    '',
  ]);
  const lines = [
    `# ${t('site.name')}`,
    '',
    `> ${t('site.description')}`,
    '',
    'Each link is the Markdown of one error code in English; the Chinese one has the same path below /zh/.',
    '',
    '## Data',
    '',
    `- [Dataset](${fileAddress('data/v1/codes.json')}): every record in both languages as JSON`,
    `- [JSON Schema](${fileAddress('data/v1/schema.json')}): the shape of the dataset`,
    `- [All codes in one file](${fileAddress('llms-full.txt')}): the Markdown of every code, in English`,
    '',
    '## Guides',
    '',
    ...book.guidesIn('en').map((guide) => `- [${guide.title}](${pageAddress('en', `guides/${guide.id}/`)}): ${guide.description}`),
    '',
    ...sections.flat(),
  ];
  return textFile(`${lines.join('\n').trimEnd()}\n`, 'text/plain');
};

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 120);
