/**
 * Finds a Firefox that the tests can drive: an installed one, else Debian's package where this is root on Debian. No Firefox is no
 * failure: the caller prints the sentence that says so.
 */
import { firefox } from '@playwright/test';
import { allowOlderFirefox, firefoxOptions, installedFirefox } from '../../tests/e2e/firefox.ts';
import { canInstall, installPackages } from './debian.ts';

/** A first start on a busy machine takes a quarter of a minute. */
const START_MS = 60_000;

/** @returns path and version, or a sentence that says why there is none. */
export async function ensureFirefox(): Promise<{ path: string; version: string } | string> {
  const path = installedFirefox() ?? debian();
  if (!path) return 'Firefox is not there: install it, or set FIREFOX_PATH to one.';
  try {
    return { path, version: await tryOut(path) };
  } catch (error) {
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return `${path} is there, but cannot be driven: ${line}`;
  }
}

/** Starts it and opens an empty page. @returns its version. @throws Error with Playwright's words. */
async function tryOut(path: string): Promise<string> {
  allowOlderFirefox();
  const browser = await firefox.launch({ ...firefoxOptions(path), timeout: START_MS });
  // A closed browser ends the wait for its page.
  const timer = setTimeout(() => void browser.close(), START_MS);
  try {
    await browser.newPage();
    return browser.version();
  } finally {
    clearTimeout(timer);
    await browser.close();
  }
}

function debian(): string | undefined {
  if (process.env.FIREFOX_PATH || !canInstall()) return undefined;
  console.log('Installing Debian’s firefox-esr …');
  return installPackages(['firefox-esr']) ? installedFirefox() : undefined;
}
