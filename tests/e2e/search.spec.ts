import { readFileSync } from 'node:fs';
import { ask, box, expect, results, settled, test } from './fixtures.ts';

interface Query {
  text: string;
  expect: string;
  accept: string[];
}

const queries = JSON.parse(readFileSync('tests/fixtures/queries.json', 'utf8')) as Query[];

test('an exact code comes first, in both languages', async ({ page }) => {
  for (const path of ['search/', 'zh/search/']) {
    await page.goto(path);
    for (const code of ['-1', '0', '1', '88', '404', '900010', '4200022', 'invalidauthentication', 'send forbidden']) {
      const [first] = await ask(page, code);
      expect(first?.toLowerCase()).toBe(code);
    }
  }
});

test('Chinese messages are found from the English pages, and English words from the Chinese ones', async ({ page }) => {
  await page.goto('search/');
  expect((await ask(page, '不合法的access_token'))[0]).toMatch(/40014|InvalidAuthentication/);
  await page.goto('zh/search/');
  expect((await ask(page, 'keywords not in content'))[0]).toBe('310000');
});

test('an unknown code says unknown and still helps', async ({ page }) => {
  await page.goto('search/');
  await ask(page, '99999');
  await expect(page.locator('[data-unknown="99999"]')).toContainText('unknown');
  await ask(page, '429');
  await expect(page.locator('[data-unknown="429"]')).toContainText('HTTP status');
  await ask(page, '40030');
  await expect(page.locator('[data-unknown="40030"]')).toContainText('Codes from');
  expect(await page.locator('[data-unknown] .nearest a').count()).toBeGreaterThan(0);
  await expect(page.getByRole('link', { name: 'Report this code' })).toBeVisible();
});

test('every real pasted text finds its code first', async ({ page }) => {
  await page.goto('search/');
  const missed: string[] = [];
  for (const { text, accept } of queries) {
    const [first] = await ask(page, text);
    if (!first || !accept.includes(first)) missed.push(`${first ?? 'nothing'} for ${text.slice(0, 80)}`);
  }
  expect(missed).toEqual([]);
});

test('a paste is explained above the results, and nothing of it leaves the page', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(decodeURIComponent(request.url()) + (request.postData() ?? '')));
  await page.goto('search/');
  const text =
    '{"errcode":88,\n"sub_code":"60011",\n"sub_msg":"应用尚未开通所需的权限：[qyapi_get_member]",\n"request_id":"abc123xyz789",\n"access_token":"5e8f1234567890abcdef1234567890ab"}';
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await box(page).focus();
  await page.keyboard.press('ControlOrMeta+V');
  await settled(page);
  await expect(box(page)).toHaveValue(text);
  await expect(results(page).first()).toHaveAttribute('data-code', '60011');
  const panel = page.locator('.decoded');
  await expect(panel).toContainText('60011, wrapped in 88');
  await expect(panel).toContainText('abc123xyz789');
  await expect(panel).toContainText('qyapi_get_member');
  await expect(page.locator('main')).not.toContainText('5e8f1234567890abcdef1234567890ab');
  expect(page.url()).not.toContain('errcode');
  expect(new URL(page.url()).search).toBe('');
  expect(asked.filter((url) => /60011|abc123|5e8f/.test(url))).toEqual([]);
  const stored = await page.evaluate(async () =>
    JSON.stringify({ ...localStorage, ...sessionStorage, history: history.state, db: await indexedDB.databases() }),
  );
  expect(stored).not.toContain('60011');
});

test('a short typed question and the facets stand in the URL, and come back with it', async ({ page }) => {
  await page.goto('search/');
  await box(page).pressSequentially('token', { delay: 5 });
  await settled(page);
  await expect(page).toHaveURL(/\?q=token$/);
  const before = await results(page).count();
  await page.locator('.facets select[name=family]').selectOption('robot');
  await expect(page).toHaveURL(/\?q=token&family=robot$/);
  const after = await results(page).count();
  expect(after).toBeGreaterThan(0);
  expect(after).toBeLessThan(before);
  await page.reload();
  await settled(page);
  await expect(page.locator('.facets select[name=family]')).toHaveValue('robot');
  await expect(results(page)).toHaveCount(after);
});

