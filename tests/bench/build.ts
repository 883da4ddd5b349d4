/**
 * `npm run bench`: builds the real site and a Starlight site of the same codes, then both with ten times the codes, each from nothing in
 * a temporary folder, and prints time and memory per page, then step by step. `npm run bench -- 3` takes another factor.
 */
import { readdirSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import { measure } from './measure.ts';
import { endAfter } from './peer-deadline.ts';
import { installPeers, peerVersion } from './peer-install.ts';
import { starlightSite } from './peer-starlight.ts';
import { syntheticProject } from './synthetic.ts';

const factor = Number(process.argv[2] ?? 10);
if (!Number.isInteger(factor) || factor < 2 || factor > 20) throw new Error('expected a whole factor from 2 to 20');

interface Row {
  name: string;
  codes: number;
  pages: number;
  seconds: number;
  peakMiB: number;
  /** Load of the machine when the build began: other work makes every figure worse. */
  load: number;
  steps: string;
}

endAfter(40);
const modules = installPeers();
const starlight = peerVersion(modules, '@astrojs/starlight').replace('@astrojs/s', 'S');
const [small, peer] = await buildBoth(1, 'this site', starlight);
const [large, largePeer] = await buildBoth(factor, `this site × ${factor}`, `Starlight × ${factor}`);

console.log('build                     codes   pages   seconds   ms/page   peak MiB    load');
for (const { name, codes, pages, seconds, peakMiB, load } of [small, peer, large, largePeer]) {
  const cells = [
    String(codes).padStart(7),
    String(pages).padStart(8),
    seconds.toFixed(1).padStart(10),
    ((seconds * 1000) / pages).toFixed(2).padStart(10),
    peakMiB.toFixed(0).padStart(11),
    load.toFixed(1).padStart(8),
  ];
  console.log(name.padEnd(24) + cells.join(''));
}
console.log(`on ${availableParallelism()} cores; every build began without caches; memory is summed over all processes at a time`);
console.log(`\nPer page this site takes ${share(small, peer)}; with ${factor} times the codes ${share(large, largePeer)}.`);
const growth = (large.seconds / small.seconds).toFixed(1);
console.log(`${(large.pages / small.pages).toFixed(1)} times the pages took ${growth} times as long.`);
for (const { name, steps } of [small, large]) console.log(`\n${name}\n${steps}`);

async function buildBoth(times: number, ours: string, theirs: string): Promise<[Row, Row]> {
  const project = syntheticProject(times);
  try {
    return [await buildOurs(ours, project.root), await buildStarlight(theirs, project.root)];
  } finally {
    project.remove();
  }
}

async function buildOurs(name: string, root: string): Promise<Row> {
  const load = loadavg()[0] ?? 0;
  const { seconds, peakMiB, output } = await measure(process.execPath, ['src/cli/build.ts'], { cwd: root });
  const codes = readdirSync(path.join(root, 'content/codes')).length;
  return { name, codes, pages: countPages(path.join(root, 'dist')), seconds, peakMiB, load, steps: output.trim() };
}

async function buildStarlight(name: string, content: string): Promise<Row> {
  const site = starlightSite(content);
  try {
    const load = loadavg()[0] ?? 0;
    const { seconds, peakMiB } = await site.build();
    return { name, codes: site.codes, pages: countPages(site.dist), seconds, peakMiB, load, steps: '' };
  } finally {
    site.remove();
  }
}

function share(ours: Row, theirs: Row): string {
  const time = ours.seconds / ours.pages / (theirs.seconds / theirs.pages);
  return `${time.toFixed(2)} of Starlight’s time and ${(ours.peakMiB / theirs.peakMiB).toFixed(2)} of its memory`;
}

function countPages(dir: string): number {
  return readdirSync(dir, { recursive: true }).filter((file) => String(file).endsWith('.html')).length;
}
