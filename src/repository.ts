/** Links into the repository that holds the content. The address is the `repository` field of package.json, or REPOSITORY_URL. */
import { repository } from '../package.json';
import type { CodeRecord } from './model/schema.ts';
import { codeSlug } from './model/slug.ts';

export const REPOSITORY = (process.env.REPOSITORY_URL ?? repository).replace(/\/$/, '');

export const editLink = (file: string): string => `${REPOSITORY}/edit/main/${file}`;

export const codeFile = (record: CodeRecord): string => `content/codes/${codeSlug(record.code)}.yaml`;

/** Opens a new issue that already names the page. @param url full address of the page. */
export function reportLink(code: string, url: string): string {
  const query = new URLSearchParams({ title: `${code}: `, body: `Page: ${url}\n\n` });
  return `${REPOSITORY}/issues/new?${query}`;
}
