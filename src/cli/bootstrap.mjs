// What must work before the dependencies are there: no imports but Node's own, no syntax beyond Node 20.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const MINIMUM = 20;

/** Runs `npm ci`, which leaves the lockfile alone, unless node_modules already holds what that asks for. Ends the process where it fails. */
export function ensureInstalled() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < MINIMUM) stop(`Node ${MINIMUM} or later is needed; this is ${process.version}.`);
  if (isInstalled()) return;
  console.log('Installing dependencies …');
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm, 'ci']] : ['npm', ['ci']];
  const { status } = spawnSync(command, [...args, '--no-audit', '--no-fund'], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) stop('The dependencies could not be installed; npm says above why.');
}

/** Whether npm's own record of what it installed agrees with the lockfile. */
function isInstalled() {
  const record = path.join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(record) || !existsSync(runtime())) return false;
  try {
    const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
    const wanted = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')).packages;
    return Object.entries(wanted).every(
      ([name, entry]) => name === '' || entry.optional === true || installed[name]?.version === entry.version,
    );
  } catch {
    rmSync(record, { force: true });
    return false;
  }
}

/** The runtime pinned in package.json: Astro needs a newer Node than the machine may have. */
export function runtime() {
  return path.join(ROOT, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** Runs a script of the project on the pinned runtime. @returns its exit code; a signal counts as 1. */
export function runPinned(script, args = [], env = {}) {
  const bin = path.join(ROOT, 'node_modules/.bin');
  const { status, error } = spawnSync(runtime(), [path.join(ROOT, script), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` },
  });
  if (error) console.error(`Could not start ${script}: ${error.message}`);
  return status ?? 1;
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
