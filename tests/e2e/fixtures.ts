/** Every test ends with an empty console, no request to another origin and no policy violation. */
import { test as base, expect, type Page } from '@playwright/test';

export const test = base.extend<{ quiet: undefined }>({
  quiet: [
    async ({ page, baseURL }, use) => {
      const noise: string[] = [];
      watch(page, baseURL ?? '', noise);
      await use(undefined);
      expect(noise, 'console, foreign requests and policy violations').toEqual([]);
    },
    { auto: true },
  ],
});

function watch(page: Page, baseURL: string, noise: string[]): void {
  page.on('console', (message) => {
    // The offline copy is switched off in the configuration; the tool says so in the page's own console.
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    if (message.type() === 'error' || message.type() === 'warning') noise.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(data|blob|about):/.test(url) && new URL(url).origin !== new URL(baseURL).origin) noise.push(`request to ${url}`);
  });
}

export const box = (page: Page) => page.locator('form[role=search] [name=q]');
export const results = (page: Page) => page.locator('[data-search-results] a[data-code]');

/** Types or fills a text and waits until the answer is complete. */
export async function ask(page: Page, text: string): Promise<string[]> {
  await box(page).fill('');
  await box(page).fill(text);
  await settled(page);
  return results(page).evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset.code ?? ''));
}

export async function settled(page: Page): Promise<void> {
  await expect(page.locator('[data-search-results]')).toHaveAttribute('aria-busy', 'false');
}

/** Gives rows that are not on the screen their true size too: what is not laid out has none that could be judged. */
export async function layOutAll(page: Page): Promise<void> {
  await page
    .locator('.range')
    .evaluateAll((ranges) => ranges.forEach((range) => ((range as HTMLElement).style.contentVisibility = 'visible')));
}

export { expect };
