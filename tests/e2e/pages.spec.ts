import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';

const SPECIAL = ['-1', '0', '88', '404', '900010', '4200022'];
const PREFIX = { en: '', zh: 'zh/' } as const;
const LANG = { en: 'en', zh: 'zh-CN' } as const;

test('browse from the home page by category to a code', async ({ page }) => {
  await page.goto('');
  await page.getByRole('link', { name: /Permissions and scopes/ }).click();
  await expect(page).toHaveURL(/categories\/permissions\/$/);
  await page
    .getByRole('link', { name: /^60011/ })
    .first()
    .click();
  await expect(page).toHaveURL(/codes\/60011\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('60011');
  await expect(page.locator('.original')).toContainText('没有调用该接口的权限');
});

for (const locale of ['en', 'zh'] as const) {
  test.describe(locale, () => {
    for (const code of SPECIAL) {
      test(`code ${code} has a page with its number, its message and an answer`, async ({ page }) => {
        const response = await page.goto(`${PREFIX[locale]}codes/${code}/`);
        expect(response?.status()).toBe(200);
        await expect(page.locator('html')).toHaveAttribute('lang', LANG[locale]);
        await expect(page.locator('h1 .num')).toHaveText(code);
        expect(await page.locator('.cases > li').count()).toBeGreaterThan(0);
        await expect(page.locator('.original p')).not.toBeEmpty();
      });
    }

    test('canonical, hreflang and the language switch stay on the page', async ({ page, baseURL }) => {
      await page.goto(`${PREFIX[locale]}codes/404/`);
      const path = new URL(baseURL ?? '').pathname;
      const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
      expect(new URL(canonical ?? '').pathname).toBe(`${path}${PREFIX[locale]}codes/404/`);
      for (const [lang, prefix] of [
        ['en', ''],
        ['zh-CN', 'zh/'],
        ['x-default', ''],
      ] as const) {
        const href = await page.locator(`link[rel=alternate][hreflang="${lang}"]`).getAttribute('href');
        expect(new URL(href ?? '').pathname).toBe(`${path}${prefix}codes/404/`);
      }
      await page.locator('[data-language-switch]').click();
      const other = locale === 'en' ? 'zh' : 'en';
      await expect(page).toHaveURL(new RegExp(`${path}${PREFIX[other]}codes/404/$`));
      await expect(page.locator('html')).toHaveAttribute('lang', LANG[other]);
    });
  });
}

test('a permalink works without JavaScript, with everything on it', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('codes/40014/');
  await expect(page.locator('h1')).toContainText('40014');
  await expect(page.locator('.cases > li').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Sample response' })).toBeVisible();
  await expect(page.locator('.needs-js:visible')).toHaveCount(0);
  await page.goto('codes/');
  expect(await page.locator('tr[data-row] a').count()).toBe(476);
  await page.goto('zh/search/');
  await expect(page.locator('noscript a, main a[href$="/codes/"]').first()).toBeAttached();
  await page.goto('codes/40014/');
  await page.locator('form[role=search] button').press('Enter');
  await expect(page).toHaveURL(/\/codes\/\?q=$/);
  await context.close();
});

test('counts agree: codes, pages, list, sitemap, dataset', async ({ page, request, baseURL }) => {
  const dataset = (await (await request.get('data/v1/codes.json')).json()) as { codes: { code: string; slug: string }[] };
  const count = dataset.codes.length;
  expect(count).toBe((JSON.parse(readFileSync('tests/fixtures/core-codes.json', 'utf8')) as unknown[]).length);
  for (const locale of ['en', 'zh'] as const) {
    const map = await (await request.get(`sitemap-${locale}.xml`)).text();
    const paths = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => new URL(match[1] ?? '').pathname);
    const base = new URL(baseURL ?? '').pathname;
    const codes = paths.filter((path) => /\/codes\/[^/]+\/$/.test(path));
    expect(codes).toHaveLength(count);
    expect(new Set(codes)).toEqual(new Set(dataset.codes.map(({ slug }) => `${base}${PREFIX[locale]}codes/${slug}/`)));
    await page.goto(`${PREFIX[locale]}codes/`);
    await expect(page.locator('tr[data-row]')).toHaveCount(count);
  }
  for (const code of SPECIAL) expect(dataset.codes.map((item) => item.code)).toContain(code);
});

test('an unknown address says so, in the language of the address, with a way on', async ({ page }) => {
  test.info().annotations.push({ type: 'expected', description: 'the browser reports the 404 itself' });
  const response = await page.request.get('zh/nowhere/');
  expect(response.status()).toBe(404);
  expect(await response.text()).toContain('这个地址下没有内容');
  expect((await page.request.get('nowhere')).status()).toBe(404);
});

test('remedy links: https, marked, archived pages named as such', async ({ page }) => {
  await page.goto('codes/71006/');
  const docs = page.locator('a.doc');
  expect(await docs.count()).toBeGreaterThan(0);
  for (const link of await docs.all()) {
    expect(await link.getAttribute('href')).toMatch(/^https:\/\//);
    expect(await link.getAttribute('rel')).toBe('noopener external');
  }
  await expect(page.locator('.tag', { hasText: 'archived' }).first()).toBeVisible();
});
