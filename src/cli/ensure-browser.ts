/**
 * Finds or installs a browser for the tests and writes down where it is: Playwright's own where it can be downloaded, else an installed
 * Chrome or Chromium, else Debian's package where this is root on Debian, else one sentence that says what to install.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { BROWSER_FILE, knownBrowser } from '../../tests/e2e/browser.ts';
import { ROOT } from '../build/folders.ts';
import { canInstall, installPackages } from './debian.ts';

/** A download that has not ended by then is given up. */
const DOWNLOAD_MS = 180_000;
const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

const found = knownBrowser() ?? own() ?? installed() ?? debian();
if (found) {
  mkdirSync(path.dirname(BROWSER_FILE), { recursive: true });
  writeFileSync(BROWSER_FILE, JSON.stringify({ path: found }));
  console.log(`Testing with ${found}`);
} else {
  console.error(
    'No browser for the tests: install Google Chrome or Chromium, or set CHROMIUM_PATH to one, and run npm test again.',
  );
  process.exitCode = 1;
}

function own(): string | undefined {
  const target = chromium.executablePath();
  if (existsSync(target)) return target;
  console.log('Downloading a browser for the tests …');
  const cli = path.join(ROOT, 'node_modules/@playwright/test/cli.js');
  const { status } = spawnSync(process.execPath, [cli, 'install', 'chromium'], {
    cwd: ROOT,
    stdio: 'ignore',
    timeout: DOWNLOAD_MS,
  });
  if (status !== 0) console.log('It cannot be downloaded here; looking for an installed one.');
  return status === 0 && existsSync(target) ? target : undefined;
}

function installed(): string | undefined {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const name of NAMES) {
      const file = path.join(folder, name);
      if (existsSync(file)) return file;
    }
  }
  return existsSync(MAC) ? MAC : undefined;
}

function debian(): string | undefined {
  if (!canInstall()) return undefined;
  console.log('Installing Debian’s chromium …');
  return installPackages(['chromium', 'fonts-noto-cjk']) ? installed() : undefined;
}
