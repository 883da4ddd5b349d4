/** No published address is dropped: the build stops, says which and what to do, and believes only a redirect that leads to a page. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkLedger } from '../../src/build/check-ledger.ts';
import { redirects } from '../../src/build/host-files.ts';
import { writeMovedPages } from '../../src/build/moved-pages.ts';
import { readMovedPages } from '../../src/model/moved-pages.ts';
import { parseRedirects } from '../../src/server/host-files.ts';

let dir = '';
const page = (name: string): void => {
  mkdirSync(path.join(dir, name), { recursive: true });
  writeFileSync(path.join(dir, name, 'index.html'), name);
};
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'dee-ledger-'));
  for (const name of ['', 'zh/', 'codes/88/', 'zh/codes/88/', 'guides/new/', 'zh/guides/new/', 'guides/half/']) page(name);
});
afterEach(() => rmSync(dir, { recursive: true }));

describe('the ledger', () => {
  const published = ['', 'codes/88/', 'guides/old/'];

  test('passes where every address is a page or is redirected to one', () => {
    expect(() => checkLedger(dir, ['', 'codes/88/'], {})).not.toThrow();
    expect(() => checkLedger(dir, published, { 'guides/old/': 'guides/new/' })).not.toThrow();
    expect(() => checkLedger(dir, published, { 'guides/old/': '' })).not.toThrow();
  });

  test.each([
    [
      'dropped',
      published,
      {},
      'content/ledger.json: guides/old/: was published and is not in this build (/guides/old/, /zh/guides/old/); bring the page back, or say in content/redirects.json where it went',
    ],
    [
      'dropped in one language',
      ['guides/half/'],
      {},
      'content/ledger.json: guides/half/: was published and is not in this build (/zh/guides/half/)',
    ],
    [
      'redirected to nothing',
      published,
      { 'guides/old/': 'guides/gone/' },
      'content/redirects.json: guides/old/: leads to guides/gone/, which is not in this build',
    ],
    [
      'redirected to half a page',
      published,
      { 'guides/old/': 'guides/half/' },
      'content/redirects.json: guides/old/: leads to guides/half/, which is not in this build in both languages',
    ],
    [
      'redirected though it is there',
      published,
      { 'guides/old/': '', 'codes/88/': '' },
      'content/redirects.json: codes/88/: is a page of this build, which the redirect would hide',
    ],
    [
      'misspelt',
      [''],
      { 'guides/odl/': '' },
      'content/redirects.json: guides/odl/: was never published: content/ledger.json does not hold it',
    ],
  ])('fails for an address that is %s', (_, pages, moved, message) => {
    expect(() => checkLedger(dir, pages, moved)).toThrow(message);
  });
});

describe('content/redirects.json', () => {
  const read = (text: string): unknown => {
    mkdirSync(path.join(dir, 'content'), { recursive: true });
    writeFileSync(path.join(dir, 'content/redirects.json'), text);
    return readMovedPages(dir);
  };

  test('is read, and ends up in _redirects for both languages', () => {
    expect(read('{}')).toEqual({});
    expect(read('{ "guides/old/": "guides/new/", "guides/older/": "" }')).toEqual({
      'guides/old/': 'guides/new/',
      'guides/older/': '',
    });
    expect(parseRedirects(redirects('/docs/', [], { 'guides/old/': 'guides/new/' }))).toEqual([
      { from: '/docs/guides/old/', to: '/docs/guides/new/', status: 301 },
      { from: '/docs/zh/guides/old/', to: '/docs/zh/guides/new/', status: 301 },
    ]);
  });

  test.each([
    ['{', 'content/redirects.json: expected JSON'],
    ['[]', 'content/redirects.json: '],
    ['{ "guides/old": "guides/new/" }', 'content/redirects.json: guides/old: expected a page path'],
    ['{ "/guides/old/": "guides/new/" }', 'content/redirects.json: /guides/old/: expected a page path'],
    ['{ "": "guides/new/" }', 'expected a page path'],
    ['{ "guides/old/": "https://example.org/" }', 'content/redirects.json: guides/old/: expected a page path'],
    ['{ "guides/old/": 1 }', 'content/redirects.json: guides/old/: expected a page path'],
    ['{ "a/": "a/" }', 'content/redirects.json: a/: leads to a/, which has moved itself'],
    ['{ "a/": "b/", "b/": "c/" }', 'content/redirects.json: a/: leads to b/, which has moved itself'],
  ])('%s is refused by name', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });

  test('a missing file is named', () => {
    expect(() => readMovedPages(dir)).toThrow('content/redirects.json: file is missing');
  });
});

test('hosts without a redirect file find a page at the old address', () => {
  writeMovedPages(dir, { site: 'https://errors.example.org', base: '/docs/' }, { 'guides/old/': 'guides/new/' });
  const left = readFileSync(path.join(dir, 'zh/guides/old/index.html'), 'utf8');
  expect(left).toContain('<meta http-equiv="refresh" content="0; url=/docs/zh/guides/new/">');
  expect(left).toContain('<link rel="canonical" href="https://errors.example.org/docs/zh/guides/new/">');
  expect(left).toContain('<html lang="zh-CN">');
});
