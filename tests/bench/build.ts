/**
 * `npm run bench`: builds the real site, a Starlight site of the same codes, and the real site with ten times the codes, each from
 * nothing in a temporary folder, and prints time and memory per page, then step by step. `npm run bench -- 3` takes another factor.
 * Starlight is not built with more codes: its pages list every other, so that its time grows with their square.
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

endAfter(30);
const modules = installPeers();
console.log('build                     codes   pages   seconds   ms/page   peak MiB    load');
const small = await buildOurs('this site', 1);
const peer = await buildStarlight();
const large = await buildOurs(`${factor} times the codes`, factor);

console.log(`on ${availableParallelism()} cores; every build began without caches; memory is summed over all processes at a time`);
const perPage = (small.seconds / small.pages / (peer.seconds / peer.pages)).toFixed(2);
console.log(
  `\nPer page this site takes ${perPage} of Starlight’s time, and ${(small.peakMiB / peer.peakMiB).toFixed(2)} of its memory.`,
);
const growth = (large.seconds / small.seconds).toFixed(1);
console.log(`${(large.pages / small.pages).toFixed(1)} times the pages took ${growth} times as long.`);
for (const { name, steps } of [small, large]) console.log(`\n${name}\n${steps}`);

async function buildOurs(name: string, times: number): Promise<Row> {
  const project = syntheticProject(times);
  try {
    const load = loadavg()[0] ?? 0;
    const { seconds, peakMiB, output } = await measure(process.execPath, ['src/cli/build.ts'], { cwd: project.root });
    const codes = readdirSync(path.join(project.root, 'content/codes')).length;
    return told({ name, codes, pages: countPages(path.join(project.root, 'dist')), seconds, peakMiB, load, steps: output.trim() });
  } finally {
    project.remove();
  }
}

async function buildStarlight(): Promise<Row> {
  const site = starlightSite();
  try {
    const load = loadavg()[0] ?? 0;
    const { seconds, peakMiB } = await site.build();
    const name = peerVersion(modules, '@astrojs/starlight').replace('@astrojs/s', 'S');
    return told({ name, codes: site.codes, pages: countPages(site.dist), seconds, peakMiB, load, steps: '' });
  } finally {
    site.remove();
  }
}

/** Prints a row as soon as it is measured. */
function told(row: Row): Row {
  const cells = [
    String(row.codes).padStart(7),
    String(row.pages).padStart(8),
    row.seconds.toFixed(1).padStart(10),
    ((row.seconds * 1000) / row.pages).toFixed(2).padStart(10),
    row.peakMiB.toFixed(0).padStart(11),
    row.load.toFixed(1).padStart(8),
  ];
  console.log(row.name.padEnd(24) + cells.join(''));
  return row;
}

function countPages(dir: string): number {
  return readdirSync(dir, { recursive: true }).filter((file) => String(file).endsWith('.html')).length;
}
