/** Pages of the site for measuring: nothing cached, nothing from an offline copy, the processor slowed on request. */
import type { Browser, Page } from '@playwright/test';
import type { Content } from '../../src/model/read-content.ts';
import type { PeerName } from './search-peers.ts';
import type { BenchServer } from './search-server.ts';

export interface Bench {
  browser: Browser;
  server: BenchServer;
  content: Content;
  /** The peers that are there. */
  names: readonly PeerName[];
}

const WAIT_MS = 10_000;

/** Opens the English results page, loaded and at rest, and closes it afterwards. @param slowed how many times slower, 1 for not at all. */
export async function onPage<T>({ browser, server }: Bench, slowed: number, work: (page: Page) => Promise<T>): Promise<T> {
  // The peers are no part of the site: its policy for scripts does not know them.
  const context = await browser.newContext({ serviceWorkers: 'block', bypassCSP: true });
  try {
    context.setDefaultTimeout(WAIT_MS);
    const page = await context.newPage();
    await page.goto(`${server.url}search/`, { waitUntil: 'load' });
    if (slowed > 1) {
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
    }
    // What the page itself still does after loading is no part of the search.
    await page.waitForTimeout(slowed > 1 ? 300 : 150);
    return await work(page);
  } finally {
    await context.close();
  }
}

/** What the site shows when it has answered. */
export type Shown = 'code' | 'full-text';

export interface Answered {
  ms: number;
  /** As `Date.now()` has it: comparable between the page and this process. */
  at: number;
}

/**
 * Puts a text into the box in one go and waits until the answer is there.
 * @returns milliseconds from the text to the answer as the page's own clock has it, and when the answer was there.
 */
export function askSite(page: Page, text: string, shown: Shown = 'code'): Promise<Answered> {
  return page.evaluate(
    ([value, wanted, limit]) =>
      new Promise<Answered>((resolve, reject) => {
        const field = document.querySelector<HTMLTextAreaElement>('form[role=search] [name=q]');
        const list = document.querySelector('[data-search-results]');
        if (!field || !list) return reject(new Error('no search box'));
        const timer = setTimeout(() => reject(new Error(`no answer for ${value.slice(0, 40)}`)), limit);
        const seen = (): boolean =>
          wanted === 'code'
            ? list.getAttribute('aria-busy') === 'false' && list.querySelector('a[data-code]') !== null
            : list.querySelector('a.full-text') !== null;
        const done = (): void => {
          if (!seen()) return;
          clearTimeout(timer);
          observer.disconnect();
          Reflect.deleteProperty(list, 'setAttribute');
          resolve({ ms: performance.now() - start, at: Date.now() });
        };
        const observer = new MutationObserver(done);
        list.replaceChildren();
        list.setAttribute('aria-busy', 'true');
        // An observer hears of it only after the site has asked for the next files; those are not part of this answer.
        const setAttribute = list.setAttribute.bind(list);
        list.setAttribute = (name, attribute) => {
          setAttribute(name, attribute);
          done();
        };
        observer.observe(list, { childList: true, subtree: true, attributes: true });
        const start = performance.now();
        field.value = value;
        field.dispatchEvent(new InputEvent('input', { inputType: 'insertText', bubbles: true }));
      }),
    [text, shown, WAIT_MS] as const,
  );
}

export const shownCodes = (page: Page): Promise<string[]> =>
  page
    .locator('[data-search-results] a[data-code]')
    .evaluateAll((links) => links.slice(0, 3).map((link) => (link as HTMLElement).dataset.code ?? ''));
