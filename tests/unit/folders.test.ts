/** A second build, such as the tests' below a path, has everything for itself. */
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';

async function folders(dir: string): Promise<Record<'ROOT' | 'DIST' | 'WORK' | 'NEXT' | 'PREVIOUS' | 'INFO_FILE', string>> {
  vi.resetModules();
  vi.stubEnv('DIST_DIR', dir);
  return import('../../src/build/folders.ts');
}

afterEach(() => vi.unstubAllEnvs());

test('without DIST_DIR the site is dist, made in .cache', async () => {
  const { ROOT, DIST, INFO_FILE } = await folders('');
  expect(DIST).toBe(path.join(ROOT, 'dist'));
  expect(INFO_FILE).toBe(path.join(ROOT, '.cache/build.json'));
});

test('with DIST_DIR nothing is shared with the usual build, and all of it is beside the site', async () => {
  const usual = await folders('');
  const other = await folders('.cache/other');
  expect(other.DIST).toBe(path.join(other.ROOT, '.cache/other'));
  for (const name of ['DIST', 'WORK', 'NEXT', 'PREVIOUS', 'INFO_FILE'] as const) {
    expect(other[name]).not.toBe(usual[name]);
    expect(other[name].startsWith(other.DIST), name).toBe(true);
  }
});
