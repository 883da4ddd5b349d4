/**
 * Reads and checks the content in a thread of its own: what the many files take of memory is given back when it ends, before Astro needs
 * most of it.
 */
import { Worker } from 'node:worker_threads';
import type { CardTexts } from './og/card.ts';

/** Writes the checked content for Astro. @returns what the pictures show of each record. @throws Error listing every problem. */
export function checkContent(): Promise<CardTexts[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./check-content-worker.ts', import.meta.url));
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`reading the content ended with ${code}`)));
  });
}
