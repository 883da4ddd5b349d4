/** A Starlight site of the same codes in a folder of its own: default configuration, English and Chinese, one Markdown page per code. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { ROOT } from '../../src/build/folders.ts';
import { useTranslations } from '../../src/i18n/index.ts';
import { codePath, Encyclopedia } from '../../src/model/encyclopedia.ts';
import { codeMarkdown } from '../../src/model/markdown.ts';
import { readContent } from '../../src/model/read-content.ts';
import { LOCALES, type CodeRecord, type Locale } from '../../src/model/schema.ts';
import { measure, type Measured } from './measure.ts';
import { installPeers } from './peer-install.ts';

const CONFIG = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  site: 'http://localhost:4321',
  integrations: [
    starlight({
      title: 'DingTalk Error Encyclopedia',
      locales: { root: { label: 'English', lang: 'en' }, zh: { label: '简体中文', lang: 'zh-CN' } },
    }),
  ],
});
`;
const COLLECTION = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

export interface StarlightSite {
  root: string;
  /** Folder of the built site. */
  dist: string;
  codes: number;
  build: () => Promise<Measured>;
  remove: () => void;
}

/** Writes the sources; nothing is built yet. @throws ContentError for bad content, Error where the peers cannot be installed. */
export function starlightSite(): StarlightSite {
  const modules = installPeers();
  const book = new Encyclopedia(readContent(ROOT), []);
  // Beside the packages, where they are found without links: Astro loses sight of components behind a link.
  const root = mkdtempSync(path.join(path.dirname(modules), 'starlight-'));
  const put = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  // Astro bundles the packages that the project names and leaves the rest to Node, which does not know Starlight's virtual modules.
  const dependencies = { '@astrojs/starlight': '*', astro: '*' };
  put('package.json', JSON.stringify({ name: 'starlight-site', private: true, type: 'module', dependencies }));
  put('astro.config.mjs', CONFIG);
  put('src/content.config.ts', COLLECTION);
  mkdirSync(path.join(root, 'public'));
  cpSync(path.join(ROOT, 'public/favicon.svg'), path.join(root, 'public/favicon.svg'));
  for (const locale of LOCALES) {
    const docs = `src/content/docs/${locale === 'zh' ? 'zh/' : ''}`;
    put(`${docs}index.md`, homePage(book, locale));
    put(`${docs}codes/index.md`, listPage(book, locale));
    for (const record of book.codes) put(`${docs}${codePath(record.code).slice(0, -1)}.md`, codePage(record, book, locale));
  }
  return {
    root,
    dist: path.join(root, 'dist'),
    codes: book.codes.length,
    build: () =>
      measure(process.execPath, [path.join(modules, 'astro/bin/astro.mjs'), 'build'], {
        cwd: root,
        env: { ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
      }),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

const address = (locale: Locale, page: string): string => `${locale === 'zh' ? '/zh/' : '/'}${page}`;

/** Starlight would drop the dots of an address made from a file's name, hence `slug`. */
function page(locale: Locale, slug: string, head: Record<string, unknown>, body: string): string {
  const named = slug ? { slug: address(locale, slug).slice(1) } : {};
  return `---\n${stringify({ ...head, ...named })}---\n\n${body}`;
}

function codePage(record: CodeRecord, book: Encyclopedia, locale: Locale): string {
  const text = codeMarkdown(record, book, { locale, t: useTranslations(locale), address: (to) => address(locale, to) });
  const head = { title: `${record.code} ${record[locale].title}`, description: record[locale].meaning };
  // Starlight prints the title itself.
  return page(locale, codePath(record.code).slice(0, -1), head, text.replace(/^# .*\n+/, ''));
}

function homePage(book: Encyclopedia, locale: Locale): string {
  const cards = book.categories.map((category) => `- **${category[locale].name}**: ${category[locale].description}`);
  const title = 'DingTalk Error Encyclopedia';
  return page(
    locale,
    '',
    { title, description: title, template: 'splash' },
    `[Codes](${address(locale, 'codes/')})\n\n${cards.join('\n')}\n`,
  );
}

function listPage(book: Encyclopedia, locale: Locale): string {
  const groups = book.categories.map((category) => {
    const items = book
      .inCategory(category.id)
      .map((record) => `- [${record.code}](${address(locale, codePath(record.code))}) ${record[locale].title}`);
    return `## ${category[locale].name}\n\n${items.join('\n')}\n`;
  });
  return page(locale, 'codes', { title: 'Codes', description: 'All codes.' }, groups.join('\n'));
}
