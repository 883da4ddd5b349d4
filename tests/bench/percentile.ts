/**
 * The smallest of the values that at least this share of all values does not exceed (nearest rank).
 * @param sorted ascending. @returns NaN where there are none.
 */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  return sorted[Math.max(0, Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1))] ?? NaN;
}
