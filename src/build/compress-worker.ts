/** A thread that compresses files until none is left. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { workerData } from 'node:worker_threads';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { CompressWork } from './precompress.ts';

/** Fetched by everyone and few. For pages level 10 takes fifteen times as long as 9 for 6 % less, which no reader notices. */
const SHARED = /\.js$|^search-index\//;
/** Below this the answer fits into one packet either way. */
const LEAST_BYTES = 1000;
/** Lists of everything, for machines: a tenth larger at level 5, in a third of the time. */
const LARGE_BYTES = 1_000_000;

const { dir, files, next } = workerData as CompressWork;
for (let file = files[Atomics.add(next, 0, 1)]; file !== undefined; file = files[Atomics.add(next, 0, 1)]) {
  compress(path.join(dir, file), SHARED.test(file));
}

function compress(file: string, shared: boolean): void {
  const text = readFileSync(file);
  if (text.length < LEAST_BYTES) return;
  const quality = shared ? 11 : text.length > LARGE_BYTES ? 5 : 9;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    // A window just large enough: the default of 4 MB is cleared for every file, which takes ten times as long at level 9.
    [constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(16, Math.ceil(Math.log2(text.length)))),
  };
  writeFileSync(`${file}.br`, brotliCompressSync(text, { params }));
  writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
}
