/** What nearly every reader does, in every browser there is: see `projects` in playwright.config.ts. */
import { ask, box, expect, results, settled, test } from './fixtures.ts';

const PASTED =
  '2026-05-06 12:00:00 ERROR {"errcode":88,\n"sub_code":"60011","sub_msg":"没有调用该接口的权限","request_id":"abc123"}';

const LANGUAGES = [
  { prefix: '', lang: 'en', home: 'What did DingTalk answer?', category: 'Robots and webhooks', theme: 'Colour theme: Dark' },
  { prefix: 'zh/', lang: 'zh-CN', home: '钉钉返回了什么？', category: '机器人与 Webhook', theme: '配色: 深色' },
];

for (const { prefix, lang, home, category, theme } of LANGUAGES) {
  test.describe(lang, () => {
    test('a pasted error on the home page finds its code first; Enter opens the page', async ({ page }) => {
      await page.goto(prefix);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(home);
      const [first] = await ask(page, PASTED);
      expect(first).toBe('60011');
      await expect(page.locator('.decoded')).toContainText('88');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`/${prefix}codes/60011/$`));
      await expect(page.locator('h1 .num')).toHaveText('60011');
    });

    test('a code page answers, links to its own parts, and keeps the page when the language changes', async ({ page }) => {
      await page.goto(`${prefix}codes/40014/#sample`);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.locator('#sample')).toBeInViewport();
      await expect(page.locator('.original')).toContainText('不合法的access_token');
      expect(await page.locator('.cases > li').count()).toBeGreaterThan(1);
      await page.locator('[data-language-switch]').click();
      await expect(page).toHaveURL(prefix ? /\/(?<!zh\/)codes\/40014\/$/ : /\/zh\/codes\/40014\/$/);
      await expect(page.locator('html')).not.toHaveAttribute('lang', lang);
    });

    test('home, category, code: by links alone', async ({ page }) => {
      await page.goto(prefix);
      await page.getByRole('link', { name: category }).first().click();
      await expect(page).toHaveURL(new RegExp(`/${prefix}categories/robots/$`));
      await page
        .locator('main')
        .getByRole('link', { name: /^310000/ })
        .first()
        .click();
      await expect(page).toHaveURL(new RegExp(`/${prefix}codes/310000/$`));
      await expect(page.locator('.cases > li').first()).toBeVisible();
    });

    test('the chosen theme stays when the page is left', async ({ page }) => {
      await page.goto(prefix);
      const button = page.locator('[data-theme-button]');
      const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      await button.click();
      const light = await background();
      await button.click();
      await expect(button).toHaveAccessibleName(theme);
      const dark = await background();
      expect(dark).not.toBe(light);
      await page.goto(`${prefix}codes/88/`);
      expect(await background()).toBe(dark);
      await expect(button).toHaveAccessibleName(theme);
    });
  });
}

test('copy buttons copy', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('codes/40014/');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.locator('[data-copy-status]')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await page.locator('link[rel=canonical]').getAttribute('href'),
  );
});

test('an unknown code says so, and leads to its neighbours and to a report', async ({ page }) => {
  await page.goto('search/');
  await ask(page, '40030');
  await expect(page.locator('[data-unknown="40030"]')).toContainText('unknown');
  expect(await page.locator('[data-unknown] .nearest a').count()).toBeGreaterThan(0);
  await expect(page.getByRole('link', { name: 'Report this code' })).toBeVisible();
});

test('the full text of codes and guides is searched too', async ({ page }) => {
  await page.goto('search/');
  await ask(page, 'retry');
  await expect(page.locator('[data-search-results] .group-name')).toHaveText('In codes and guides');
  await expect(page.locator('[data-search-after]')).not.toContainText('not available');
});

test('keyboard alone: shortcut, arrow, Enter', async ({ page }) => {
  await page.goto('codes/88/');
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('40014');
  await settled(page);
  await page.keyboard.press('ArrowDown');
  await expect(results(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/codes\/40014\/$/);
});

test('the list of all codes filters, and the address keeps the filter', async ({ page }) => {
  await page.goto('codes/');
  const rows = page.locator('tr[data-row]:visible');
  const all = await rows.count();
  await page.locator('select[name=category]').selectOption('robots');
  await expect(page).toHaveURL(/\?category=robots$/);
  const robots = await rows.count();
  expect(robots).toBeGreaterThan(0);
  expect(robots).toBeLessThan(all);
  await page.reload();
  await expect(rows).toHaveCount(robots);
});
