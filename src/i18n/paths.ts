/** Addresses within the site. Every page path is written without language and base: `codes/40014/`, or `` for the home page. */
import type { Locale } from '../model/schema.ts';
import { LOCALES } from '../model/schema.ts';

const BASE = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** Path of a page in a language, from the host's root: `/zh/codes/40014/`. */
export const pagePath = (locale: Locale, path: string): string => `${BASE}${locale === 'zh' ? 'zh/' : ''}${path}`;

/** Path of a file that all languages share: `/data/v1/codes.json`. */
export const filePath = (path: string): string => `${BASE}${path}`;

/** Full address for canonical links and feeds. */
export const absolute = (path: string): string => new URL(path, import.meta.env.SITE).href;

/** `params` of `[...locale]`: nothing for English, `zh` for Chinese. */
export const localePaths = (): { params: { locale: string | undefined }; props: { locale: Locale } }[] =>
  LOCALES.map((locale) => ({ params: { locale: locale === 'en' ? undefined : locale }, props: { locale } }));

/** The language of a path on this site. */
export const localeOf = (pathname: string): Locale => (pathname.startsWith(`${BASE}zh/`) ? 'zh' : 'en');
