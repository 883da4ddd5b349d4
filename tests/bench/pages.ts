/**
 * `npm run bench:pages`: Lighthouse (mobile, simulated throttling, cold) on one page of each kind in both languages, beside the same
 * kinds of page of a Starlight site built from the same codes in the same run, and a page of one sentence, below which none can fall on
 * the machine at hand. `-- --quick` measures three kinds in English only;
 * `-- --runs 3` takes the median of three runs of each page, for a machine that others use too.
 */
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildInfo, DIST, ROOT } from '../../src/build/folders.ts';
import { bareSite } from './bare-site.ts';
import { endAfter } from './peer-deadline.ts';
import { installPeers, peerVersion } from './peer-install.ts';
import { lighthouse, REPORTS, type PageReport } from './peer-lighthouse.ts';
import { serveSite, type ServedSite } from './peer-serve.ts';
import { starlightSite } from './peer-starlight.ts';

const CODE = 'codes/40014/';
const { quick, runs: asked } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, runs: { type: 'string', default: '1' } },
}).values;
const runs = Number(asked);
if (!Number.isInteger(runs) || runs < 1 || runs > 5) throw new Error('--runs: expected a whole number from 1 to 5');

interface Kind {
  name: string;
  path: string;
  /** The page of the Starlight site that serves the same purpose. */
  peer?: string;
}

endAfter((quick ? 10 : 20) * (runs + 1));
const info = buildInfo();
if (!info) throw new Error('no finished build; run npm run build first');
const modules = installPeers();
const category = first('categories');
const guide = first('guides');
const kinds: Kind[] = [
  { name: 'home', path: '', peer: '' },
  { name: 'code', path: CODE, peer: CODE },
  { name: 'all codes', path: 'codes/', peer: 'codes/' },
  ...(quick
    ? []
    : [
        { name: 'category', path: `categories/${category}/` },
        { name: 'search', path: 'search/' },
        { name: 'guide', path: `guides/${guide}/` },
      ]),
];
for (const kind of kinds) {
  if (!existsSync(path.join(DIST, kind.path, 'index.html'))) throw new Error(`the build has no page ${kind.path}`);
}

console.log(`Building Starlight’s site; then Lighthouse on ${kinds.length} kinds of page. Both take minutes.`);
const starlight = starlightSite();
const bare = bareSite();
const sites: ServedSite[] = [];
const lost: string[] = [];
let failures = 0;
try {
  const { seconds } = await starlight.build();
  console.log(`Starlight’s site of ${starlight.codes} codes was built in ${seconds.toFixed(1)} seconds.`);
  const ours = await serveSite(DIST, info.base);
  sites.push(ours);
  const theirs = await serveSite(starlight.dist, '/');
  sites.push(theirs);
  const least = await serveSite(bare.dist, '/');
  sites.push(least);
  console.log(
    `${peerVersion(modules, 'lighthouse')}, ${peerVersion(modules, '@astrojs/starlight')}, load ${load()}, ${availableParallelism()} cores, runs per page: ${runs}\n`,
  );
  printHead();
  for (const locale of quick ? ['en'] : ['en', 'zh']) {
    const prefix = locale === 'zh' ? 'zh/' : '';
    await row(`${locale} one sentence`, `${least.url}${prefix}`, false);
    for (const kind of kinds) {
      await row(`${locale} ${kind.name}`, `${ours.url}${prefix}${kind.path}`, true);
      if (kind.peer !== undefined) await row(`${locale} ${kind.name}, Starlight`, `${theirs.url}${prefix}${kind.peer}`, false);
    }
  }
  console.log(`\nLoad at the end: ${load()}. Whole reports: ${path.relative(ROOT, REPORTS)}`);
  console.log(lost.length === 0 ? 'No audit took anything from a score of ours.' : `\nBelow 100 on our pages\n${lost.join('\n')}`);
} finally {
  for (const site of sites) site.close();
  starlight.remove();
  bare.remove();
}
if (failures > 0) process.exitCode = 1;

/** A page that fails is told and the rest is measured all the same. */
async function row(name: string, url: string, own: boolean): Promise<void> {
  try {
    const report = await lighthouse(modules, url, name.replace(/\W+/g, '-'), runs);
    console.log(format(name, report));
    if (own) lost.push(...report.lost.map((audit) => `${name}: ${audit}`));
  } catch (error) {
    if (process.exitCode) throw error;
    failures += 1;
    console.log(`${name.padEnd(24)} ${error instanceof Error ? error.message : String(error)}`);
  }
}

function printHead(): void {
  console.log('page                      perf  access  best   seo   agent   LCP s    CLS  TBT ms      kB  machine');
}

function format(name: string, { scores, lcp, cls, tbt, bytes, machine }: PageReport): string {
  const [perf, access, best, seo, agent] = ['performance', 'accessibility', 'best-practices', 'seo', 'agentic-browsing'].map((id) =>
    String(scores.get(id) ?? '-'),
  );
  const cells = [
    perf?.padStart(6),
    access?.padStart(8),
    best?.padStart(6),
    seo?.padStart(6),
    agent?.padStart(8),
    (lcp / 1000).toFixed(2).padStart(8),
    cls.toFixed(3).padStart(7),
    tbt.toFixed(0).padStart(8),
    (bytes / 1000).toFixed(1).padStart(8),
    machine.toFixed(0).padStart(9),
  ];
  return name.padEnd(24) + cells.join('');
}

/** The first page of a kind that the build has. */
function first(folder: string): string {
  const found = readdirSync(path.join(DIST, folder), { withFileTypes: true }).find((entry) => entry.isDirectory());
  if (!found) throw new Error(`the build has no page in ${folder}/`);
  return found.name;
}

function load(): string {
  return loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');
}
