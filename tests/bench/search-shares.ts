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
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? NaN;
  return { name, p50: at(0.5), p95: at(0.95), count: sorted.length };
}
