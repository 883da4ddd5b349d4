/** The Markdown twin of a code page: the same facts in the same order, for people in terminals and for language models. */
import type { CodeRecord, Locale } from './schema.ts';
import type { Encyclopedia } from './encyclopedia.ts';
import type { Translate } from '../i18n/index.ts';
import { caseGroups } from './case-groups.ts';
import { codePath } from './encyclopedia.ts';
import { markdownBlock, markdownLink, markdownText } from './markdown-text.ts';
import { retryWording } from './retry.ts';
import { surfacesOf } from './surfaces.ts';

export interface MarkdownContext {
  locale: Locale;
  t: Translate;
  /** Full address of a page. */
  address: (path: string) => string;
}

export function codeMarkdown(record: CodeRecord, book: Encyclopedia, { locale, t, address }: MarkdownContext): string {
  const words = record[locale];
  const out: string[] = [`# ${markdownText(`${record.code} ${words.title}`)}`, ''];
  out.push(`> ${markdownText(record.messages[0]?.text ?? '')}`, '');
  out.push(`- ${t('browse.category')}: ${markdownText(book.category(record.category)[locale].name)}`);
  out.push(`- ${t('browse.family')}: ${t(`family.${record.family}`)}`);
  out.push(`- ${t('code.glance.fixer')}: ${t(`fixer.${record.fixedBy}`)}`);
  out.push(`- ${t('code.glance.retry')}: ${retryWording(record.retry, locale)}`);
  out.push(
    `- ${t('code.glance.where')}: ${surfacesOf(record)
      .map((surface) => t(`surface.${surface}`))
      .join(', ')}`,
  );
  if (record.http) out.push(`- ${t('code.glance.http')}: ${record.http.join(', ')}`);
  if (record.status !== 'active') out.push(`- ${t(`status.${record.status}`)}: ${markdownText(record.statusNote?.[locale] ?? '')}`);
  if (record.replacedBy) out.push(`- ${t('code.replaced')} ${markdownText(record.replacedBy)}`);
  out.push(`- ${address(codePath(record.code))}`, '', `## ${t('code.do')}`, '');
  out.push(...cases(record, book, locale, t));
  out.push(`## ${t('code.meaning')}`, '', markdownText(words.meaning), '');
  if (words.expect) out.push(`**${t('code.expect')}:** ${markdownText(words.expect)}`, '');
  out.push(`## ${t('code.sample')}`, '', markdownBlock(record.sample.trimEnd(), 'json'), '');
  if (record.messages.length > 1) {
    out.push(`## ${t('code.messages.other')}`, '');
    out.push(...record.messages.slice(1).map((m) => `- ${markdownText(m.text)} (${t(`kind.${m.kind}`)})`), '');
  }
  if (record.confusedWith) {
    out.push(`## ${t('code.confused')}`, '');
    out.push(
      ...record.confusedWith.map((c) => `- ${markdownLink(c.code, address(codePath(c.code)))}: ${markdownText(c[locale])}`),
      '',
    );
  }
  const related = book.related(record);
  if (related.length > 0) {
    out.push(`## ${t('code.related')}`, '');
    out.push(...related.map((r) => `- ${markdownLink(r.code, address(codePath(r.code)))}: ${markdownText(r[locale].title)}`), '');
  }
  if (record.docs.length > 0) {
    out.push(`## ${t('code.docs')}`, '', ...record.docs.map((id) => `- ${docLink(book, id, locale, t)}`), '');
  }
  out.push(`## ${t('code.sources')}`, '');
  out.push(
    ...record.sources.map((s) => {
      const what = s.url === 'public code' ? t('code.sources.public') : `<${s.url}>`;
      return `- ${what}${s.checked ? ` (${t('code.sources.checked', { date: s.checked })})` : ''}`;
    }),
  );
  return `${out.join('\n')}\n`;
}

function cases(record: CodeRecord, book: Encyclopedia, locale: Locale, t: Translate): string[] {
  const all = record[locale].cases;
  if (all.length === 0) return [t('code.do.empty'), ''];
  const out: string[] = [];
  for (const { heading, cases: group } of caseGroups(all)) {
    if (heading) out.push(`### ${markdownText(heading)}`, '');
    group.forEach((item, i) => {
      out.push(`${i + 1}. ${markdownText(item.cause)}${item.confidence ? ` (${t('code.case.inferred')})` : ''}`, '');
      if (Array.isArray(item.fix)) {
        out.push(`   **${t('code.case.fix')}:**`, '', ...item.fix.map((step, j) => `   ${j + 1}. ${markdownText(step)}`), '');
      } else out.push(`   **${t('code.case.fix')}:** ${markdownText(item.fix)}`, '');
      if (item.docs) out.push(...item.docs.map((id) => `   - ${docLink(book, id, locale, t)}`), '');
    });
  }
  return out;
}

function docLink(book: Encyclopedia, id: string, locale: Locale, t: Translate): string {
  const page = book.api(id);
  const successor = book.successor(id);
  const note = page.archived
    ? ` (${t('code.docs.archived')}${successor ? `; ${t('code.docs.superseded')} ${markdownLink(successor.title[locale], successor.url)}` : ''})`
    : '';
  return `${markdownLink(page.title[locale], page.url)}${note}`;
}
