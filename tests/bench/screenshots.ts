/** `npm run screenshots`: pictures of the main pages of the built site, both languages, both themes, phone and desktop, into
 * `.cache/screenshots/`, or another folder named as argument. */
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { buildInfo, DIST, ROOT } from '../../src/build/folders.ts';
import { createSiteServer } from '../../src/server/serve-site.ts';
import { BROWSER_ARGS, knownBrowser } from '../e2e/browser.ts';

const PAGES: [name: string, path: string][] = [
  ['home', ''],
  ['code', 'codes/40014/'],
  ['category', 'categories/access-tokens/'],
  ['codes', 'codes/'],
  ['search', 'search/?q=webhook%20token'],
  ['guide', 'guides/how-errors-work/'],
];
const SIZES: [name: string, width: number, height: number][] = [
  ['phone', 375, 667],
  ['desktop', 1280, 800],
];

const base = buildInfo()?.base ?? '/';
const server = createSiteServer({ dir: DIST, base });
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`;
const folder = path.join(ROOT, process.argv[2] ?? '.cache/screenshots');
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: knownBrowser(), args: BROWSER_ARGS });
try {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [size, width, height] of SIZES) {
      const context = await browser.newContext({ colorScheme, viewport: { width, height }, serviceWorkers: 'block' });
      const page = await context.newPage();
      for (const prefix of ['', 'zh/']) {
        for (const [name, target] of PAGES) {
          await page.goto(origin + prefix + target, { waitUntil: 'networkidle' });
          await page.screenshot({ path: path.join(folder, `${name}-${prefix ? 'zh' : 'en'}-${colorScheme}-${size}.png`) });
        }
      }
      await context.close();
    }
  }
  await overview();
  console.log(`Pictures are in ${folder}`);
} finally {
  await browser.close();
  server.close();
}

/** The README's picture: a code page in light and its search in dark, side by side. */
async function overview(): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 700 } });
  const file = (name: string): string => `file://${path.join(folder, name)}`;
  const picture = (name: string): string => `<img src="${file(name)}" style="width:50%;display:block">`;
  await page.goto(`file://${folder}/`);
  await page.setContent(
    `<body style="margin:0;display:flex;background:#888">${picture('code-en-light-desktop.png')}${picture('search-zh-dark-desktop.png')}</body>`,
  );
  await page.waitForLoadState('networkidle');
  await page.setViewportSize({ width: 1280, height: 400 });
  await page.screenshot({ path: path.join(folder, 'overview.png') });
}
