// `npm test`: installs what is missing (browsers and nginx too), builds, and runs every check. Prints one line for each at the end.
// `npm run check` (--quick): only what needs neither a build nor an installed program.
import { ensureInstalled, ROOT, runtime } from './bootstrap.mjs';
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';

ensureInstalled();

const bin = path.join(ROOT, 'node_modules/.bin');
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` };

const quick = process.argv.includes('--quick');
/** Those of tests/build/ build small sites, which takes its time. */
const quickTests = quick ? ['tests/unit', 'tests/content'] : [];

/** [name, script below the project, arguments, variables]. They change nothing that another one reads; the longest start first. */
const SOURCES = [
  ['unit and content tests', 'node_modules/vitest/vitest.mjs', ['run', ...quickTests]],
  ['types', 'node_modules/astro/bin/astro.mjs', ['check', '--minimumSeverity', 'warning']],
  ['lint', 'node_modules/eslint/bin/eslint.js', ['.', '--max-warnings', '0']],
  ['format', 'node_modules/prettier/bin/prettier.cjs', ['--check', '.', '--log-level', 'warn']],
  ['unused code', 'node_modules/knip/bin/knip.js', []],
  ['content', 'src/cli/content-check.ts', []],
];

/** What is served is tested at the base that is asked for, `/` by default, and at another: half of all hosts serve below a path. */
const base = process.env.BASE_PATH?.trim() || '/';
const other = base === '/' ? '/dingtalk-errors/' : '/';
const elsewhere = { BASE_PATH: other, DIST_DIR: '.cache/other-base' };

/** The build, then the site in the browsers. The second build has a folder of its own: `dist/` stays what was asked for. */
const atBase = (at, variables) => [
  [`build at ${at}`, 'src/cli/build-if-stale.ts', [], variables],
  [`site at ${at} in Chromium`, 'node_modules/@playwright/test/cli.js', ['test', '--project=chromium'], variables],
  [`main paths at ${at} in Firefox`, 'src/cli/test-in-firefox.ts', [], variables],
];
/** One after the other: without a build or a browser there is nothing to open. */
const SITE = [['browser', 'src/cli/ensure-browser.ts', []], ...atBase(base, {}), ...atBase(other, elsewhere)];
const ESSENTIAL = /^(build|browser)/;
/** The unit tests run the nginx example where there is one. */
const PROGRAMS = [['nginx', 'src/cli/ensure-nginx.ts', []]];

/** A step that ends with this could not run here, and has said why. */
const SKIPPED = 77;
/** What cannot run at one base cannot at the other: no second attempt to install it. */
const cannotRun = new Set();
const results = new Map();

/** Runs one step on the pinned runtime. Steps beside each other print when they end, so that their lines do not mix. */
function run([name, script, args, variables = {}], beside = false) {
  const start = Date.now();
  const done = (status) => {
    if (status === SKIPPED) cannotRun.add(script);
    results.set(name, { status, seconds: (Date.now() - start) / 1000 });
    return status;
  };
  if (!beside) console.log(`\n── ${name}`);
  if (cannotRun.has(script)) return done(SKIPPED);
  return new Promise((resolve) => {
    const colour = beside && process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
    const child = spawn(runtime(), [path.join(ROOT, script), ...args], {
      cwd: ROOT,
      env: { ...env, ...colour, ...variables },
      stdio: beside ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    const said = [];
    child.stdout?.on('data', (chunk) => said.push(chunk));
    child.stderr?.on('data', (chunk) => said.push(chunk));
    child.on('error', (error) => said.push(Buffer.from(`Could not start ${script}: ${error.message}\n`)));
    child.on('close', (status) => {
      if (beside) process.stdout.write(`\n── ${name}\n${Buffer.concat(said)}`);
      else if (said.length > 0) process.stderr.write(Buffer.concat(said));
      resolve(done(status));
    });
  });
}

async function runBeside(steps) {
  const waiting = [...steps];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await run(next, true);
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), steps.length) }, lane));
}

async function runInOrder(steps) {
  for (const step of steps) if ((await run(step)) !== 0 && ESSENTIAL.test(step[0])) return;
}

const all = quick ? SOURCES : [...PROGRAMS, ...SOURCES, ...SITE];
if (!quick) await runInOrder(PROGRAMS);
await runBeside(SOURCES);
if (!quick) await runInOrder(SITE);

console.log('');
const count = { ok: 0, FAIL: 0, none: 0 };
for (const [name] of all) {
  const { status, seconds } = results.get(name) ?? {};
  const word = status === 0 ? 'ok' : status === SKIPPED ? 'none' : 'FAIL';
  count[word] += 1;
  const note = word === 'none' || seconds === undefined ? 'not run, see above' : `${seconds.toFixed(1)} s`;
  console.log(`${word.padEnd(4)} ${name} (${note})`);
}
console.log(`checks: ${count.ok} passed, ${count.FAIL} failed${count.none > 0 ? `, ${count.none} skipped` : ''}`);
process.exitCode = count.FAIL === 0 ? 0 : 1;
