/** Every template, both languages, both themes, narrow and wide: accessible, never wider than the screen, within its budget. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { DIST } from '../../src/build/folders.ts';
import { en } from '../../src/i18n/en.ts';
import { zh } from '../../src/i18n/zh.ts';
import { ask, expect, layOutAll, results, settled, test } from './fixtures.ts';

const KB = 1024;

const TEMPLATES = [
  '',
  'codes/',
  'categories/',
  'categories/access-tokens/',
  'codes/310000/',
  'codes/forbidden.accessdenied.qpslimitforapi/',
  'guides/',
  'guides/how-errors-work/',
  'search/',
];

for (const prefix of ['', 'zh/']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing: ${prefix || 'en'} ${colorScheme}`, async ({ page }) => {
      test.setTimeout(300_000);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const found: string[] = [];
      for (const path of TEMPLATES) {
        for (const width of [320, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          await page.goto(prefix + path);
          if (path === 'search/') await ask(page, '{"errcode":88,"sub_code":"60011","sub_msg":"x","request_id":"abc"}');
          await layOutAll(page);
          const { violations } = await new AxeBuilder({ page })
            .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
            .analyze();
          found.push(...violations.map((v) => `${path} at ${width}: ${v.id}: ${v.nodes[0]?.html.slice(0, 160) ?? ''}`));
        }
      }
      expect(found).toEqual([]);
    });
  }
}

test('no page is wider than its screen, from 320 to 1440 px', async ({ page }) => {
  test.setTimeout(300_000);
  const wide: string[] = [];
  for (const path of [...TEMPLATES, 'zh/', 'zh/codes/310000/', 'codes/invalidparameter.validation.parametervalidationfailed/']) {
    await page.goto(path);
    await layOutAll(page);
    for (let width = 320; width <= 1440; width += 40) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (over > 0) wide.push(`${path} at ${width}: ${over} px`);
    }
  }
  expect(wide).toEqual([]);
});

test('what to do is on the first screen of a phone', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 667 });
  for (const code of ['40014', '60011', '88', '71012', '300005', '-1', '4200022']) {
    for (const prefix of ['', 'zh/']) {
      await page.goto(`${prefix}codes/${code}/`);
      const box = await page.locator('.cases .cause').first().boundingBox();
      expect(box && box.y + Math.min(box.height, 60), `${prefix}${code}`).toBeLessThan(667);
    }
  }
});

/** Generic codes with six cases, a dozen wordings and as many pages that list them: all of it is worth its place. */
const LARGE: Record<string, number> = { '40035': 450, '400002': 450, invalidparameter: 450 };

test('every code page within its budget: HTML, styles, elements, first packets', () => {
  const over: string[] = [];
  for (const prefix of ['', 'zh/']) {
    for (const { name: slug } of readdirSync(path.join(DIST, prefix, 'codes'), { withFileTypes: true }).filter((e) =>
      e.isDirectory(),
    )) {
      const file = path.join(DIST, prefix, 'codes', slug, 'index.html');
      const page = readFileSync(file, 'utf8');
      const html = page.replace(/<style>[\s\S]*?<\/style>/g, '');
      const check = (what: string, value: number, most: number) => value > most && over.push(`${prefix}${slug}: ${what} ${value}`);
      check('elements', html.match(/<[a-z]/g)?.length ?? 0, LARGE[slug] ?? 400);
      // Compressing all of them takes long; only those that are large at all can be over.
      if (html.length > 30_000) check('HTML', brotliCompressSync(html).length, 8 * KB);
      // What a server may send before the first answer of the reader's machine comes back: ten packets, less the headers.
      check('page as served', statSync(`${file}.br`).size, 13.5 * KB);
    }
  }
  expect(over).toEqual([]);
});

test('a cold code page: styles, scripts and all that it fetches', async ({ page, request }) => {
  await page.goto('codes/40014/');
  const html = await (await request.get('codes/40014/')).text();
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text]) => text).join('');
  expect(styles.length).toBeGreaterThan(1000);
  expect(gzipSync(styles).length).toBeLessThan(12 * KB);
  await page.waitForLoadState('load');
  const sizes = await page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map((entry) => {
      const { name, transferSize } = entry as PerformanceResourceTiming;
      return { name, transferSize };
    }),
  );
  const scripts = sizes.filter(({ name }) => name.endsWith('.js'));
  const sum = (list: typeof sizes) => list.reduce((all, { transferSize }) => all + transferSize, 0);
  expect(sum(scripts)).toBeGreaterThan(0);
  expect(sum(scripts)).toBeLessThan(6 * KB);
  expect(sizes.filter(({ name }) => name.endsWith('.css'))).toEqual([]);
  expect(sum(sizes), JSON.stringify(sizes)).toBeLessThan(20 * 1000);
});

