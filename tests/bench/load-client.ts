/** Loads a server: so many keep-alive connections ask for a page, one request after the other, and hold every answer against a file. */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { KeepAliveConnection } from './load-connection.ts';
import { percentile } from './percentile.ts';

export interface LoadPlan {
  port: number;
  /** Path of the page on the server. */
  page: string;
  /** Accept-Encoding, and the file whose bytes the answer must have; the connections take them in turn. */
  variants: { encoding: string; file: string }[];
  connections: number;
  /** Whichever is reached first ends it; requests begun by then are waited for. */
  maxMs: number;
  maxRequests: number;
  /** How long a request is tried again where its connection is refused or cut off. 0: it fails at once. */
  patienceMs: number;
}

export interface LoadResult {
  seconds: number;
  requests: number;
  /** Answered with 200 and the exact bytes. */
  right: number;
  /** Answered, but not so. */
  wrong: number;
  /** Never answered. */
  lost: number;
  /** Requests that were tried more than once, and how often they failed by then. */
  retried: number;
  failedTries: number;
  /** Milliseconds from asking for the first time to the last byte. */
  p50: number;
  p99: number;
  longest: number;
  bodyBytes: number;
}

const RETRY_MS = 20;

/** Runs the plan until it is done or `ended` says so. */
export async function runLoad(plan: LoadPlan, ended: () => boolean = () => false): Promise<LoadResult> {
  const times: number[] = [];
  const sum = { requests: 0, right: 0, wrong: 0, lost: 0, retried: 0, failedTries: 0, bodyBytes: 0 };
  const start = performance.now();
  const goesOn = (): boolean => !ended() && sum.requests < plan.maxRequests && performance.now() - start < plan.maxMs;
  const wanted = plan.variants.map(({ encoding, file }) => ({
    body: readFileSync(file),
    request: Buffer.from(`GET ${plan.page} HTTP/1.1\r\nHost: 127.0.0.1:${plan.port}\r\nAccept-Encoding: ${encoding}\r\n\r\n`),
  }));

  const one = async (connection: KeepAliveConnection, { request, body }: { request: Buffer; body: Buffer }): Promise<void> => {
    sum.requests += 1;
    const asked = performance.now();
    for (let tries = 1; ; tries += 1) {
      try {
        const answer = await connection.ask(request);
        times.push(performance.now() - asked);
        sum.bodyBytes += answer.body.length;
        if (answer.status === 200 && answer.body.equals(body)) sum.right += 1;
        else sum.wrong += 1;
        return;
      } catch {
        sum.failedTries += 1;
        if (performance.now() - asked >= plan.patienceMs) {
          sum.lost += 1;
          return;
        }
        if (tries === 1) sum.retried += 1;
        await sleep(RETRY_MS);
      }
    }
  };
  const keepAsking = async (place: number): Promise<void> => {
    const variant = wanted[place % wanted.length];
    if (!variant) throw new Error('a plan without a page');
    const connection = new KeepAliveConnection(plan.port);
    while (goesOn()) await one(connection, variant);
    connection.close();
  };
  await Promise.all(Array.from({ length: plan.connections }, (_, place) => keepAsking(place)));
  const seconds = (performance.now() - start) / 1000;
  const sorted = Float64Array.from(times).sort();
  return { ...sum, seconds, p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99), longest: percentile(sorted, 1) };
}
