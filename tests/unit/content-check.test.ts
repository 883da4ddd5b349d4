/** `npm run content:check` and its neighbours as an author runs them: every file of `content/` is read, every mistake is one line with file and field. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Project, RECORD } from './project.ts';

let project: Project;
beforeEach(() => {
  project = new Project();
});
afterEach(() => project.remove());

interface Said {
  status: number | null;
  lines: string[];
}

function run(command: string, ...args: string[]): Said {
  const file = path.resolve(`src/cli/${command}.ts`);
  const { status, stderr } = spawnSync(process.execPath, [file, ...args], { cwd: project.root, encoding: 'utf8' });
  return { status, lines: stderr.split('\n').filter(Boolean) };
}
const check = (...codes: string[]): Said => run('content-check', ...codes);

test('sound content', () => {
  expect(check()).toEqual({ status: 0, lines: [] });
});

test('mistakes of every kind of file are told at once', () => {
  project.record('40014', { ...RECORD, family: 'x' });
  project.file('apis.json', '[{"id":"gettoken","kind":"api","title":{"en":"","zh":"获取凭证"},"url":"https://example.org/"}]');
  project.file('redirects.json', '{ "guides/old": "guides/new/" }');
  project.file('ledger.json', '{ "pages": [] }');
  expect(check()).toEqual({
    status: 1,
    lines: [
      'content/codes/40014.yaml: family: expected one of "oapi"|"api"|"robot"|"jsapi"|"stream"',
      'content/apis.json: gettoken.title.en: must not be empty',
      'content/redirects.json: guides/old: expected a page path without language and base that ends with a slash, such as codes/40014/',
      'content/ledger.json: codes: is missing; expected object',
    ],
  });
});

test('codes as arguments', () => {
  project.record('40014', { ...RECORD, family: 'x' });
  project.record('88', { ...RECORD, code: '88', family: 'y' });
  expect(check('88').lines).toEqual(['content/codes/88.yaml: family: expected one of "oapi"|"api"|"robot"|"jsapi"|"stream"']);
  expect(check('99')).toEqual({ status: 1, lines: ['content/codes/99.yaml: file is missing'] });
});

test.each(['content-ledger', 'content-report'])('%s lists mistakes and nothing else', (command) => {
  project.record('40014', { ...RECORD, family: 'x' });
  expect(run(command)).toEqual({
    status: 1,
    lines: ['1 problem in the content', 'content/codes/40014.yaml: family: expected one of "oapi"|"api"|"robot"|"jsapi"|"stream"'],
  });
});
