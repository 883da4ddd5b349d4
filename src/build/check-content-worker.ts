/** The thread of `check-content.ts`. */
import { parentPort } from 'node:worker_threads';
import { readContent } from '../model/read-content.ts';
import type { CardTexts } from './og/card.ts';
import { ROOT } from './folders.ts';
import { writeContent } from './hand-over.ts';

const content = readContent(ROOT);
writeContent(content);
const texts = content.codes.map(({ code, en, zh, messages }): CardTexts => {
  return { code, en: en.title, zh: zh.title, message: messages[0]?.text ?? '' };
});
parentPort?.postMessage(texts);
