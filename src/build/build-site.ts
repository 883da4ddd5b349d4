/** The steps of a build, in order. Each has one job and a name in the printed table. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { siteAddress } from '../model/site-address.ts';
import { readContent } from '../model/read-content.ts';
import { newestDay, readLedger } from '../model/ledger.ts';
import { readMovedPages, type MovedPages } from '../model/moved-pages.ts';
import { codeSlug } from '../model/slug.ts';
import { checkLedger } from './check-ledger.ts';
import { fingerprint } from './fingerprint.ts';
import { DIST, INFO_FILE, NEXT, PREVIOUS, ROOT, WORK, type BuildInfo } from './folders.ts';
import { inlineStyles } from './inline-styles.ts';
import { codeCard } from './og/card.ts';
import { drawPictures, type Card } from './og/draw-pictures.ts';
import { indexFullText } from './index-full-text.ts';
import { writeMovedPages } from './moved-pages.ts';
import { placeNotFoundPages } from './not-found-pages.ts';
import { precompress } from './precompress.ts';
import { runAstro } from './run-astro.ts';
import { writeHostFiles } from './host-files.ts';
import { writeServiceWorkers } from './service-workers.ts';

export interface BuildOptions {
  /** Prints nothing but failures. */
  quiet?: boolean;
}

/** Milliseconds of each step, in order. */
export type BuildTimes = [step: string, milliseconds: number][];

/** @throws ContentError, or the error of the step that failed; `dist/` is then as it was. */
export async function buildSite({ quiet = false }: BuildOptions = {}): Promise<BuildTimes> {
  const address = siteAddress(process.env);
  const info: BuildInfo = { ...address, inputs: fingerprint(ROOT, process.env) };
  const times: BuildTimes = [];
  const step = async (name: string, work: () => unknown): Promise<void> => {
    const start = performance.now();
    await work();
    times.push([name, performance.now() - start]);
  };

  let cards: readonly Card[] = [];
  let moved: MovedPages = {};
  bringBack();
  await step('check content', () => {
    // No more than the later steps need: all records beside Astro's own would take its memory twice.
    cards = readContent(ROOT).codes.map((record) => ({ slug: codeSlug(record.code), svg: codeCard(record) }));
    moved = readMovedPages(ROOT);
  });
  rmSync(NEXT, { recursive: true, force: true });
  mkdirSync(WORK, { recursive: true });
  await step('pages', () => runAstro(NEXT));
  await step('not-found pages', () => placeNotFoundPages(NEXT));
  await step('permalinks', () => checkLedger(NEXT, readLedger(ROOT).pages, moved));
  // Before the styles: the indexer reads every page whole.
  await step('full-text index', () => indexFullText(NEXT));
  await step('styles', () => inlineStyles(NEXT, address.base));
  await step('pictures', () => drawPictures(NEXT, cards));
  await step('moved pages', () => writeMovedPages(NEXT, address, moved));
  await step('host files', () =>
    writeHostFiles(
      NEXT,
      address.base,
      cards.map(({ slug }) => slug),
      moved,
    ),
  );
  await step('offline', () => writeServiceWorkers(NEXT, address.base, newestDay(readLedger(ROOT))));
  await step('compress', () => precompress(NEXT));
  await step('swap', () => swap(info));
  if (!quiet) print(times);
  return times;
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

function print(times: BuildTimes): void {
  console.log('\nstep                 seconds');
  for (const [name, ms] of times) console.log(`${name.padEnd(20)} ${(ms / 1000).toFixed(2).padStart(7)}`);
  console.log(`${'total'.padEnd(20)} ${(times.reduce((sum, [, ms]) => sum + ms, 0) / 1000).toFixed(2).padStart(7)}`);
}