test('facets of an address that do not exist are left out', async ({ page }) => {
  await page.goto('search/?q=token&family=x&category=y&fixedBy=caller&retry=constructor');
  await settled(page);
  await expect(page.locator('.facets select[name=fixedBy]')).toHaveValue('caller');
  await expect(page.locator('.facets select[name=family]')).toHaveValue('');
  expect(await results(page).count()).toBeGreaterThan(0);
});

test('keyboard alone: shortcut, arrows, Enter', async ({ page }) => {
  await page.goto('codes/88/');
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('4001');
  await settled(page);
  await page.keyboard.press('ArrowDown');
  const active = await box(page).getAttribute('aria-activedescendant');
  await expect(page.locator(`#${active}`)).toHaveAttribute('aria-selected', 'true');
  const codes = await results(page).evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset.code));
  expect(codes).toEqual([...codes].sort((a, b) => Number(a) - Number(b)));
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-search-panel]')).toBeHidden();
  await box(page).fill('40014');
  await settled(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/codes\/40014\/$/);
});

test('shortcuts can be switched off, and are silent in fields and while composing', async ({ page }) => {
  await page.goto('');
  await ask(page, '88');
  await page.getByRole('button', { name: /Keyboard shortcuts/ }).click();
  await page.locator('h1').click();
  await page.keyboard.press('/');
  await expect(box(page)).not.toBeFocused();
  await page.getByRole('button', { name: /Keyboard shortcuts/ }).click();
  await page.locator('h1').click();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(box(page)).toBeFocused();
  await box(page).fill('');
  await page.keyboard.type('a/b');
  await expect(box(page)).toHaveValue('a/b');
  await box(page).evaluate((field) =>
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })),
  );
  await expect(page).not.toHaveURL(/search/);
});

test('q in the address of the home page leads to the code', async ({ page }) => {
  await page.goto('?q=40014');
  await expect(page).toHaveURL(/codes\/40014\/$/);
});

test('without WebAssembly codes and messages still resolve, and the page says what is missing', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
  await page.goto('search/');
  expect((await ask(page, '签名校验失败'))[0]).toBe('52013');
  await expect(page.locator('[data-search-after]')).toContainText('Full-text search is not available');
});

test.describe('when an index file is missing', () => {
  test('messages: codes still resolve', async ({ page }) => {
    page.removeAllListeners('console');
    await page.route(/search-index\/messages/, (route) => route.fulfill({ status: 503, body: '' }));
    await page.goto('search/');
    expect((await ask(page, '40014'))[0]).toBe('40014');
    await expect(page.locator('[data-search-after]')).toContainText('Part of the search index could not be loaded');
  });

  test('codes: the page leads to the list', async ({ page }) => {
    page.removeAllListeners('console');
    await page.route(/search-index\//, (route) => route.fulfill({ status: 503, body: '' }));
    await page.goto('search/');
    await ask(page, '40014');
    await expect(page.locator('[data-search-after]')).toContainText('could not be loaded');
    await expect(page.locator('[data-search-after] a')).toHaveAttribute('href', /codes\/$/);
  });
});

test('one megabyte of anything is answered without freezing the page', async ({ page }) => {
  await page.goto('search/');
  await ask(page, '1');
  const longest = await page.evaluate(async () => {
    const field = document.querySelector<HTMLTextAreaElement>('form[role=search] [name=q]');
    if (!field) return -1;
    const line = '2026-05-06 12:00:00,123 INFO {"errcode": 0, "errmsg": "ok"} 10.0.0.1:8080 ';
    field.value = line.repeat(Math.ceil(1_000_000 / line.length)) + '{"errcode":60020,"errmsg":"访问ip不在白名单之中"}';
    field.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
    return field.value.length;
  });
  expect(longest).toBeGreaterThan(1_000_000);
  await expect(results(page).first()).toHaveAttribute('data-code', /60020|^0$/);
  await expect(box(page)).toBeEditable();
});
