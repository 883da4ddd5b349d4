/** Keeps a bench bounded: at its deadline, or when it is told to end, every process that it started ends, and it fails as it unwinds. */
import { readdirSync, readFileSync } from 'node:fs';

/** Linux; elsewhere the parts have only the limits that they set themselves. */
export function endAfter(minutes: number): void {
  const stop = (reason: string): void => {
    process.exitCode = 1;
    console.error(reason);
    for (const pid of descendants(process.pid)) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It ended by itself meanwhile.
      }
    }
  };
  setTimeout(() => stop(`The bench took longer than ${minutes} minutes; ending it.`), minutes * 60_000).unref();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop('Ending the bench.'));
}

/** Every process below one, as /proc tells; none where there is no /proc. */
export function descendants(root: number): number[] {
  const children = new Map<number, number[]>();
  let entries: string[] = [];
  try {
    entries = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    // Not Linux.
  }
  for (const name of entries) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    } catch {
      // It ended between the listing and the reading.
    }
  }
  const below = (pid: number): number[] => (children.get(pid) ?? []).flatMap((child) => [child, ...below(child)]);
  return below(root);
}
