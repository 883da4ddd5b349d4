/** The budget of the search, measured on what a browser would fetch. Run it alone to see the numbers. */
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import type { Content } from '../../../src/model/read-content.ts';
import { buildCodeList, buildMessageIndex, buildWordList } from '../../../src/search/build-index.ts';
import { createSearcher } from '../../../src/search/rank.ts';
import { createWordIndex } from '../../../src/search/word-index.ts';
import { manyCodes } from '../../bench/search-sizes.ts';
import { content } from './collection.ts';

const KB = 1_000;

interface Size {
  gzip: number;
  brotli: number;
}

const sizeOf = (text: string): Size => ({ gzip: gzipSync(text, { level: 9 }).length, brotli: brotliCompressSync(text).length });
const sum = (...sizes: Size[]): Size => ({
  gzip: sizes.reduce((all, one) => all + one.gzip, 0),
  brotli: sizes.reduce((all, one) => all + one.brotli, 0),
});
const show = (name: string, size: Size): void =>
  console.log(`${name.padEnd(34)} gzip ${(size.gzip / KB).toFixed(1)} kB  brotli ${(size.brotli / KB).toFixed(1)} kB`);

async function bundle(entry: string): Promise<Size> {
  const result = await build({ entryPoints: [`src/search/${entry}.ts`], bundle: true, minify: true, format: 'esm', write: false });
  return sizeOf(result.outputFiles[0]?.text ?? '');
}

/** Files that a browser would fetch for a collection. */
function files(of: Content): { codes: Size; messages: Size; words: Size } {
  return {
    codes: sizeOf(JSON.stringify(buildCodeList(of, 'en'))),
    messages: sizeOf(JSON.stringify(buildMessageIndex(of))),
    words: sizeOf(JSON.stringify(buildWordList(of, 'en'))),
  };
}

test('at most 40 kB before the first code or message result', async () => {
  const [core, words] = await Promise.all([bundle('rank'), bundle('word-index')]);
  const now = files(content);
  show(`script: codes and messages`, core);
  show(`codes (${content.codes.length})`, now.codes);
  show('messages', now.messages);
  show('first code result', sum(core, now.codes));
  show('first message result', sum(core, now.codes, now.messages));
  show('script: words (with MiniSearch)', words);
  show('words', now.words);
  expect(sum(core, now.codes).gzip).toBeLessThan(28 * KB);
  expect(sum(core, now.codes, now.messages).gzip).toBeLessThan(40 * KB);
  expect(sum(words, now.words).gzip).toBeLessThan(32 * KB);
});

test('at 2,300 codes the whole index stays under 120 kB and grows no worse than linearly', () => {
  const now = files(content);
  const many = files(manyCodes(content, 2_300));
  show('codes (2,300)', many.codes);
  show('messages (2,300)', many.messages);
  show('words (2,300)', many.words);
  show('all three (2,300)', sum(many.codes, many.messages, many.words));
  expect(sum(many.codes, many.messages, many.words).gzip).toBeLessThan(120 * KB);
  for (const file of ['codes', 'messages', 'words'] as const) {
    expect(many[file].gzip / now[file].gzip, file).toBeLessThan((2_300 / content.codes.length) * 1.1);
  }
});

test('a keystroke takes a few milliseconds', () => {
  const codes = buildCodeList(content, 'en');
  const messages = buildMessageIndex(content);
  const started = performance.now();
  const index = createWordIndex(codes, messages, buildWordList(content, 'en'));
  const searcher = createSearcher(codes, messages, index);
  console.log(`built in ${(performance.now() - started).toFixed(0)} ms`);
  const questions = ['webhook token does not exist', '回调地址连不上', 'uplaod limit of a picture', '40014', 'too many requests'];
  const times = questions.flatMap((question) =>
    Array.from(question, (_, end) => {
      // The best of four: the first one warms up, and other checks run at the same moment.
      const rounds = [0, 1, 2, 3].map(() => {
        const start = performance.now();
        searcher.search(question.slice(0, end + 1));
        return performance.now() - start;
      });
      return Math.min(...rounds);
    }),
  );
  times.sort((a, b) => a - b);
  const p = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
  console.log(`a keystroke: p50 ${p(0.5).toFixed(2)} ms, p95 ${p(0.95).toFixed(2)} ms`);
  expect(p(0.95)).toBeLessThan(16);
});
