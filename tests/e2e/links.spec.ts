/** Every link of every built page, read from disk: it leads somewhere, and nowhere that nobody chose. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { ROOT } from '../../src/build/folders.ts';
import { readLedger } from '../../src/model/ledger.ts';
import { readMovedPages } from '../../src/model/moved-pages.ts';
import { readContent } from '../../src/model/read-content.ts';
import { BuiltSite, linksOf, type Link } from './built-site.ts';

const site = new BuiltSite();
const moved = readMovedPages(ROOT);
/** Pages that moved leave one line at their old address: no twin, and the new address as canonical. */
const leftBehind = new Set(Object.keys(moved).flatMap((page) => [`${page}index.html`, `zh/${page}index.html`]));
const links: ReadonlyMap<string, Link[]> = new Map([...site.pages].map(([file, html]) => [file, linksOf(html)]));

function* everyLink(): Generator<{ file: string; link: Link; url: URL }> {
  for (const [file, list] of links) for (const link of list) yield { file, link, url: new URL(link.value, site.address(file)) };
}

/** The first of many identical mistakes says enough: a broken link in the footer would be reported a thousand times. */
function report(problems: Map<string, string[]>): string[] {
  return [...problems].map(([what, files]) => `${what} (on ${files.length} pages, such as ${files[0]})`);
}

function note(problems: Map<string, string[]>, what: string, file: string): void {
  problems.set(what, [...(problems.get(what) ?? []), file]);
}

test('every internal link and fragment resolves', () => {
  const problems = new Map<string, string[]>();
  let checked = 0;
  for (const { file, link, url } of everyLink()) {
    if (url.protocol === 'data:' || !site.isInternal(url)) continue;
    checked += 1;
    const target = site.fileOf(url);
    if (!target) note(problems, `${link.tag} ${link.attribute}="${link.value}" leads nowhere`, file);
    else if (leftBehind.has(target)) note(problems, `${link.value} has moved; link to the new page`, file);
    else if (url.hash && !site.hasId(target, decodeURIComponent(url.hash.slice(1))))
      note(problems, `${link.value}: ${target} has no such id`, file);
  }
  expect(report(problems)).toEqual([]);
  expect(checked).toBeGreaterThan(site.pages.size * 10);
});

test('every address in feeds, sitemaps, Markdown and lists for machines resolves', () => {
  const problems = new Map<string, string[]>();
  const machine = [...site.files].filter((file) => /^(zh\/)?([a-z0-9-]+\.(xml|txt|webmanifest)|codes\/.*\.md)$/.test(file));
  expect(machine.length).toBeGreaterThan(900);
  for (const file of machine) {
    for (const [address] of site.read(file).matchAll(/https?:\/\/[^\s"'<>()（）`|\\]+/g)) {
      if (!address.startsWith(`${site.site}/`)) continue;
      if (!site.fileOf(new URL(address.replace(/\?.*$/, '')))) note(problems, `${address} leads nowhere`, file);
    }
  }
  expect(report(problems)).toEqual([]);
});

test('external links are https and were chosen: the catalogue, the sources, the repository', () => {
  const { codes, apis } = readContent(ROOT);
  const chosen = new Set([
    ...apis.map((page) => page.url),
    ...codes.flatMap((record) => record.sources.map((source) => source.url)),
  ]);
  const { repository } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { repository: string };
  const home = (process.env.REPOSITORY_URL ?? repository).replace(/\/$/, '');
  const problems = new Map<string, string[]>();
  for (const { file, link, url } of everyLink()) {
    if (url.protocol === 'data:' || site.isInternal(url)) continue;
    if (url.protocol !== 'https:') note(problems, `${link.value} is not https`, file);
    // Source, "edit this page", "report a mistake".
    const own = link.value === home || link.value.startsWith(`${home}/`);
    if (!own && !chosen.has(link.value))
      note(problems, `${link.value} is in neither content/apis.json nor a record's sources`, file);
  }
  expect(report(problems)).toEqual([]);
});

test('canonicals name the page itself, hreflang pairs are mutual', () => {
  const problems: string[] = [];
  const twins = (file: string): Record<string, string> =>
    Object.fromEntries(
      (links.get(file) ?? []).filter((link) => link.rel === 'alternate' && link.hreflang).map((l) => [l.hreflang, l.value]),
    );
  let pairs = 0;
  for (const [file, html] of site.pages) {
    if (leftBehind.has(file)) continue;
    const canonical = (links.get(file) ?? []).filter((link) => link.rel === 'canonical').map((link) => link.value);
    const found = twins(file);
    if (html.includes('<meta name="robots" content="noindex">')) {
      // The two error pages answer for any address and have none of their own.
      if (!/^(zh\/)?404\.html$/.test(file)) problems.push(`${file}: only error pages are kept out of indexes`);
      if (canonical.length > 0 || Object.keys(found).length > 0) problems.push(`${file}: an error page has no address of its own`);
      continue;
    }
    const english = site.address(file.replace(/^zh\//, ''));
    const chinese = site.address(`zh/${file.replace(/^zh\//, '')}`);
    const self = file.startsWith('zh/') ? chinese : english;
    if (canonical.length !== 1 || canonical[0] !== self)
      problems.push(`${file}: canonical ${canonical.join(', ')}, expected ${self}`);
    const expected = { en: english, 'zh-CN': chinese, 'x-default': english };
    if (JSON.stringify(found) !== JSON.stringify(expected)) problems.push(`${file}: hreflang ${JSON.stringify(found)}`);
    const other = site.fileOf(new URL(file.startsWith('zh/') ? english : chinese));
    if (!other) problems.push(`${file}: has no twin`);
    else if (JSON.stringify(twins(other)) !== JSON.stringify(found)) problems.push(`${file}: its twin ${other} names other pages`);
    pairs += 1;
  }
  expect(problems).toEqual([]);
  expect(pairs).toBe(site.pages.size - 2 - leftBehind.size);
});

test('redirects have no loops and end on a page; the page at the old address names the same', () => {
  const redirects = site.redirects();
  const problems: string[] = [];
  for (const [from, to] of redirects) {
    const seen = new Set([from]);
    let at = to;
    for (let next = redirects.get(at); next !== undefined && !seen.has(at); next = redirects.get(at)) {
      seen.add(at);
      at = next;
    }
    if (seen.has(at)) problems.push(`${from}: goes round in a circle`);
    else if (seen.size > 1) problems.push(`${from}: takes ${seen.size} redirects`);
    else if (!at.endsWith('/') || !site.fileOf(new URL(at, site.site))) problems.push(`${from}: ends on ${at}, which is no page`);
    const hidden = site.fileOf(new URL(`${from}${from.endsWith('/') ? '' : '/'}`, site.site));
    if (hidden && !leftBehind.has(hidden)) problems.push(`${from}: hides the page ${hidden}`);
    if (hidden && !site.pages.get(hidden)?.includes(`<a href="${to}">`)) problems.push(`${hidden}: does not lead to ${to}`);
  }
  expect(problems).toEqual([]);
  expect(redirects.size).toBeGreaterThan(900);
});

test('every address ever published is a page in both languages, or leads to one', () => {
  const redirects = site.redirects();
  const lost: string[] = [];
  for (const page of readLedger(ROOT).pages) {
    for (const prefix of ['', 'zh/']) {
      const address = `${site.base}${prefix}${page}`;
      const target = redirects.get(address) ?? address;
      if (!site.fileOf(new URL(target, site.site))) lost.push(address);
      if (page in moved !== redirects.has(address)) lost.push(`${address}: _redirects and content/redirects.json differ`);
    }
  }
  expect(lost).toEqual([]);
});
