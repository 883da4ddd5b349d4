/**
 * `npm run bench:search`: this search beside raw Pagefind, MiniSearch and Fuse.js on the same codes, in a real browser on the built
 * site. Prints hits, bytes, latency and the size of the index at 2,300 codes, then which aims are met. Talks to this machine only,
 * apart from npm, which brings the peers.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { buildSite } from '../../src/build/build-site.ts';
import { fingerprint } from '../../src/build/fingerprint.ts';
import { buildInfo, DIST, ROOT } from '../../src/build/folders.ts';
import { inspectContent } from '../../src/model/read-content.ts';
import { BROWSER_ARGS, knownBrowser } from '../e2e/browser.ts';
import { measureBytes, measureCold } from './search-cold.ts';
import { measureHits, type Query } from './search-hits.ts';
import { documentsOf, installPeers } from './search-peers.ts';
import { printReport } from './search-report.ts';
import { serveForBench } from './search-server.ts';
import { indexSizes } from './search-sizes.ts';
import { measureWarm } from './search-warm.ts';

/** Measuring that has not ended by then is given up. A build and npm come before and have limits of their own. */
const LIMIT_MS = 220_000;
const NORMAL = 1;
const SLOW = 4;

if (buildInfo()?.inputs !== fingerprint(ROOT, process.env)) {
  console.log('Building the site …');
  await buildSite({ quiet: true });
}
const info = buildInfo();
if (!info) throw new Error('no finished build in dist/; run npm run build');
if (!knownBrowser()) spawnSync(process.execPath, [path.join(ROOT, 'src/cli/ensure-browser.ts')], { cwd: ROOT, stdio: 'inherit' });

const content = inspectContent(ROOT);
const queries = JSON.parse(readFileSync(path.join(ROOT, 'tests/fixtures/queries.json'), 'utf8')) as Query[];
const peers = await installPeers();
const server = await serveForBench(DIST, info.base, { ...peers.files, 'documents.json': JSON.stringify(documentsOf(content)) });
const browser = await chromium.launch({ executablePath: knownBrowser(), args: BROWSER_ARGS });
let late = false;
const limit = setTimeout(() => {
  late = true;
  void browser.close();
}, LIMIT_MS);

try {
  const bench = { browser, server, content, names: peers.names };
  const started = performance.now();
  const step = async <T>(name: string, work: Promise<T>): Promise<T> => {
    const value = await work;
    console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${name}`);
    return value;
  };
  const hits = await step('hits', measureHits(bench, queries));
  const bytes = await step('bytes', measureBytes(bench));
  const cold = await step('cold', measureCold(bench, NORMAL));
  const coldSlow = await step('cold, slowed', measureCold(bench, SLOW));
  const warm = await step('warm', measureWarm(bench, NORMAL));
  const warmSlow = await step('warm, slowed', measureWarm(bench, SLOW));
  printReport({
    codes: content.codes.length,
    queries: queries.length,
    hits,
    bytes,
    cold,
    coldSlow,
    warm,
    warmSlow,
    sizes: indexSizes(content),
  });
} catch (error) {
  if (!late) throw error;
  console.error(`Not measured within ${LIMIT_MS / 1000} seconds: given up.`);
  process.exitCode = 1;
} finally {
  clearTimeout(limit);
  await browser.close();
  server.close();
}
