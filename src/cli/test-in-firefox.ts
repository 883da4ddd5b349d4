/** Runs the main paths in Firefox where it is there, and says plainly where it is not: ends with 77 then, as test tools do for “skipped”. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../build/folders.ts';
import { ensureFirefox } from './ensure-firefox.ts';

const SKIPPED = 77;
/** It takes half a minute; a browser that hangs must not hold up everything else. */
const MOST_MS = 180_000;

const found = await ensureFirefox();
if (typeof found === 'string') {
  console.log(`${found} The main paths were not tried in it.`);
  process.exitCode = SKIPPED;
} else {
  console.log(`Firefox ${found.version}, ${found.path}`);
  const cli = path.join(ROOT, 'node_modules/@playwright/test/cli.js');
  const { status } = spawnSync(process.execPath, [cli, 'test', '--project=firefox', `--global-timeout=${MOST_MS}`], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, FIREFOX_PATH: found.path },
  });
  process.exitCode = status ?? 1;
}
