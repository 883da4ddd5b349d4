/** Markup is text wherever it comes in: pasted, typed, in the address. A script, a handler or a request would fail the test. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { ask, box, expect, settled, test } from './fixtures.ts';

const injections = (JSON.parse(readFileSync('tests/fixtures/injections.json', 'utf8')) as { text: string }[]).map(
  ({ text }) => text,
);
/** What an answer of DingTalk could hold instead of its own texts. */
const bodies = injections.map((text) =>
  JSON.stringify({ errcode: text, errmsg: text, sub_code: 40014, sub_msg: text, request_id: text }),
);
const hidden = ['\u202E{"errmsg":"x"}\u0000', '\uFEFF40014\u200B', '\u001B[31m40014\u001B[0m'];

test.beforeEach(({ page }) => {
  test.setTimeout(180_000);
  page.on('dialog', () => {
    throw new Error('a script ran');
  });
});

const FOREIGN =
  'main :is(img, script:not([src*="/_astro/"]), iframe, object, embed, base, math, marquee, style, meta, i, b b, svg:not(.icon), [srcdoc], [onerror], [onload], [onclick], [onmouseover], [onfocus], [ontoggle])';

async function expectText(page: Page, text: string): Promise<void> {
  expect(await page.locator(FOREIGN).count(), text).toBe(0);
  const links = await page.locator('main a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).protocol));
  expect(new Set([...links, 'http:', 'https:']), text).toEqual(new Set(['http:', 'https:']));
}

for (const [path, texts] of [
  ['search/', [...injections, ...bodies, ...hidden]],
  ['zh/search/', bodies],
  ['', injections],
] as const) {
  test(`in the box: ${path || 'home page'}`, async ({ page }) => {
    await page.goto(path);
    for (const text of texts) {
      await ask(page, text);
      await expect(box(page)).toHaveValue(text);
      await expectText(page, text);
    }
  });
}

test('pasted', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('search/');
  for (const text of bodies) {
    await box(page).fill('');
    await page.evaluate((value) => navigator.clipboard.writeText(value), text);
    await box(page).focus();
    await page.keyboard.press('ControlOrMeta+V');
    await settled(page);
    await expectText(page, text);
  }
});

const query = (names: string[], text: string): string => names.map((name) => `${name}=${encodeURIComponent(text)}`).join('&');

test('in the address of the search: text, facets, hash', async ({ page }) => {
  for (const text of [...injections, ...hidden]) {
    await page.goto(`search/?${query(['q', 'category', 'family', 'fixedBy', 'retry', 'x'], text)}#${encodeURIComponent(text)}`);
    await settled(page);
    await expectText(page, text);
  }
});

test('in the address of the home page', async ({ page }) => {
  // The box is that of the search, which gets them all.
  for (const text of injections.filter((_, i) => i % 3 === 0)) {
    await page.goto(`?${query(['q'], text)}#${encodeURIComponent(text)}`);
    await expect(page.locator('h1')).toBeVisible();
    await expectText(page, text);
  }
});

test('in the address of the list of all codes: filters, order, hash', async ({ page }) => {
  const names = ['category', 'family', 'fixer', 'retry', 'status', 'sort'];
  const waiting = [...injections];
  while (waiting.length > 0) {
    const texts = waiting.splice(0, names.length + 1);
    const parameters = names.map((name, i) => query([name], texts[i] ?? ''));
    await page.goto(`codes/?${parameters.join('&')}#${encodeURIComponent(texts.at(-1) ?? '')}`);
    await expect(page.locator('tr[data-row]').first()).toBeAttached();
    await expectText(page, texts.join(' '));
  }
});

test('in the hash of a code and of a guide', async ({ page }) => {
  for (const path of ['codes/40014/', 'guides/access-tokens/']) {
    await page.goto(path);
    for (const text of injections) {
      await page.goto(`${path}#${encodeURIComponent(text)}`);
      await page.goto(`${path}#${text}`);
      await expectText(page, text);
    }
  }
});
