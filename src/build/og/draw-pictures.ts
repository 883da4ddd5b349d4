/** Draws the pictures that change and takes the others from the cache, which survives builds: a drawing depends on its text alone. */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { CACHE } from '../folders.ts';
import { siteCard } from './card.ts';
import { siteIcon } from './icon.ts';
import type { Drawing } from './picture-worker.ts';

/** What the renderer takes for a picture it gives back only when its thread ends: about 3 MB each. */
const BATCH = 40;

/** What the link to a code shows. */
export interface Card {
  slug: string;
  svg: string;
}

/** @param dir folder of the build in progress. @returns how many pictures had to be drawn. */
export async function drawPictures(dir: string, cards: readonly Card[]): Promise<number> {
  const cache = path.join(CACHE, 'pictures');
  mkdirSync(cache, { recursive: true });
  mkdirSync(path.join(dir, 'og/codes'), { recursive: true });
  const wanted = [
    ['og/site.png', siteCard()],
    ['icon-192.png', siteIcon(192)],
    ['icon-512.png', siteIcon(512)],
    ['apple-touch-icon.png', siteIcon(180)],
    ...cards.map(({ slug, svg }) => [`og/codes/${slug}.png`, svg]),
  ].map(([name = '', svg = '']) => ({ name, svg, file: path.join(cache, `${hash(svg)}.png`) }));
  const missing = wanted.filter(({ file }) => !existsSync(file)).map(({ file, svg }) => ({ file, svg }));
  await drawAll(missing);
  for (const { name, file } of wanted) copyFileSync(file, path.join(dir, name));
  return missing.length;
}

async function drawAll(drawings: readonly Drawing[]): Promise<void> {
  const batches = Array.from({ length: Math.ceil(drawings.length / BATCH) }, (_, i) => drawings.slice(i * BATCH, (i + 1) * BATCH));
  const work = async (): Promise<void> => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) await drawBatch(batch);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

function drawBatch(batch: readonly Drawing[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./picture-worker.ts', import.meta.url), { workerData: batch });
    worker.on('error', reject);
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`drawing pictures ended with ${code}`))));
  });
}

const hash = (svg: string): string => createHash('sha256').update(svg).digest('hex').slice(0, 32);
