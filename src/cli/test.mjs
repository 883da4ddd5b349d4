// `npm test`: installs what is missing (a browser too), builds, and runs every check. Prints one line for each at the end.
// `npm run check` (--quick): only what needs no build.
import { ensureInstalled, ROOT, runtime } from './bootstrap.mjs';
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';

ensureInstalled();

const bin = path.join(ROOT, 'node_modules/.bin');
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` };

/** [name, script below the project, arguments]. They change nothing that another one reads; the longest start first. */
const SOURCES = [
  ['unit and content tests', 'node_modules/vitest/vitest.mjs', ['run']],
  ['types', 'node_modules/astro/bin/astro.mjs', ['check', '--minimumSeverity', 'warning']],
  ['lint', 'node_modules/eslint/bin/eslint.js', ['.', '--max-warnings', '0']],
  ['format', 'node_modules/prettier/bin/prettier.cjs', ['--check', '.', '--log-level', 'warn']],
  ['unused code', 'node_modules/knip/bin/knip.js', []],
  ['content', 'src/cli/content-check.ts', []],
];
/** One after the other: without a build there is nothing to open. */
const SITE = [
  ['build', 'src/cli/build-if-stale.ts', []],
  ['browser', 'src/cli/ensure-browser.ts', []],
  ['built site in a browser', 'node_modules/@playwright/test/cli.js', ['test']],
];
const steps = process.argv.includes('--quick') ? SOURCES : [...SOURCES, ...SITE];
const results = new Map();

/** Runs one step on the pinned runtime. Steps beside each other print when they end, so that their lines do not mix. */
function run([name, script, args], beside) {
  const start = Date.now();
  if (!beside) console.log(`\n── ${name}`);
  return new Promise((resolve) => {
    const colour = beside && process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
    const child = spawn(runtime(), [path.join(ROOT, script), ...args], {
      cwd: ROOT,
      env: { ...env, ...colour },
      stdio: beside ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    const said = [];
    child.stdout?.on('data', (chunk) => said.push(chunk));
    child.stderr?.on('data', (chunk) => said.push(chunk));
    child.on('error', (error) => said.push(Buffer.from(`Could not start ${script}: ${error.message}\n`)));
    child.on('close', (status) => {
      if (beside) process.stdout.write(`\n── ${name}\n${Buffer.concat(said)}`);
      else if (said.length > 0) process.stderr.write(Buffer.concat(said));
      results.set(name, { ok: status === 0, seconds: (Date.now() - start) / 1000 });
      resolve(status === 0);
    });
  });
}

const waiting = [...SOURCES];
const lanes = Array.from({ length: Math.min(availableParallelism(), SOURCES.length) }, async () => {
  for (let next = waiting.shift(); next; next = waiting.shift()) await run(next, true);
});
await Promise.all(lanes);
for (const step of steps.slice(SOURCES.length)) if (!(await run(step, false))) break;

console.log('');
for (const [name] of steps) {
  const { ok, seconds } = results.get(name) ?? {};
  console.log(seconds === undefined ? `FAIL ${name} (not run)` : `${ok ? 'ok  ' : 'FAIL'} ${name} (${seconds.toFixed(1)} s)`);
}
const passed = [...results.values()].filter((result) => result.ok).length;
console.log(`checks: ${passed} passed, ${steps.length - passed} failed`);
process.exitCode = passed === steps.length ? 0 : 1;
