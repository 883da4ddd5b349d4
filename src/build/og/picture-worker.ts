/** A thread that draws one batch of pictures into the cache and ends. */
import { renameSync, writeFileSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { render } from './render.ts';

/** `file` is where the picture is kept. */
export interface Drawing {
  file: string;
  svg: string;
}

for (const { file, svg } of workerData as Drawing[]) {
  // Written beside and renamed: a killed build leaves no half picture in the cache.
  writeFileSync(`${file}.part`, render(svg));
  renameSync(`${file}.part`, file);
}
