import type { APIRoute } from 'astro';
import { HTML_LANG, useTranslations } from '../../i18n/index.ts';
import { filePath, localePaths, pagePath } from '../../i18n/paths.ts';
import { textFile } from '../../machine.ts';
import type { Locale } from '../../model/schema.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute<{ locale: Locale }> = ({ props: { locale } }) => {
  const t = useTranslations(locale);
  return textFile(
    JSON.stringify({
      id: pagePath(locale, ''),
      name: t('site.name'),
      short_name: t('search.short'),
      description: t('site.tagline'),
      lang: HTML_LANG[locale],
      dir: 'ltr',
      start_url: pagePath(locale, ''),
      scope: filePath(''),
      display: 'minimal-ui',
      background_color: '#f8f6f2',
      theme_color: '#1a4fd6',
      icons: [
        { src: filePath('favicon.svg'), type: 'image/svg+xml', sizes: 'any' },
        { src: filePath('icon-192.png'), type: 'image/png', sizes: '192x192' },
        { src: filePath('icon-512.png'), type: 'image/png', sizes: '512x512' },
      ],
    }),
    'application/manifest+json',
  );
};
