import { percentile } from './percentile.ts';

/** Times as half of them, and as 19 of 20 of them, are at most. */
export interface Latency {
  name: string;
  p50: number;
  p95: number;
  count: number;
}

/** @param times milliseconds, in any order. */
export function shares(name: string, times: readonly number[]): Latency {
  const sorted = [...times].sort((a, b) => a - b);
  return { name, p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95), count: sorted.length };
}
