/** The offline copy: saved on the first visit, honest about itself, updated as a whole, removable. */
import { expect, test } from '@playwright/test';

test.use({ serviceWorkers: 'allow' });
test.setTimeout(120_000);

test('after the first visit the site and its search work without a network, and say so', async ({ page, context }) => {
  await page.goto('');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await context.setOffline(true);
  await page.goto('codes/900010/');
  await expect(page.locator('h1 .num')).toHaveText('900010');
  await expect(page.locator('.offline-note')).toBeVisible();
  await page.goto('categories/robots/');
  await expect(page.locator('h1')).toContainText('Robots');
  await page.goto('search/');
  await page.locator('form[role=search] [name=q]').fill('不合法的access_token');
  await expect(page.locator('[data-search-results] a[data-code]').first()).toHaveAttribute(
    'data-code',
    /40014|InvalidAuthentication/,
  );
  await context.setOffline(false);
  await page.goto('codes/900010/');
  await expect(page.locator('.offline-note')).toBeHidden();
});

test('the copy can be removed, and stays away', async ({ page }) => {
  await page.goto('zh/');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.locator('[data-offline-button]').click();
  await expect
    .poll(() =>
      page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length]),
    )
    .toEqual([0, 0]);
  await page.reload();
  await page.waitForTimeout(1500);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test('every file that the copy promises exists', async ({ request, baseURL }) => {
  for (const worker of ['sw.js', 'zh/sw.js']) {
    const source = await (await request.get(worker)).text();
    const urls = [...source.matchAll(/"url":"([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(urls.length).toBeGreaterThan(500);
    for (const url of urls.filter((_, i) => i % 25 === 0))
      expect((await request.get(new URL(url, baseURL).href)).status(), url).toBe(200);
  }
});
