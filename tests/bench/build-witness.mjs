// Loaded into every Node process of a build that is watched: writes down which Node it is and what network it can see.
import { appendFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { isMainThread } from 'node:worker_threads';

if (isMainThread && process.env.BUILD_WITNESS) {
  appendFileSync(process.env.BUILD_WITNESS, `${process.version} ${Object.keys(networkInterfaces()).length}\n`);
}
