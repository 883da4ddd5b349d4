/** Files for machines: each against its own specification, all from the same records. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { BuiltSite } from './built-site.ts';
import { expect, test } from './fixtures.ts';

interface Dataset {
  version: string;
  codes: Record<string, unknown>[];
}

test('JSON Schema validates the dataset, and refuses a broken record', async ({ request }) => {
  const schema = (await (await request.get('data/v1/schema.json')).json()) as object;
  const data = (await (await request.get('data/v1/codes.json')).json()) as Dataset;
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
  expect(validate(data), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  expect(data.version).toMatch(/^1\.\d+\.\d+$/);
  const broken = structuredClone(data);
  Object.assign(broken.codes[0] ?? {}, { family: 'other' });
  expect(validate(broken)).toBe(false);
});

test('the full-text index has both languages with as many pages, and no interface that nothing here uses', () => {
  const site = new BuiltSite();
  const { languages } = JSON.parse(site.read('pagefind/pagefind-entry.json')) as {
    languages: Record<string, { page_count: number }>;
  };
  expect(Object.keys(languages).sort()).toEqual(['en', 'zh-cn']);
  expect(languages.en?.page_count).toBe(languages['zh-cn']?.page_count);
  expect(languages.en?.page_count).toBeGreaterThan(476);
  expect([...site.files].filter((file) => /^pagefind\/.*(?:ui|highlight)\./.test(file))).toEqual([]);
});

test('every page and script has its compressed copies, a file of one code has none', () => {
  const files = [...new BuiltSite().files];
  const copies = (pattern: RegExp): (boolean | undefined)[] => [
    ...new Set(
      files.filter((file) => pattern.test(file)).map((file) => files.includes(`${file}.br`) && files.includes(`${file}.gz`)),
    ),
  ];
  expect(copies(/^(?:zh\/)?codes\/40014\/index\.html$/)).toEqual([true]);
  expect(copies(/sw\.js$/)).toEqual([true]);
  expect(copies(/^pagefind\/.*\.js$/)).toEqual([true]);
  expect(copies(/^search-index\/.*\.json$/)).toEqual([true]);
  expect(copies(/^data\/v1\/codes\.json$/)).toEqual([true]);
  expect(copies(/codes\/[^/]+\.md$|^data\/v1\/codes\//)).toEqual([false]);
});

test('no field of the dataset was removed or renamed', async ({ request }) => {
  const data = (await (await request.get('data/v1/codes.json')).json()) as object;
  const fields = fieldPaths(data);
  const promised = JSON.parse(readFileSync('tests/fixtures/dataset-v1-fields.json', 'utf8')) as string[];
  expect(promised.filter((field) => !fields.has(field))).toEqual([]);
});

test('each record is a file of its own, the same as in the dataset', async ({ request }) => {
  const data = (await (await request.get('data/v1/codes.json')).json()) as Dataset;
  for (const slug of ['-1', '404', '40014', 'forbidden.accessdenied.qpslimitforapi']) {
    const one = (await (await request.get(`data/v1/codes/${slug}.json`)).json()) as object;
    expect(one).toEqual(data.codes.find((record) => record.slug === slug));
  }
});

test('the Markdown twins hold the answer, in both languages', async ({ request }) => {
  const english = await (await request.get('codes/40014.md')).text();
  expect(english).toMatch(/^# 40014 /);
  expect(english).toContain('## What to do');
  expect(english).toContain('不合法的access_token');
  const chinese = await (await request.get('zh/codes/40014.md')).text();
  expect(chinese).toContain('## 怎么办');
});

test('llms.txt has a title, a summary and a link for every code; the full file holds every code', async ({ request }) => {
  for (const prefix of ['', 'zh/']) {
    const text = await (await request.get(`${prefix}llms.txt`)).text();
    expect(text).toMatch(/^# .+\n\n> .+\n/);
    expect(text.match(/^- \[[^\]]+\]\([^)]+\/codes\/[^)]+\.md\)/gm)).toHaveLength(476);
    const full = await (await request.get(`${prefix}llms-full.txt`)).text();
    expect(full.match(/^# /gm)?.length).toBe(477);
  }
});

test('the feed is Atom: ids, dates, links, newest first', async ({ request }) => {
  for (const prefix of ['', 'zh/']) {
    const feed = root(await (await request.get(`${prefix}feed.xml`)).text());
    expect(feed.name).toBe('feed');
    expect(feed.attributes.xmlns).toBe('http://www.w3.org/2005/Atom');
    for (const name of ['id', 'title', 'updated', 'author']) expect(children(feed, name), name).toHaveLength(1);
    const entries = children(feed, 'entry');
    expect(entries.length).toBeGreaterThan(0);
    const days = entries.map((entry) => children(entry, 'updated')[0]?.text ?? '');
    for (const day of days) expect(day).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
    expect([...days].sort().reverse()).toEqual(days);
    expect(new Set(entries.map((entry) => children(entry, 'id')[0]?.text)).size).toBe(entries.length);
  }
});

test('OpenSearch describes the search of each language', async ({ request, page }) => {
  for (const prefix of ['', 'zh/']) {
    const description = root(await (await request.get(`${prefix}opensearch.xml`)).text());
    expect(description.name).toBe('OpenSearchDescription');
    expect(children(description, 'ShortName')[0]?.text.length).toBeLessThanOrEqual(16);
    const template = children(description, 'Url').find((url) => url.attributes.type === 'text/html')?.attributes.template ?? '';
    expect(template).toContain('{searchTerms}');
    const { pathname, search } = new URL(template.replace('{searchTerms}', '40014'));
    await page.goto(pathname + search);
    await expect(page.locator('[data-search-results] a[data-code]').first()).toHaveAttribute('data-code', '40014');
  }
});

test('sitemap: index, two languages, a date and a twin for each page', async ({ request }) => {
  const index = root(await (await request.get('sitemap-index.xml')).text());
  expect(index.name).toBe('sitemapindex');
  expect(children(index, 'sitemap')).toHaveLength(2);
  for (const locale of ['en', 'zh']) {
    const map = root(await (await request.get(`sitemap-${locale}.xml`)).text());
    for (const url of children(map, 'url')) {
      expect(children(url, 'lastmod')[0]?.text).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(children(url, 'xhtml:link')).toHaveLength(2);
    }
  }
});

test('robots.txt names the sitemap; the manifest has what an installation needs', async ({ request }) => {
  expect(await (await request.get('robots.txt')).text()).toMatch(
    /^User-agent: \*\nAllow: \/\n\nSitemap: https?:\/\/\S+\/sitemap-index\.xml\n$/,
  );
  for (const prefix of ['', 'zh/']) {
    const manifest = (await (await request.get(`${prefix}manifest.webmanifest`)).json()) as {
      start_url: string;
      icons: { src: string; sizes: string }[];
    };
    expect((await request.get(manifest.start_url)).status()).toBe(200);
    expect(manifest.icons.map((icon) => icon.sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
    for (const icon of manifest.icons) expect((await request.get(icon.src)).status()).toBe(200);
  }
});

test('structured data, title and picture of a shared code', async ({ page, request }) => {
  await page.goto('codes/40014/');
  await expect(page).toHaveTitle('40014 Invalid access_token 不合法的access_token · DingTalk errors');
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '') as Record<string, string>;
  expect(data).toMatchObject({ '@context': 'https://schema.org', '@type': 'TechArticle', inLanguage: 'en' });
  expect(data.headline?.length).toBeLessThanOrEqual(110);
  expect(data.url).toBe(await page.locator('link[rel=canonical]').getAttribute('href'));
  const image = new URL((await page.locator('meta[property="og:image"]').getAttribute('content')) ?? '');
  const picture = await request.get(image.pathname);
  expect(picture.status()).toBe(200);
  expect(picture.headers()['content-type']).toBe('image/png');
});

test('short addresses reach the page by the redirect file', async ({ page }) => {
  for (const [short, code] of [
    ['40014', '40014'],
    ['zh/88', '88'],
    ['-1', '-1'],
  ] as const) {
    await page.goto(short);
    await expect(page).toHaveURL(new RegExp(`/codes/${code}/$`));
  }
});

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
}

function root(text: string): Element {
  const element = parseXml(text).root;
  if (!element) throw new Error('no root element');
  return plain(element);
}

function plain(element: XmlElement): Element {
  const inside = element.children.filter((child): child is XmlElement => child.type === 'element');
  return { name: element.name, attributes: element.attributes, text: element.text, children: inside.map(plain) };
}

const children = (element: Element, name: string): Element[] => element.children.filter((child) => child.name === name);

/** Every path of a field, list positions as []. */
function fieldPaths(value: unknown, at = '', into = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value) fieldPaths(item, `${at}[]`, into);
  else if (value !== null && typeof value === 'object') {
    for (const [name, item] of Object.entries(value)) {
      into.add(`${at}.${name}`);
      fieldPaths(item, `${at}.${name}`, into);
    }
  }
  return into;
}
