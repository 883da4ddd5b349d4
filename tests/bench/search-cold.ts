/** The first answer on a page that has fetched nothing of the search yet: what it costs in bytes, and how long it takes. */
import type { Page } from '@playwright/test';
import { THIS_SEARCH } from './search-hits.ts';
import { askSite, onPage, shownCodes, type Bench, type Shown } from './search-page.ts';
import { openPeer, type PeerName } from './search-peers.ts';
import { shares, type Latency } from './search-shares.ts';

export interface Bytes {
  name: string;
  bytes: number;
  /** What the first result was. */
  answer: string;
}

const CODE = '40014';
const MESSAGE = '不合法的access_token';
const QUESTION = 'webhook token does not exist';
const PAGES = 8;
/** On a busy machine a row ends with fewer pages; the table says how many. */
const ROW_MS = 5_000;

const OWN: readonly { name: string; text: string; shown: Shown }[] = [
  { name: `${THIS_SEARCH}: a code`, text: CODE, shown: 'code' },
  { name: `${THIS_SEARCH}: a message`, text: MESSAGE, shown: 'code' },
  { name: `${THIS_SEARCH}: with Pagefind`, text: QUESTION, shown: 'full-text' },
];

interface First {
  answer: string;
  ms: number;
  at: number;
}

export async function measureBytes(bench: Bench): Promise<Bytes[]> {
  const all: Bytes[] = [];
  for (const { name, text, shown } of OWN) all.push(await bytesOf(bench, name, (page) => first(page, text, shown)));
  all.push(await bytesOf(bench, `${THIS_SEARCH}: codes alone`, fromCodesAlone));
  for (const name of bench.names) all.push(await bytesOf(bench, name, (page) => openAndAsk(page, name, bench)));
  return all;
}

async function first(page: Page, text: string, shown: Shown): Promise<First> {
  const answered = await askSite(page, text, shown);
  return { ...answered, answer: (await shownCodes(page))[0] ?? '' };
}

/** The list of codes arrives and nothing else: a code has to resolve all the same. */
async function fromCodesAlone(page: Page): Promise<First> {
  await page.route(/search-index\/(messages|words)|word-index|pagefind/, (route) => route.abort());
  return first(page, CODE, 'code');
}

/** What is asked for after the first result stands on the page does not count, though it may follow at once. */
function bytesOf(bench: Bench, name: string, ask: (page: Page) => Promise<First>): Promise<Bytes> {
  return onPage(bench, 1, async (page) => {
    bench.server.forget();
    const { answer, at } = await ask(page);
    return { name, bytes: bench.server.bytes(at), answer };
  });
}

/** @param slowed how many times slower the processor is. */
export async function measureCold(bench: Bench, slowed: number): Promise<Latency[]> {
  const all: Latency[] = [];
  const sample = async (name: string, once: (page: Page) => Promise<{ ms: number }>): Promise<void> => {
    const times: number[] = [];
    const end = performance.now() + ROW_MS;
    for (let i = 0; i < PAGES && (i < 2 || performance.now() < end); i += 1) {
      times.push((await onPage(bench, slowed, once)).ms);
    }
    all.push(shares(name, times));
  };
  for (const { name, text, shown } of OWN) await sample(name, (page) => askSite(page, text, shown));
  for (const name of bench.names) await sample(name, (page) => openAndAsk(page, name, bench));
  return all;
}

/** Timed by the page's clock at both ends, so that the way between this process and the browser counts little. */
async function openAndAsk(page: Page, name: PeerName, { server }: Bench): Promise<First> {
  const start = await page.evaluate(() => performance.now());
  const engine = await openPeer(page, name, server.url);
  return engine.evaluate(
    async (peer, { query, begun }) => {
      const [answer = ''] = await peer.search(query, 1);
      return { answer, ms: performance.now() - begun, at: Date.now() };
    },
    { query: name === 'Pagefind' ? QUESTION : MESSAGE, begun: start },
  );
}