test('no text of the interface is left untranslated on the Chinese pages', async ({ page }) => {
  const untranslated = Object.entries(en)
    .filter(([key, value]) => zh[key as keyof typeof en] !== value)
    .map(([, value]) =>
      value
        .replace(/\{\w+\}/g, '')
        .trim()
        .toLowerCase(),
    );
  const english = new Set(untranslated.filter((value) => value.length > 2));
  for (const template of TEMPLATES) {
    await page.goto(`zh/${template}`);
    const texts = await page.evaluate(() => {
      const found: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!node.parentElement?.closest('code, pre, script, style, [lang=en]'))
          found.push(node.textContent?.trim().toLowerCase() ?? '');
      }
      for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
        for (const name of ['aria-label', 'placeholder', 'title'])
          found.push(element.getAttribute(name)?.trim().toLowerCase() ?? '');
      }
      return found;
    });
    expect(
      texts.filter((text) => english.has(text) && text !== 'read this page in english'),
      template,
    ).toEqual([]);
  }
});

test('the theme button goes round, remembers, and nothing flashes', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('');
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  const button = page.locator('[data-theme-button]');
  await expect(button).toHaveAccessibleName('Colour theme: System');
  await button.click();
  await button.click();
  await expect(button).toHaveAccessibleName('Colour theme: Dark');
  const dark = await background();
  expect(dark).not.toBe(light);
  await page.reload({ waitUntil: 'commit' });
  await page.waitForSelector('body');
  expect(await background()).toBe(dark);
  await button.click();
  await expect(button).toHaveAccessibleName('Colour theme: System');
});

test('copy buttons copy and say so, or say why not', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('codes/40014/');
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.locator('[data-copy-status]')).toHaveText('Copied');
  expect(await copied()).toBe(await page.locator('link[rel=canonical]').getAttribute('href'));
  await page.getByRole('button', { name: 'Copy code' }).click();
  await expect.poll(copied).toBe('40014');
  await page.getByRole('button', { name: 'Copy message' }).click();
  await expect.poll(copied).toBe('不合法的access_token');
  await page.getByRole('button', { name: 'Copy sample' }).click();
  await expect.poll(copied).toContain('"40014"');
  await page.evaluate(() =>
    Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error('no')) }),
  );
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.locator('[data-copy-status]')).toContainText('Could not copy');
});

test('paste, result, page, copied link: by keyboard alone', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('');
  await page.evaluate(() => navigator.clipboard.writeText('{"errcode":88,\n"sub_code":"40014"}'));
  await page.keyboard.press('/');
  await page.keyboard.press('ControlOrMeta+V');
  await settled(page);
  await expect(page.getByRole('combobox', { name: 'Search error codes' })).toHaveAttribute('aria-expanded', 'true');
  await expect(page.locator('[role=listbox]')).toHaveAccessibleName('Search');
  await expect(results(page).first()).toHaveRole('option');
  await expect(page.locator('[data-search-status]')).toContainText(/result/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/codes\/40014\/$/);
  for (let i = 0; i < 20; i += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.textContent?.trim())) === 'Copy link') break;
  }
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-copy-status]')).toHaveText('Copied');
});

test('linked codes say what they are, without a request', async ({ page }) => {
  await page.goto('codes/40014/');
  const link = page.locator('.related .code-link').first();
  await page.waitForLoadState('networkidle');
  let requests = 0;
  page.on('request', () => (requests += 1));
  await link.hover();
  expect(await link.evaluate((element) => getComputedStyle(element, '::after').content)).not.toBe('none');
  expect(requests).toBe(0);
});

test('a code page prints on one sheet, with its links readable and without the frame', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('codes/49003/');
  await expect(page.locator('.site-header')).toBeHidden();
  expect(
    await page
      .locator('a.doc')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content),
  ).toContain('https://');
  for (const path of ['codes/49003/', 'codes/40014/', 'zh/codes/40014/']) {
    await page.goto(path);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length, path).toBe(1);
  }
});

test('forced colours and reduced motion are respected', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await page.goto('codes/40014/');
  await expect(page.locator('.cases > li').first()).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
});
