/**
 * Reads and checks the content in a thread of its own: what the many files take of memory is given back when it ends, before Astro needs
 * most of it.
 */
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { readContent } from '../model/read-content.ts';
import type { CardTexts } from './og/card.ts';
import { ROOT } from './folders.ts';
import { writeContent } from './hand-over.ts';

/** Writes the checked content for Astro. @returns what the pictures show of each record. @throws Error listing every problem. */
export function checkContent(): Promise<CardTexts[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url));
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`reading the content ended with ${code}`)));
  });
}

if (!isMainThread && parentPort) {
  const content = readContent(ROOT);
  writeContent(content);
  const texts = content.codes.map(({ code, en, zh, messages }): CardTexts => {
    return { code, en: en.title, zh: zh.title, message: messages[0]?.text ?? '' };
  });
  parentPort.postMessage(texts);
}
