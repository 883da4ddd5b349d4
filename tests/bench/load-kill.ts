/** Kills nginx twice under load: its workers alone, then the whole of it, and starts it anew on the same port. */
import { setTimeout as sleep } from 'node:timers/promises';
import { answers, type RunningNginx } from '../nginx-process.ts';
import type { LoadPlan, LoadResult } from './load-client.ts';
import { startLoad } from './load-run.ts';
import { descendants } from './peer-deadline.ts';

export interface Killed {
  workers: number;
  /** How long nothing listened, in milliseconds. */
  downMs: number;
  load: LoadResult;
}

/** Load before, between and after the kills. */
const QUIET_MS = 1_500;
const DOWN_MS = 500;

/** @param restart starts nginx on the same port. @throws Error where nginx does not recover, or the loader ends early. */
export async function killAndRestart(nginx: RunningNginx, plan: LoadPlan, restart: () => Promise<unknown>): Promise<Killed> {
  const load = startLoad(plan);
  await load.begun;
  await sleep(QUIET_MS);
  const workers = descendants(nginx.pid);
  if (workers.length === 0) throw new Error('the workers of nginx are found by /proc, which is not there');
  kill(workers);
  await sleep(QUIET_MS);
  const successors = descendants(nginx.pid);
  if (successors.length < workers.length || successors.some((pid) => workers.includes(pid)))
    throw new Error('nginx started no new workers for those that were killed');

  const down = performance.now();
  // The master first: it would replace its workers.
  kill([nginx.pid, ...successors]);
  await sleep(DOWN_MS);
  if (await answers(nginx.port)) throw new Error('nginx still listens after SIGKILL');
  await restart();
  const downMs = performance.now() - down;
  await sleep(QUIET_MS);
  load.end();
  return { workers: workers.length, downMs, load: await load.result };
}

function kill(pids: readonly number[]): void {
  for (const pid of pids) process.kill(pid, 'SIGKILL');
}
