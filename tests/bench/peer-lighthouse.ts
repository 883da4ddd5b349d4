/** One Lighthouse run: mobile preset, simulated throttling, every category, cold caches. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { withChrome } from './peer-chrome.ts';
import { PEERS } from './peer-install.ts';

const RUN_MS = 120_000;
/** The whole report of every page of the last run. */
export const REPORTS = path.join(PEERS, 'reports');

const numeric = z.object({ numericValue: z.number() });
const reportSchema = z.object({
  environment: z.object({ benchmarkIndex: z.number() }),
  runtimeError: z.object({ message: z.string() }).optional(),
  categories: z.record(
    z.string(),
    z.object({
      title: z.string(),
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(
    z.string(),
    z.object({ title: z.string(), score: z.number().nullable(), displayValue: z.string().optional() }).passthrough(),
  ),
});

export interface PageReport {
  /** By Lighthouse's id, 0 to 100; undefined where it gave none. */
  scores: Map<string, number | undefined>;
  /** Milliseconds. */
  lcp: number;
  cls: number;
  /** Milliseconds. */
  tbt: number;
  /** Bytes over the network for everything that the cold page fetched, headers included. */
  bytes: number;
  /** Lighthouse's own measure of the machine's speed during the run: much lower than elsewhere in the table means a disturbed run. */
  machine: number;
  /** Audits that took something from a score. */
  lost: string[];
}

/** The median of some runs by performance score; one run may fail. @throws Error where two of them fail. */
export async function lighthouse(modules: string, url: string, name: string, runs: number): Promise<PageReport> {
  const reports: PageReport[] = [];
  for (let failed = 0; reports.length < runs;) {
    try {
      reports.push(await once(modules, url, `${name}-${reports.length + 1}`));
    } catch (error) {
      // A busy machine makes Lighthouse lose a trace now and then; a page that cannot be measured fails again.
      if ((failed += 1) > 1 || process.exitCode) throw error;
    }
  }
  reports.sort((a, b) => (a.scores.get('performance') ?? 0) - (b.scores.get('performance') ?? 0));
  return reports[Math.floor(reports.length / 2)] as PageReport;
}

/** @throws Error where Lighthouse fails, finds no page or takes longer than two minutes. */
async function once(modules: string, url: string, name: string): Promise<PageReport> {
  mkdirSync(REPORTS, { recursive: true });
  const file = path.join(REPORTS, `${name}.json`);
  rmSync(file, { force: true });
  const cli = path.join(modules, 'lighthouse/cli/index.js');
  await withChrome((port) => run([cli, url, `--port=${port}`, '--output=json', `--output-path=${file}`, '--quiet']));
  return readReport(JSON.parse(readFileSync(file, 'utf8')));
}

function run(args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: RUN_MS, killSignal: 'SIGKILL' });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`Lighthouse ended with ${code ?? 'its time used up'}: ${said.trim().slice(-1000)}`));
    });
  });
}

function readReport(value: unknown): PageReport {
  const { runtimeError, environment, categories, audits } = reportSchema.parse(value);
  if (runtimeError) throw new Error(`Lighthouse: ${runtimeError.message}`);
  const number = (id: string): number => numeric.parse(audits[id]).numericValue;
  const lost = Object.values(categories).flatMap(({ title, auditRefs }) =>
    auditRefs.flatMap(({ id, weight }) => {
      const audit = audits[id];
      if (!audit || audit.score === null || audit.score === 1 || weight === 0) return [];
      return [`${title}: ${audit.title}${audit.displayValue ? ` (${audit.displayValue})` : ''} [${id}]`];
    }),
  );
  return {
    scores: new Map(
      Object.entries(categories).map(([id, { score }]) => [id, score === null ? undefined : Math.round(score * 100)]),
    ),
    lcp: number('largest-contentful-paint'),
    cls: number('cumulative-layout-shift'),
    tbt: number('total-blocking-time'),
    bytes: number('total-byte-weight'),
    machine: environment.benchmarkIndex,
    lost,
  };
}
