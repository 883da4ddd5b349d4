/** A build that fails or is killed leaves the last good site in place, and says plainly what stopped it. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { explainFailure } from '../../src/build/explain-failure.ts';
import { temporaryProject } from '../temporary-project.ts';

const { root, remove } = temporaryProject({ content: true });
afterAll(remove);

const dist = path.join(root, 'dist');
const record = path.join(root, 'content/codes/40014.yaml');
const good = readFileSync(record, 'utf8');

beforeEach(() => {
  for (const folder of ['dist', '.cache']) rmSync(path.join(root, folder), { recursive: true, force: true });
  mkdirSync(dist);
  writeFileSync(path.join(dist, 'index.html'), 'the last good site');
  writeFileSync(record, good);
});

function untouched(): void {
  expect(readdirSync(dist)).toEqual(['index.html']);
  expect(readFileSync(path.join(dist, 'index.html'), 'utf8')).toBe('the last good site');
}

const build = () => spawnSync(process.execPath, ['src/cli/build.ts'], { cwd: root, encoding: 'utf8' });

describe('a broken record', () => {
  const broken = good.replace(/^category: .*$/m, 'category: 7');

  test('stops the build with file and field', () => {
    writeFileSync(record, broken);
    const { status, stderr } = build();
    expect(status).toBe(1);
    expect(stderr).toContain('the last good one is untouched');
    expect(stderr).toMatch(/^content\/codes\/40014\.yaml: category: /m);
    // These words, the heading and the number of problems: nothing of the processes that were ended.
    expect(stderr.trim().split('\n')).toHaveLength(3);
    untouched();
  });

  test('brings back a site that an earlier kill left in the middle of the swap', () => {
    writeFileSync(record, broken);
    mkdirSync(path.join(root, '.cache'));
    renameSync(dist, path.join(root, '.cache/previous'));
    expect(build().status).toBe(1);
    untouched();
  });
});

test('an Astro that cannot start stops the build in its own words, while the content is still read', () => {
  const config = path.join(root, 'astro.config.mjs');
  const whole = readFileSync(config, 'utf8');
  writeFileSync(config, `${whole}\nthrow new Error('no site today');\n`);
  try {
    const { status, stderr } = build();
    expect(status).toBe(1);
    expect(stderr).toMatch(/the last good one is untouched\.\n.*no site today/s);
    untouched();
  } finally {
    writeFileSync(config, whole);
  }
});

test('a build killed after a second leaves the last good site, and no stamp of a new one', async () => {
  // A group of its own: the kill hits the build alone, as the system's would, and what it left running is ended afterwards.
  const child = spawn(process.execPath, ['src/cli/build.ts'], { cwd: root, detached: true, stdio: 'ignore' });
  const { pid } = child;
  if (pid === undefined) throw new Error('the build did not start');
  const ended = new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal)));
  await new Promise((resolve) => setTimeout(resolve, 1000));
  child.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
  untouched();
  endGroup(pid);
  untouched();
  expect(existsSync(path.join(root, '.cache/build.json'))).toBe(false);
});

describe('explainFailure', () => {
  const failure = (code: string, file?: string): Error => Object.assign(new Error(`${code}: raw words`), { code, path: file });

  test('a full disk', () => {
    expect(explainFailure(failure('ENOSPC', '/site/dist/a.html'))).toBe(
      'The disk is full (writing /site/dist/a.html). Free some space and build again.',
    );
    expect(explainFailure(failure('ENOSPC'))).toBe('The disk is full. Free some space and build again.');
  });
  test.each(['EACCES', 'EPERM', 'EROFS'])('a folder that cannot be written: %s', (code) => {
    expect(explainFailure(failure(code, '/site/.cache'))).toBe(
      "No permission to write /site/.cache. Check who owns the project's folder.",
    );
  });
  test('anything else in its own words', () => {
    expect(explainFailure(new Error('SITE_URL: expected an absolute address'))).toBe('SITE_URL: expected an absolute address');
    expect(explainFailure('text')).toBe('text');
  });
});

/** The pages are built in a child process, which outlives its killed parent. */
function endGroup(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
