import type { Find } from '../../i18n/find.ts';
import type { Locale } from '../../model/schema.ts';
import { codeSlug } from '../../model/slug.ts';

/** What every part of the search's view needs to know of the page it is on. */
export interface Context {
  locale: Locale;
  /** Path of the site, with a slash at both ends. */
  base: string;
  words: Find;
  /** Where unknown codes are reported. */
  reportUrl: string;
}

export const pageUrl = ({ base, locale }: Context, path: string): string => `${base}${locale === 'zh' ? 'zh/' : ''}${path}`;
export const codeUrl = (context: Context, code: string): string => pageUrl(context, `codes/${codeSlug(code)}/`);
