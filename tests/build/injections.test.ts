/** Markup in the content is text everywhere: in pages, feeds, structured data, Markdown and the index. One real build for all. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { markdownToHtml } from 'satteri';
import { afterAll, describe, expect, test } from 'vitest';
import { filesUnder } from '../../src/build/fingerprint.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { proseOf } from '../../src/model/prose.ts';
import type { CodeRecord } from '../../src/model/schema.ts';
import type { CodeList, MessageIndex, WordList } from '../../src/search/index-format.ts';
import { createSearcher } from '../../src/search/rank.ts';
import { createWordIndex } from '../../src/search/word-index.ts';
import { parseRedirects } from '../../src/server/host-files.ts';
import { buildInjectedSite, SITE, type Entry } from './injected-site.ts';
import { attribute, elementsOf, fragmentOf, isBareAddress, oneLine, pageOf, textOf, type Element } from '../unit/markup.ts';

const site = buildInjectedSite();
afterAll(site.remove);

const files = filesUnder(site.dist).map((file) => path.relative(site.dist, file).split(path.sep).join('/'));
const pages = new Map(files.filter((file) => file.endsWith('.html')).map((file) => [file, pageOf(site.read(file))]));
const page = (file: string) => pages.get(file) ?? expect.unreachable(`${file} was not built`);
const recordOf = ({ code }: Entry): CodeRecord => site.records.get(code) ?? expect.unreachable(code);

/** Names and attributes of all elements, but for those that a sentence's backticks and Chinese words and a message unlike its title make. */
const shapeOf = (elements: Element[]): string[] =>
  elements
    .map(({ tagName, attrs }) =>
      `${tagName} ${attrs
        .map(({ name }) => name)
        .sort()
        .join(' ')}`.trim(),
    ) // prettier-ignore
    .filter((shape) => !/^(?:code|span|small)(?: lang)?$/.test(shape));

const isData = (element: Element): boolean => attribute(element, 'type') === 'application/ld+json';
const PLACES = [
  ['en', ''],
  ['zh', 'zh/'],
] as const;

test('every injection is in the site', () => {
  expect(site.injected.length).toBeGreaterThan(40);
  for (const { text, code } of site.injected) {
    const fields = JSON.stringify(site.records.get(code)).split(JSON.stringify(text).slice(1, -1)).length - 1;
    expect(fields, code).toBeGreaterThan(15);
  }
});

