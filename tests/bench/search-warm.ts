/**
 * A keystroke when everything has been fetched. Of this search: all the work of the page's thread, from the event to the results laid
 * out, without waiting for the next frame. Of the peers: the search alone, they draw nothing. With Pagefind: from the end of the rest
 * that typing is given to the moment its results stand in the list.
 */
import type { Page } from '@playwright/test';
import { THIS_SEARCH } from './search-hits.ts';
import { askSite, onPage, type Bench } from './search-page.ts';
import { openPeer } from './search-peers.ts';
import { shares, type Latency } from './search-shares.ts';

const TYPED = [
  '40014',
  'Forbidden.Access',
  'invalid access token',
  '不合法的access_token',
  '签名校验失败',
  'keywords not in content',
];
const ASKED = ['webhook token does not exist', '回调地址连不上', 'uplaod limit of a picture', 'too many requests'];
const prefixesOf = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => Array.from({ length: text.length }, (_, i) => text.slice(0, i + 1)));
/** A slow peer is asked for so long only; the table says how many keystrokes that were. */
const PEER_MS = 6_000;
/** Short and long texts alternate, the same way each time, so that a slow peer answers some of every kind. */
const mixed = (all: readonly string[]): string[] => all.map((_, i) => all[(i * 37) % all.length] ?? '');

/** Every keystroke waits for typing to rest: every fourth is enough to know. */
const sparse = (all: readonly string[]): string[] => all.filter((text, i) => i % 4 === 3 && text.trim().length > 1);

export async function measureWarm(bench: Bench, slowed: number): Promise<Latency[]> {
  const all = await onPage(bench, slowed, async (page) => {
    await askSite(page, 'webhook token does not exist', 'full-text');
    const keys = prefixesOf([...TYPED, ...ASKED]);
    await keystrokes(page, keys);
    const plain = shares(`${THIS_SEARCH}: codes, messages`, await keystrokes(page, keys));
    const questions = sparse(prefixesOf(ASKED));
    await fullText(page, questions);
    return [plain, shares(`${THIS_SEARCH}: with Pagefind`, await fullText(page, questions))];
  });
  for (const name of bench.names) {
    const times = await onPage(bench, slowed, async (page) => {
      const engine = await openPeer(page, name, bench.server.url);
      return engine.evaluate(
        async (peer, { texts, limit }) => {
          const measured: number[] = [];
          const end = performance.now() + limit;
          for (const text of texts) {
            if (performance.now() > end) break;
            // Asked twice: the first time may still fetch or compile.
            await peer.search(text, 6);
            const start = performance.now();
            await peer.search(text, 6);
            measured.push(performance.now() - start);
          }
          return measured;
        },
        { texts: mixed(prefixesOf([...TYPED, ...ASKED])), limit: PEER_MS },
      );
    });
    all.push(shares(name, times));
  }
  return all;
}

function keystrokes(page: Page, texts: readonly string[]): Promise<number[]> {
  return page.evaluate(async (values) => {
    const field = document.querySelector<HTMLTextAreaElement>('form[role=search] [name=q]');
    const list = document.querySelector('[data-search-results]');
    if (!field || !list) throw new Error('no search box');
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));
    const times: number[] = [];
    for (const value of values) {
      await frame();
      await new Promise((resolve) => setTimeout(resolve));
      field.value = value;
      // Callbacks of a frame run in the order they were asked for: one before the site's own, one after it.
      let begun = 0;
      requestAnimationFrame(() => (begun = performance.now()));
      const typed = performance.now();
      field.dispatchEvent(new InputEvent('input', { inputType: 'insertText', bubbles: true }));
      const handled = performance.now() - typed;
      const ended = await new Promise<number>((resolve) =>
        requestAnimationFrame(() => {
          document.body.getBoundingClientRect();
          resolve(performance.now());
        }),
      );
      if (list.getAttribute('aria-busy') !== 'false') throw new Error(`no answer within the frame for ${value}`);
      times.push(handled + ended - begun);
    }
    return times;
  }, texts);
}

function fullText(page: Page, texts: readonly string[]): Promise<number[]> {
  return page.evaluate(async (values) => {
    const field = document.querySelector<HTMLTextAreaElement>('form[role=search] [name=q]');
    const list = document.querySelector('[data-search-results]');
    if (!field || !list) throw new Error('no search box');
    const realTimeout = window.setTimeout.bind(window);
    const times: number[] = [];
    try {
      for (const value of values) {
        const rested = new Promise<number>((resolve) => {
          // The first timer after a keystroke is the rest; its end is where the full-text search begins.
          const patched = (work: () => void, ms?: number): number =>
            realTimeout(() => {
              resolve(performance.now());
              work();
            }, ms);
          window.setTimeout = patched as typeof window.setTimeout;
        });
        let observer: MutationObserver | undefined;
        // Not every beginning of a question has full-text results: those are passed over.
        const shown = new Promise<number | undefined>((resolve) => {
          observer = new MutationObserver(() => list.querySelector('a.full-text') && resolve(performance.now()));
          observer.observe(list, { childList: true });
          realTimeout(() => resolve(undefined), 600);
        });
        field.value = value;
        field.dispatchEvent(new InputEvent('input', { inputType: 'insertText', bubbles: true }));
        const [begun, ended] = await Promise.all([rested, shown]);
        observer?.disconnect();
        if (ended !== undefined) times.push(ended - begun);
      }
    } finally {
      window.setTimeout = realTimeout as typeof window.setTimeout;
    }
    return times;
  }, texts);
}
