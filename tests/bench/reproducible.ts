/**
 * `npm run verify:reproducible`: builds the project twice, each time from nothing in a temporary folder of its own, and compares every
 * file. Prints "identical", or each file that differs and where, and then ends with 1.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesUnder } from '../../src/build/fingerprint.ts';
import { measure } from './measure.ts';
import { temporaryProject } from '../temporary-project.ts';

type Built = ReadonlyMap<string, Buffer>;

const first = await build();
const second = await build();
const names = [...new Set([...first.keys(), ...second.keys()])].sort();
const differences = names.flatMap((name) => difference(name, first.get(name), second.get(name)));
if (differences.length === 0) {
  const bytes = [...first.values()].reduce((sum, file) => sum + file.length, 0);
  console.log(`identical: ${names.length} files, ${(bytes / 2 ** 20).toFixed(1)} MiB`);
} else {
  for (const line of differences) console.log(line);
  console.error(`${differences.length} of ${names.length} files differ between two builds of the same sources`);
  process.exitCode = 1;
}

async function build(): Promise<Built> {
  const { root, remove } = temporaryProject({ content: true });
  try {
    const { seconds } = await measure(process.execPath, ['src/cli/build.ts', '--quiet'], { cwd: root });
    console.log(`built in ${seconds.toFixed(1)} s`);
    const dist = path.join(root, 'dist');
    return new Map(filesUnder(dist).map((file) => [path.relative(dist, file), readFileSync(file)]));
  } finally {
    remove();
  }
}

/** One line, with the place of the first byte that is not the same and what stands around it. */
function difference(name: string, a: Buffer | undefined, b: Buffer | undefined): string[] {
  if (!a) return [`${name}: only in the second build`];
  if (!b) return [`${name}: only in the first build`];
  if (a.equals(b)) return [];
  const at = a.findIndex((byte, i) => byte !== b[i]);
  const place = at < 0 ? a.length : at;
  const show = (file: Buffer): string => JSON.stringify(file.subarray(Math.max(0, place - 30), place + 30).toString('latin1'));
  return [`${name}: ${a.length} and ${b.length} bytes, first difference at ${place}: ${show(a)} and ${show(b)}`];
}