describe.each(PLACES)('the pages in %s', (locale, prefix) => {
  test('of a code have the shape of a plain one, and say the text', () => {
    for (const entry of site.injected) {
      const { slug, text } = entry;
      const tree = page(`${prefix}codes/${slug}/index.html`);
      const twin = page(`${prefix}codes/${site.plainTwin(entry).slug}/index.html`);
      expect(shapeOf(elementsOf(tree)), text).toEqual(shapeOf(elementsOf(twin)));
      const shown = oneLine(textOf(tree));
      const record = recordOf(entry);
      for (const [field, value] of proseOf(record, locale))
        expect(shown, `${text}: ${field}`).toContain(oneLine(value.replace(/`([^`]*)`/g, '$1')));
      for (const value of [entry.code, record.sample, ...record.messages.map((message) => message.text)])
        expect(shown, text).toContain(oneLine(value));
      const copied = elementsOf(tree).flatMap((element) => attribute(element, 'data-copy') ?? []);
      expect(copied, text).toEqual(expect.arrayContaining([entry.code, record.messages[0]?.text, record.sample]));
    }
  });

  test('of a guide have the shape of a plain one, and say the text', () => {
    const plain = shapeOf(elementsOf(page(`${prefix}guides/plain-0/index.html`)));
    for (const { id, text } of site.injected) {
      const tree = page(`${prefix}guides/${id}/index.html`);
      expect(shapeOf(elementsOf(tree)), text).toEqual(plain);
      expect(oneLine(textOf(tree)).split(oneLine(text)).length, text).toBeGreaterThan(3);
    }
  });

  test('of a category have the shape of a plain one', () => {
    const plain = shapeOf(elementsOf(page(`${prefix}categories/plain/index.html`)));
    for (const id of new Set(site.injected.map(({ category }) => category))) {
      expect(shapeOf(elementsOf(page(`${prefix}categories/${id}/index.html`))), id).toEqual(plain);
    }
  });

  test('carry structured data that holds the text', () => {
    for (const entry of site.injected) {
      const scripts = elementsOf(page(`${prefix}codes/${entry.slug}/index.html`)).filter(isData);
      const data = scripts.map((element) => JSON.parse(textOf(element)) as Record<string, unknown>);
      expect(data, entry.text).toEqual([expect.objectContaining({ '@type': 'TechArticle' })]);
      expect(data[0]?.headline).toBe(`${entry.code} ${recordOf(entry)[locale].title}`);
      expect(data[0]?.keywords).toContain(recordOf(entry).messages[0]?.text.replace('%s', '').trim());
    }
  });
});

test('no page has a script, a handler, an address or an element that its template did not write', () => {
  const plain = elementsOf(page('codes/40014/index.html'));
  const scripts = new Set(plain.filter(({ tagName }) => tagName === 'script').map(textOf));
  const found: string[] = [];
  for (const [file, tree] of pages) {
    for (const element of elementsOf(tree)) {
      const { tagName, attrs } = element;
      const bad = (what: string): unknown => found.push(`${file}: <${tagName}> ${what}`);
      if (/^(?:iframe|object|embed|base|img|math|applet|marquee|i|mtext)$/.test(tagName)) bad('');
      if (
        tagName === 'script' &&
        !isData(element) &&
        !attribute(element, 'src')?.startsWith('/_astro/') &&
        !scripts.has(textOf(element))
      )
        bad(textOf(element));
      if (tagName === 'meta' && attribute(element, 'http-equiv') === 'refresh') bad('refresh');
      for (const { name, value } of attrs) {
        if (name.startsWith('on') || name === 'srcdoc') bad(name);
        if (!/^(?:href|src|action|formaction|poster|data|xlink:href)$/.test(name)) continue;
        const url = new URL(value, `${SITE}/`);
        if (!/^https?:$/.test(url.protocol) || url.host === 'evil.example') bad(`${name}=${value}`);
      }
    }
  }
  expect(found).toEqual([]);
});

describe('files for machines', () => {
  const named = (element: XmlElement, name: string): XmlElement[] =>
    element.children.flatMap((child) =>
      'name' in child
        ? [...((child as XmlElement).name === name ? [child as XmlElement] : []), ...named(child as XmlElement, name)]
        : [],
    );

  test('feeds, maps and search descriptions are well-formed, and hold the text', () => {
    const xml = files.filter((file) => file.endsWith('.xml'));
    expect(xml.length).toBeGreaterThanOrEqual(7);
    for (const file of xml) expect(parseXml(site.read(file)).root, file).not.toBeNull();
    for (const [locale, prefix] of PLACES) {
      const { root } = parseXml(site.read(`${prefix}feed.xml`));
      const titles = root ? named(root, 'title').map(({ text }) => text) : [];
      expect(titles).toEqual(
        expect.arrayContaining(site.injected.map((entry) => `${entry.code} ${recordOf(entry)[locale].title}`)),
      );
    }
  });

  test.each(PLACES)('the Markdown of a code in %s has the shape of a plain one', (_, prefix) => {
    const shape = ({ slug }: Entry): string[] =>
      elementsOf(fragmentOf(markdownToHtml(site.read(`${prefix}codes/${slug}.md`)).html))
        .filter((element) => !isBareAddress(element))
        .map(({ tagName }) => tagName)
        .filter((name) => name !== 'code');
    for (const entry of site.injected) expect(shape(entry), entry.text).toEqual(shape(site.plainTwin(entry)));
  });

  test.each(PLACES)('llms.txt in %s has one line for each code and each guide, and links of the site alone', (_, prefix) => {
    const tree = fragmentOf(markdownToHtml(site.read(`${prefix}llms.txt`)).html);
    const links = elementsOf(tree).flatMap((element) => (isBareAddress(element) ? [] : (attribute(element, 'href') ?? [])));
    expect(new Set(elementsOf(tree).map(({ tagName }) => tagName))).toEqual(
      new Set(['h1', 'blockquote', 'p', 'h2', 'ul', 'li', 'a', 'code']),
    );
    expect(links.every((href) => href.startsWith(`${SITE}/`))).toBe(true);
    expect(links.filter((href) => href.endsWith('.md'))).toHaveLength(site.records.size);
    expect(links.filter((href) => href.includes('/guides/'))).toHaveLength(site.injected.length + 5);
  });

  test('the dataset and the files of single codes hold every record as it is', () => {
    const { codes } = JSON.parse(site.read('data/v1/codes.json')) as Dataset;
    for (const entry of site.injected) {
      expect(codes.find(({ code }) => code === entry.code)).toMatchObject(recordOf(entry));
      expect(JSON.parse(site.read(`data/v1/codes/${entry.slug}.json`))).toMatchObject(recordOf(entry));
    }
  });

  test('the index keeps its columns, and finds each text as a text', () => {
    const read = <T>(name: string): T =>
      JSON.parse(site.read(files.find((file) => file.startsWith(`search-index/${name}`) && file.endsWith('.json')) ?? '')) as T;
    const list = read<CodeList>('codes-en');
    const messages = read<MessageIndex>('messages');
    const words = read<WordList>('words-en');
    for (const column of [list.codes, list.titles, messages.messages, words.titles, words.words])
      expect(column.split('\n')).toHaveLength(site.records.size);
    const searcher = createSearcher(list, messages, createWordIndex(list, messages, words));
    for (const { text } of site.injected) {
      for (const { code, title } of searcher.search(text).results) expect(site.records.get(code)?.en.title).toBe(title);
    }
  });

  test('scripts, redirects, manifests and pictures are whole', () => {
    for (const [, prefix] of PLACES) {
      expect(() => new Script(site.read(`${prefix}sw.js`))).not.toThrow();
      expect(JSON.parse(site.read(`${prefix}manifest.webmanifest`))).toHaveProperty('name');
    }
    expect(parseRedirects(site.read('_redirects'))).toHaveLength(site.records.size * 2);
    for (const { slug } of site.injected) expect(existsSync(path.join(site.dist, `og/codes/${slug}.png`)), slug).toBe(true);
  });
});
