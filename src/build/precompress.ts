/**
 * Writes `.br` and `.gz` beside every text file, for hosts that send them as they are (nginx, the local server); other hosts compress
 * themselves and never look at them. The same file always gives the same bytes.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesUnder } from './fingerprint.ts';

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/** Pictures and Pagefind's index are compressed already. */
const TEXT = /\.(html|css|js|json|xml|txt|md|svg|webmanifest)$/;
/** Fetched by everyone and few. For pages level 10 takes fifteen times as long as 9 for 6 % less, which no reader notices. */
const SHARED = /\.js$|^search-index\//;
/** Below this the answer fits into one packet either way. */
const LEAST_BYTES = 1000;

/** @param dir folder of the build in progress, complete but for this. @returns how many files were compressed. */
export async function precompress(dir: string): Promise<number> {
  const files = filesUnder(dir).filter((file) => TEXT.test(file));
  let next = 0;
  let written = 0;
  const work = async (): Promise<void> => {
    for (let file = files[next++]; file !== undefined; file = files[next++]) {
      if (await compress(file, path.relative(dir, file).split(path.sep).join('/'))) written += 1;
    }
  };
  // One more than there are cores: while one file is read or written, the others are compressed.
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, work));
  return written;
}

async function compress(file: string, name: string): Promise<boolean> {
  const text = await readFile(file);
  if (text.length < LEAST_BYTES) return false;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: SHARED.test(name) ? 11 : 9,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    // A window just large enough: the default of 4 MB is cleared for every file, which takes ten times as long at level 9.
    [constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(16, Math.ceil(Math.log2(text.length)))),
  };
  await writeFile(`${file}.br`, await brotliAsync(text, { params }));
  await writeFile(`${file}.gz`, await gzipAsync(text, { level: 9 }));
  return true;
}
