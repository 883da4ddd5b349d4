// `npm test`: installs what is missing (browsers and nginx too), builds, and runs every check. Prints one line for each at the end.
import { ensureInstalled, ROOT, runPinned, runtime } from './bootstrap.mjs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';

ensureInstalled();

const bin = path.join(ROOT, 'node_modules/.bin');
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` };

/** [name, script below node_modules or the project, arguments, variables] */
const CHECKS = [
  ['format', 'node_modules/prettier/bin/prettier.cjs', ['--check', '.', '--log-level', 'warn']],
  ['lint', 'node_modules/eslint/bin/eslint.js', ['.', '--max-warnings', '0']],
  ['content', 'src/cli/content-check.ts', []],
  ['types', 'node_modules/astro/bin/astro.mjs', ['check', '--minimumSeverity', 'warning']],
  ['nginx', 'src/cli/ensure-nginx.ts', []],
  ['unit and content tests', 'node_modules/vitest/vitest.mjs', ['run']],
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
const SITE = [['browser', 'src/cli/ensure-browser.ts', []], ...atBase(base, {}), ...atBase(other, elsewhere)];

/** A step that ends with this could not run here, and has said why. */
const SKIPPED = 77;

const QUICK = ['format', 'lint', 'content', 'types', 'unit and content tests'];
const quick = process.argv.includes('--quick');
const steps = quick ? CHECKS.filter(([name]) => QUICK.includes(name)) : [...CHECKS, ...SITE];

const run = (script, args, variables) =>
  script.startsWith('src/')
    ? runPinned(script, args, variables)
    : spawnSync(runtime(), [path.join(ROOT, script), ...args], { cwd: ROOT, stdio: 'inherit', env: { ...env, ...variables } })
        .status;

const results = [];
/** What cannot run at one base cannot at the other: no second attempt to install it. */
const cannotRun = new Set();
for (const [name, script, args, variables = {}] of steps) {
  console.log(`\n── ${name}`);
  const start = Date.now();
  const status = cannotRun.has(script) ? SKIPPED : run(script, args, variables);
  if (status === SKIPPED) cannotRun.add(script);
  results.push({ name, status, seconds: (Date.now() - start) / 1000 });
  // Without a build or a browser there is nothing to open.
  if (status !== 0 && /^(build|browser)/.test(name)) break;
}

console.log('');
const word = (status) => (status === 0 ? 'ok  ' : status === SKIPPED ? 'none' : 'FAIL');
for (const { name, status, seconds } of results) {
  const note = status === SKIPPED ? 'not run, there is no Firefox that can be driven' : `${seconds.toFixed(1)} s`;
  console.log(`${word(status)} ${name} (${note})`);
}
const passed = results.filter(({ status }) => status === 0).length;
const skipped = results.filter(({ status }) => status === SKIPPED).length;
const failed = steps.length - passed - skipped;
console.log(`checks: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} not run` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;
