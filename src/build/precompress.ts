/**
 * Writes `.br` and `.gz` beside what readers fetch and beside every large text, for hosts that send them as they are (nginx, the local
 * server); other hosts compress themselves and never look at them. The same file always gives the same bytes.
 */
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { filesUnder } from './fingerprint.ts';

/** Pictures and Pagefind's index are compressed already. */
const TEXT = /\.(html|css|js|json|xml|txt|md|svg|webmanifest)$/;
/** One small file for each code, which programs ask for now and then: a host that wants them compressed does that on its way out. */
const FOR_MACHINES = /^(zh\/)?codes\/[^/]+\.md$|^data\/v1\/codes\//;

/** What a thread of `compress-worker.ts` gets. */
export interface CompressWork {
  dir: string;
  /** Paths below it. */
  files: readonly string[];
  /** Index of the next file that nobody has taken; shared by all threads. */
  next: Int32Array;
}

/** @param dir folder of the build in progress. @param wanted picks files by their path below it; what is no text is left out anyway. */
export async function precompress(dir: string, wanted: (file: string) => boolean): Promise<void> {
  const files = filesUnder(dir)
    .map((file) => path.relative(dir, file).split(path.sep).join('/'))
    .filter((file) => TEXT.test(file) && !FOR_MACHINES.test(file) && wanted(file));
  const work: CompressWork = { dir, files, next: new Int32Array(new SharedArrayBuffer(4)) };
  await Promise.all(Array.from({ length: availableParallelism() }, () => thread(work)));
}

function thread(workerData: CompressWork): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./compress-worker.ts', import.meta.url), { workerData });
    worker.on('error', reject);
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`compressing ended with ${code}`))));
  });
}
