/**
 * `npm run bench:load`: loads a code page with 64 keep-alive connections, from nginx with the shipped example and from the project's
 * own local server, and prints rates and latencies. Then nginx is killed under load and started anew, and no request may be lost.
 * Everything stays on the loopback interface. The figures are printed, never asserted; what is lost or wrong ends it with 1.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { buildInfo, DIST, ROOT } from '../../src/build/folders.ts';
import { BROTLI, NGINX, startNginx, type RunningNginx } from '../nginx-process.ts';
import type { LoadPlan } from './load-client.ts';
import { killAndRestart } from './load-kill.ts';
import { startLocalServer } from './load-peer.ts';
import { printKilled, printLoads, type LoadRow } from './load-report.ts';
import { startLoad } from './load-run.ts';
import { endAfter } from './peer-deadline.ts';

const PAGE = 'codes/40014/';
const CONNECTIONS = 64;
const MAX_MS = 5_000;
const MAX_REQUESTS = 250_000;
/** For the whole of kill and restart; and how long one request may be tried again. */
const KILL_MS = 20_000;
const PATIENCE_MS = 10_000;
const FILES = { identity: 'index.html', gzip: 'index.html.gz', br: 'index.html.br' } as const;
type Encoding = keyof typeof FILES;

if (!NGINX) {
  console.error('nginx is not installed here, and this loads nginx: on Debian or Ubuntu, apt-get install nginx.');
  process.exit(1);
}
const built = spawnSync(process.execPath, [path.join(ROOT, 'src/cli/build-if-stale.ts')], { cwd: ROOT, stdio: 'inherit' });
const base = buildInfo()?.base;
if (built.status !== 0 || !base) process.exit(1);

endAfter(5);
const folder = mkdtempSync(path.join(tmpdir(), 'dee-load-'));
let nginx: RunningNginx | undefined;
let local: Awaited<ReturnType<typeof startLocalServer>> | undefined;
try {
  const site = path.join(folder, 'www', base);
  mkdirSync(path.dirname(site), { recursive: true });
  symlinkSync(DIST, site.replace(/[/\\]$/, ''));
  nginx = await startNginx(folder, base);
  local = await startLocalServer();

  const load = loadavg()[0]?.toFixed(1);
  console.log(
    `/${PAGE} with ${CONNECTIONS} keep-alive connections, at most ${MAX_MS / 1000} s and ${MAX_REQUESTS} requests each, ` +
      `on ${availableParallelism()} cores that the loader shares; load of the machine before: ${load}`,
  );
  if (!BROTLI) console.log('nginx has no Brotli module here: br is not measured.');
  const rows = [...(await measure('nginx', nginx.port)), ...(await measure('local server (sirv)', local.port))];
  printLoads(rows);
  await local.stop();

  const again = async (): Promise<void> => {
    nginx = await startNginx(folder, base, nginx?.port);
  };
  const plan = planFor(nginx.port, encodings('nginx'), { maxMs: KILL_MS, maxRequests: 4 * MAX_REQUESTS, patienceMs: PATIENCE_MS });
  const whole = printKilled(await killAndRestart(nginx, plan, again));
  if (!whole || rows.some(({ load: { right, requests } }) => right !== requests)) process.exitCode = 1;
} finally {
  await local?.stop();
  await nginx?.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(server: string, port: number): Promise<LoadRow[]> {
  const rows: LoadRow[] = [];
  for (const encoding of encodings(server)) {
    const plan = planFor(port, [encoding], { maxMs: MAX_MS, maxRequests: MAX_REQUESTS, patienceMs: 0 });
    rows.push({ server, encoding, load: await startLoad(plan).result });
  }
  return rows;
}

function encodings(server: string): Encoding[] {
  return server === 'nginx' && !BROTLI ? ['identity', 'gzip'] : ['identity', 'gzip', 'br'];
}

function planFor(port: number, wanted: Encoding[], limits: Pick<LoadPlan, 'maxMs' | 'maxRequests' | 'patienceMs'>): LoadPlan {
  const variants = wanted.map((encoding) => ({ encoding, file: path.join(DIST, PAGE, FILES[encoding]) }));
  return { port, page: base + PAGE, variants, connections: CONNECTIONS, ...limits };
}
