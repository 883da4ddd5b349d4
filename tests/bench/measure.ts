/** Runs a command and reports wall time and peak memory of its whole process tree. Linux; elsewhere memory is 0. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Measured {
  seconds: number;
  /** Highest sum of resident memory over the tree, in MiB, sampled ten times a second. */
  peakMiB: number;
  output: string;
}

/** @throws Error with the command's output where it fails. */
export function measure(command: string, args: string[], options: { cwd: string; env?: NodeJS.ProcessEnv }): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let peak = 0;
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const timer = setInterval(() => (peak = Math.max(peak, treeMemory(child.pid ?? 0))), 100);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(timer);
      if (code === 0) resolve({ seconds: (performance.now() - start) / 1000, peakMiB: peak / 2 ** 20, output });
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code ?? 'a signal'}:\n${output.slice(-4000)}`));
    });
  });
}

function treeMemory(root: number): number {
  const parents = new Map<number, number>();
  const memory = new Map<number, number>();
  let entries: string[];
  try {
    entries = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return 0;
  }
  for (const name of entries) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      parents.set(Number(name), Number(fields[1]));
      memory.set(Number(name), Number(fields[21]) * 4096);
    } catch {
      // The process ended between the listing and the reading.
    }
  }
  let sum = 0;
  for (const pid of memory.keys()) {
    for (let at: number | undefined = pid; at !== undefined && at > 1; at = parents.get(at)) {
      if (at === root) {
        sum += memory.get(pid) ?? 0;
        break;
      }
    }
  }
  return sum;
}
