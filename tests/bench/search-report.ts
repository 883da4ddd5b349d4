/** Prints what was measured, and which aims it meets. */
import { availableParallelism, loadavg } from 'node:os';
import type { Bytes } from './search-cold.ts';
import { THIS_SEARCH, type Hits } from './search-hits.ts';
import type { Latency } from './search-shares.ts';
import type { IndexSize } from './search-sizes.ts';

export interface Measured {
  codes: number;
  queries: number;
  hits: readonly Hits[];
  bytes: readonly Bytes[];
  cold: readonly Latency[];
  coldSlow: readonly Latency[];
  warm: readonly Latency[];
  warmSlow: readonly Latency[];
  sizes: readonly [now: IndexSize, many: IndexSize];
}

const NAME = 32;
const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const row = (name: string, ...cells: readonly string[]): void =>
  console.log(name.padEnd(NAME) + cells.map((cell) => cell.padStart(12)).join(''));

export function printReport(measured: Measured): void {
  const { codes, queries, hits, bytes, sizes } = measured;
  // Others' work on the same processor shows in every time below.
  console.log(`\n${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1) ?? '?'}\n`);
  row(`${queries} texts, ${codes} codes`, 'first', 'top three');
  for (const { name, first, three } of hits) row(name, String(first), String(three));

  console.log('');
  row('before the first result', 'gzip', 'result');
  for (const { name, bytes: size, answer } of bytes) row(name, kB(size), answer.replace(/^.*\/codes\/|\/$/g, '').slice(0, 11));

  latencies('cold, ms from text to result', measured.cold, measured.coldSlow);
  latencies('warm, ms a keystroke', measured.warm, measured.warmSlow);
  console.log(
    'The peers’ keystrokes are the search alone; this search’s are with drawing. Slowing does not reach Pagefind’s worker.',
  );

  console.log('');
  row('index, gzip', 'codes', 'messages', 'words', 'all');
  for (const size of sizes) row(`${size.codes} codes`, ...[size.list, size.messages, size.words, total(size)].map(kB));
  aims(measured);
}

function latencies(title: string, normal: readonly Latency[], slowed: readonly Latency[]): void {
  console.log('');
  row(title, 'p50', 'p95', 'p50 4× slow', 'p95 4× slow', 'samples');
  normal.forEach((one, i) => {
    const slow = slowed[i];
    const ms = [one.p50, one.p95, slow?.p50 ?? NaN, slow?.p95 ?? NaN].map((value) => value.toFixed(1));
    row(one.name, ...ms, `${one.count}+${slow?.count ?? 0}`);
  });
}

const total = ({ list, messages, words }: IndexSize): number => list + messages + words;

function aims({ queries, hits, bytes, warm, warmSlow, sizes }: Measured): void {
  const of = <T extends { name: string }>(all: readonly T[], what: string): T | undefined =>
    all.find(({ name }) => name === (what ? `${THIS_SEARCH}: ${what}` : THIS_SEARCH));
  const aim = (name: string, value: number, holds: boolean, shown: string): void =>
    console.log(`${Number.isFinite(value) && holds ? 'met    ' : 'NOT MET'}  ${name}: ${shown}`);
  const atMost = (name: string, value: number | undefined, limit: number, show: (value: number) => string): void =>
    aim(name, value ?? NaN, (value ?? NaN) <= limit, show(value ?? NaN));
  const share = (name: string, count: number | undefined, least: number): void => {
    const value = (count ?? NaN) / queries;
    aim(name, value, value >= least, `${(value * 100).toFixed(1)} %`);
  };
  const ms = (value: number): string => `${value.toFixed(1)} ms`;
  const [now, many] = sizes;

  console.log('\naims');
  share('first hits, at least 98 %', of(hits, '')?.first, 0.98);
  share('among the first three, 100 %', of(hits, '')?.three, 1);
  atMost('first code result, at most 40 kB', of(bytes, 'a code')?.bytes, 40_000, kB);
  atMost('first message result, at most 40 kB', of(bytes, 'a message')?.bytes, 40_000, kB);
  atMost('first result with Pagefind, at most 130 kB', of(bytes, 'with Pagefind')?.bytes, 130_000, kB);
  const alone = of(bytes, 'codes alone');
  aim('a code from the list of codes alone', alone?.bytes ?? NaN, alone?.answer === '40014', alone?.answer ?? 'nothing');
  for (const [speed, times] of [
    ['', warm],
    [', 4× slow', warmSlow],
  ] as const) {
    atMost(`keystroke p95 under 16 ms${speed}`, of(times, 'codes, messages')?.p95, 16, ms);
    atMost(`keystroke p95 with Pagefind under 50 ms${speed}`, of(times, 'with Pagefind')?.p95, 50, ms);
  }
  atMost(`whole index at ${many.codes} codes, at most 120 kB`, total(many), 120_000, kB);
  const growth = many.messages / now.messages / (many.codes / now.codes);
  atMost('messages grow no worse than linearly', growth, 1.1, (value) => `${value.toFixed(2)} of linear`);
}
