/**
 * `npm run verify:reproducible`: builds the project three times, each time from nothing in a temporary folder of its own: with a
 * network, without one, and on Node 22. Compares every file and prints "identical", or each file that differs and where; then it ends
 * with 1, as it does where a build did not run as it should.
 */
import { differences } from './compare-builds.ts';
import { installNode22 } from './node-22.ts';
import { endAfter } from './peer-deadline.ts';
import { watchedBuild, type WatchedBuild } from './watched-build.ts';
import { withoutNetwork } from './without-network.ts';

endAfter(30);
const isolated = withoutNetwork();
if (!isolated) console.log('All builds have a network: unshare (util-linux), which takes it away, is not here or not allowed.');
const node22 = installNode22();

console.log('build                   node       network  processes  seconds  peak MiB  files    MiB');
const first = await build('first', process.execPath, []);
const second = await build(isolated ? 'without network' : 'second', process.execPath, isolated ?? []);
const older = await build('Node 22', node22, isolated ?? []);

console.log();
const same = [
  report(`first and ${isolated ? 'without network' : 'second'}`, first, second),
  report(`${first.versions.join(', ')} and ${older.versions.join(', ')}`, first, older),
];
const right = [
  expect(!isolated || (second.offline && older.offline), 'a build without network had one'),
  expect(
    older.versions.every((version) => version.startsWith('v22.')),
    `the build on Node 22 ran on ${older.versions.join(', ')}`,
  ),
];
if (![...same, ...right].every(Boolean)) process.exitCode = 1;

async function build(name: string, node: string, prefix: readonly string[]): Promise<WatchedBuild> {
  const built = await watchedBuild(node, prefix);
  const bytes = [...built.files.values()].reduce((sum, file) => sum + file.length, 0);
  const cells = [
    built.versions.join(', ').padEnd(10),
    (built.offline ? 'none' : 'yes').padEnd(7),
    String(built.processes).padStart(10),
    built.seconds.toFixed(1).padStart(8),
    built.peakMiB.toFixed(0).padStart(9),
    String(built.files.size).padStart(6),
    (bytes / 2 ** 20).toFixed(1).padStart(6),
  ];
  console.log(`${name.padEnd(23)} ${cells.join(' ')}`);
  return built;
}

function report(names: string, a: WatchedBuild, b: WatchedBuild): boolean {
  const lines = differences(a.files, b.files);
  const files = Math.max(a.files.size, b.files.size);
  for (const line of lines) console.log(line);
  if (lines.length > 0) console.error(`${names}: ${lines.length} of ${files} files differ`);
  else console.log(`${names}: identical, ${files} files, compressed ones and pictures too`);
  return lines.length === 0;
}

function expect(holds: boolean, otherwise: string): boolean {
  if (!holds) console.error(otherwise);
  return holds;
}
