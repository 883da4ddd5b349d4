/**
 * One service worker per language, `sw.js` and `zh/sw.js`: each saves the pages of its language, the search and what they need. The
 * list of files carries a hash of each, so that an update fetches only what changed.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LOCALES, type Locale } from '../model/schema.ts';
import { filesUnder } from './fingerprint.ts';
import { ROOT } from './folders.ts';

/** @param dir folder of the build in progress. @param saved the day shown on a saved page. @returns the paths written, below `dir`. */
export async function writeServiceWorkers(dir: string, base: string, saved: string): Promise<string[]> {
  const files = filesUnder(dir).map((file) => path.relative(dir, file).split(path.sep).join('/'));
  const source = await bundle();
  return LOCALES.map((locale) => {
    const list = files.filter((file) => belongsTo(file, locale)).map((file) => entry(dir, base, file));
    const code = source.replace('__FILES__', () => JSON.stringify(list)).replace('__SAVED__', () => JSON.stringify(saved));
    const name = locale === 'zh' ? 'zh/sw.js' : 'sw.js';
    writeFileSync(path.join(dir, name), code);
    return name;
  });
}

/** Pages of the language, shared scripts and styles, the search in that language. Pictures and files for machines stay on the network. */
function belongsTo(file: string, locale: Locale): boolean {
  const chinese = file.startsWith('zh/');
  if (/(^|\/)index\.html$/.test(file)) return chinese === (locale === 'zh');
  if (file.startsWith('search-index/')) return !file.includes(locale === 'zh' ? '-en.' : '-zh.');
  if (file.startsWith('pagefind/')) return belongsToFullText(file, locale);
  return /^(_astro\/|favicon\.|icon-192)/.test(file);
}

function belongsToFullText(file: string, locale: Locale): boolean {
  const language = /(?:^|[/.])(en|zh-cn|zh|unknown)[._]/.exec(file.slice('pagefind/'.length))?.[1];
  if (!language) return true;
  return locale === 'zh' ? language !== 'en' : language === 'en';
}

function entry(dir: string, base: string, file: string): { url: string; revision: string | null } {
  // A name with a hash in it is its own revision.
  const hashed = /^(_astro|search-index)\//.test(file);
  const revision = hashed
    ? null
    : createHash('sha256')
        .update(readFileSync(path.join(dir, file)))
        .digest('hex')
        .slice(0, 12);
  return { url: base + file, revision };
}

async function bundle(): Promise<string> {
  // Not before it is needed: beside Astro its 60 MB would count twice.
  const { build } = await import('vite');
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: path.join(ROOT, 'src/offline/worker.ts'), formats: ['iife'], name: 'offline', fileName: 'sw' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('service worker: nothing was built');
  return output.output[0].code;
}
