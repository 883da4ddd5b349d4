/** Starts and ends the loader's process. */
import { fork } from 'node:child_process';
import path from 'node:path';
import type { LoadPlan, LoadResult } from './load-client.ts';

export interface RunningLoad {
  /** The warm-up is over. */
  begun: Promise<unknown>;
  /** Rejects where the loader ends without a result. */
  result: Promise<LoadResult>;
  /** Begins no further request. */
  end: () => void;
}

export function startLoad(plan: LoadPlan): RunningLoad {
  const loader = fork(path.join(import.meta.dirname, 'load-loader.ts'), [JSON.stringify(plan)]);
  const begun = Promise.withResolvers<unknown>();
  const result = Promise.withResolvers<LoadResult>();
  loader.on('message', (message) => {
    if (message === 'running') return begun.resolve(message);
    result.resolve(message as LoadResult);
    loader.disconnect();
  });
  const failed = (reason: string): void => {
    begun.reject(new Error(reason));
    result.reject(new Error(reason));
  };
  loader.on('error', (error) => failed(error.message));
  loader.on('exit', (code, signal) => failed(`the loader ended with ${signal ?? code}`));
  // Whoever waits for one of them only must not be ended by the other.
  begun.promise.catch(() => undefined);
  result.promise.catch(() => undefined);
  return { begun: begun.promise, result: result.promise, end: () => loader.connected && loader.send('end') };
}
