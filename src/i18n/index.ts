import type { Locale } from '../model/schema.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

type UiKey = keyof typeof en;
export type Translate = (key: UiKey, values?: Record<string, string | number>) => string;

const dictionaries: Record<Locale, Record<UiKey, string>> = { en, zh };

/** The interface's words in one language. Placeholders such as `{count}` are filled from `values`; a missing value throws; without `values` they stay. */
export function useTranslations(locale: Locale): Translate {
  const words = dictionaries[locale];
  return (key, values) =>
    words[key].replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      // Texts that the browser fills in later are handed over as they are.
      if (!values) return placeholder;
      const value = values[name];
      if (value === undefined) throw new Error(`i18n: "${key}" needs a value for {${name}}`);
      return String(value);
    });
}

/** Value of the `lang` attribute. */
export const HTML_LANG: Record<Locale, string> = { en: 'en', zh: 'zh-CN' };
