// `npm test`: installs what is missing (a browser and nginx too), builds, and runs every check. Prints one line for each at the end.
import { ensureInstalled, ROOT, runPinned, runtime } from './bootstrap.mjs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';

ensureInstalled();

const bin = path.join(ROOT, 'node_modules/.bin');
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` };

/** [name, script below node_modules or the project, arguments] */
const STEPS = [
  ['format', 'node_modules/prettier/bin/prettier.cjs', ['--check', '.', '--log-level', 'warn']],
  ['lint', 'node_modules/eslint/bin/eslint.js', ['.', '--max-warnings', '0']],
  ['content', 'src/cli/content-check.ts', []],
  ['types', 'node_modules/astro/bin/astro.mjs', ['check', '--minimumSeverity', 'warning']],
  ['nginx', 'src/cli/ensure-nginx.ts', []],
  ['unit and content tests', 'node_modules/vitest/vitest.mjs', ['run']],
  ['build', 'src/cli/build-if-stale.ts', []],
  ['browser', 'src/cli/ensure-browser.ts', []],
  ['built site in a browser', 'node_modules/@playwright/test/cli.js', ['test']],
];
const QUICK = ['format', 'lint', 'content', 'types', 'unit and content tests'];
const quick = process.argv.includes('--quick');
const only = quick ? STEPS.filter(([name]) => QUICK.includes(name)) : STEPS;

const results = [];
for (const [name, script, args] of only) {
  console.log(`\n── ${name}`);
  const start = Date.now();
  const ok = script.startsWith('src/')
    ? runPinned(script, args) === 0
    : spawnSync(runtime(), [path.join(ROOT, script), ...args], { cwd: ROOT, stdio: 'inherit', env }).status === 0;
  results.push({ name, ok, seconds: (Date.now() - start) / 1000 });
  // Without a build there is nothing to open.
  if (!ok && (name === 'build' || name === 'browser')) break;
}

console.log('');
for (const { name, ok, seconds } of results) console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} (${seconds.toFixed(1)} s)`);
const failed = only.length - results.filter((result) => result.ok).length;
console.log(`checks: ${only.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
