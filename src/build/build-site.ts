/** The steps of a build, in order. Each has one job; those that take time have a name in the printed table. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { siteAddress, type SiteAddress } from '../model/site-address.ts';
import { newestDay, readLedger, type Ledger } from '../model/ledger.ts';
import { readMovedPages, type MovedPages } from '../model/moved-pages.ts';
import { codeSlug } from '../model/slug.ts';
import { checkContent } from './check-content.ts';
import { checkLedger } from './check-ledger.ts';
import { fingerprint } from './fingerprint.ts';
import { DIST, INFO_FILE, NEXT, PICTURES, PREVIOUS, ROOT, WORK, type BuildInfo } from './folders.ts';
import { endFullText, readFullText } from './full-text.ts';
import { inlineStyles } from './inline-styles.ts';
import { codeCard } from './og/card.ts';
import { measure } from './og/draw-card.ts';
import { drawPictures } from './og/draw-pictures.ts';
import { writeMovedPages } from './moved-pages.ts';
import { placeNotFoundPages } from './not-found-pages.ts';
import { precompress } from './precompress.ts';
import { runAstro, type AstroRun } from './run-astro.ts';
import { Steps } from './steps.ts';
import { writeHostFiles } from './host-files.ts';
import { writeServiceWorkers } from './service-workers.ts';

export interface BuildOptions {
  /** Prints nothing but failures. */
  quiet?: boolean;
}

/**
 * Two things go on at a time, for machines with two cores: while Astro makes the pages, the content is checked and the pictures are drawn;
 * while Pagefind works, files are compressed.
 * @throws ContentError, or the error of the step that failed; `dist/` is then as it was.
 */
export async function buildSite({ quiet = false }: BuildOptions = {}): Promise<void> {
  const address = siteAddress(process.env);
  const info: BuildInfo = { ...address, inputs: fingerprint(ROOT, process.env) };
  const steps = new Steps();
  bringBack();
  for (const folder of [NEXT, PICTURES]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(WORK, { recursive: true });

  const astro = runAstro(NEXT);
  const [{ slugs, moved, ledger }] = await Promise.all([prepare(astro, steps), steps.run('pages', () => astro.finished)]);
  for (const name of readdirSync(PICTURES)) renameSync(path.join(PICTURES, name), path.join(NEXT, name));
  placeNotFoundPages(NEXT);
  checkLedger(NEXT, ledger.pages, moved);
  try {
    await finishPages(address, moved, steps);
  } finally {
    await endFullText();
  }
  writeHostFiles(NEXT, address.base, slugs, moved);
  await steps.run('offline', async () => {
    const workers = await writeServiceWorkers(NEXT, address.base, newestDay(ledger));
    await precompress(NEXT, (file) => file.startsWith('pagefind/') || workers.includes(file));
  });
  swap(info);
  if (!quiet) steps.print();
}

const isPage = (file: string): boolean => file.endsWith('.html');

interface Prepared {
  slugs: string[];
  moved: MovedPages;
  ledger: Ledger;
}

/** What this process does while Astro works. @throws ContentError; Astro is then stopped. */
async function prepare(astro: AstroRun, steps: Steps): Promise<Prepared> {
  try {
    const texts = await steps.run('check content', checkContent);
    astro.give();
    const cards = texts.map((one) => ({ slug: codeSlug(one.code), lines: codeCard(one, measure) }));
    const prepared = { slugs: cards.map(({ slug }) => slug), moved: readMovedPages(ROOT), ledger: readLedger(ROOT) };
    await steps.run('pictures', () => drawPictures(PICTURES, cards));
    return prepared;
  } catch (error) {
    await astro.stop();
    throw error;
  }
}

/** Full text, styles and compressed copies. All pages are read before they get their styles: Pagefind would read those too. */
async function finishPages(address: SiteAddress, moved: MovedPages, steps: Steps): Promise<void> {
  const [chinese] = await Promise.all([
    steps
      .run('full text (en)', async () => (await readFullText(NEXT, 'en')).write())
      .then(() => steps.run('read text (zh)', () => readFullText(NEXT, 'zh'))),
    steps.run('compress data', () => precompress(NEXT, (file) => !isPage(file))),
  ]);
  writeMovedPages(NEXT, address, moved);
  await Promise.all([
    steps.run('write text (zh)', () => chinese.write()),
    steps
      .run('styles', () => inlineStyles(NEXT, address.base))
      .then(() => steps.run('compress pages', () => precompress(NEXT, isPage))),
  ]);
}

/** A build killed between the two renames of `swap` left no site: the last good one is back before anything else can fail. */
function bringBack(): void {
  if (!existsSync(DIST) && existsSync(PREVIOUS)) renameSync(PREVIOUS, DIST);
}

/** Two renames: the moment without a site is as short as the file system allows, and the old one is back if the second fails. */
function swap(info: BuildInfo): void {
  rmSync(PREVIOUS, { recursive: true, force: true });
  rmSync(INFO_FILE, { force: true });
  try {
    renameSync(DIST, PREVIOUS);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  try {
    renameSync(NEXT, DIST);
  } catch (error) {
    renameSync(PREVIOUS, DIST);
    throw error;
  }
  writeFileSync(INFO_FILE, JSON.stringify(info));
  rmSync(PREVIOUS, { recursive: true, force: true });
}
