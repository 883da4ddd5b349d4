/** What `npm run bench:load` prints. */
import type { LoadResult } from './load-client.ts';
import type { Killed } from './load-kill.ts';

export interface LoadRow {
  server: string;
  encoding: string;
  load: LoadResult;
}

export function printLoads(rows: readonly LoadRow[]): void {
  const width = Math.max(...rows.map(({ server }) => server.length));
  console.log(`\n${'server'.padEnd(width)}  accept-encoding  requests/s   p50 ms   p99 ms  bytes/answer  requests  failures`);
  for (const { server, encoding, load } of rows) {
    const cells = [
      (load.requests / load.seconds).toFixed(0).padStart(10),
      load.p50.toFixed(2).padStart(8),
      load.p99.toFixed(2).padStart(8),
      (load.bodyBytes / (load.right + load.wrong)).toFixed(0).padStart(13),
      String(load.requests).padStart(9),
      String(load.wrong + load.lost).padStart(9),
    ];
    console.log(`${server.padEnd(width)}  ${encoding.padEnd(15)}  ${cells.join(' ')}`);
  }
}

/** @returns whether kills hit requests and every request was answered right in the end. */
export function printKilled({ workers, downMs, load }: Killed): boolean {
  console.log(`
kill and restart, under the same load
  SIGKILL to the ${workers} workers of nginx; then to the whole of nginx, which was started anew ${(downMs / 1000).toFixed(1)} s later
  ${load.requests} requests, ${load.retried} of them tried again after ${load.failedTries} refused or cut connections
  the longest took ${load.longest.toFixed(0)} ms from its first try to its last byte
  ${load.right} answered with 200 and the exact bytes of the page, ${load.wrong} answered otherwise, ${load.lost} never answered`);
  const whole = load.right === load.requests;
  if (load.retried === 0) console.log('No request was hit by a kill: this proves nothing.');
  else console.log(whole ? 'nothing lost' : `${load.requests - load.right} requests lost`);
  return whole && load.retried > 0;
}
