/** How often the right code is the first result, and among the first three. */
import { codeSlug } from '../../src/model/slug.ts';
import { askSite, onPage, shownCodes, type Bench } from './search-page.ts';
import { openPeer } from './search-peers.ts';

export interface Query {
  text: string;
  /** Any of these codes is right. */
  accept: string[];
}

export interface Hits {
  name: string;
  first: number;
  three: number;
}

export const THIS_SEARCH = 'this search';

export async function measureHits(bench: Bench, queries: readonly Query[]): Promise<Hits[]> {
  const all = [
    await count(THIS_SEARCH, queries, bench, async (page) => (text) => askSite(page, text).then(() => shownCodes(page))),
  ];
  const bySlug = new Map(bench.content.codes.map(({ code }) => [codeSlug(code), code]));
  for (const name of bench.names) {
    const hits = await count(name, queries, bench, async (page) => {
      const engine = await openPeer(page, name, bench.server.url);
      return async (text) => {
        const found = await engine.evaluate((peer, query) => peer.search(query, 8), text);
        if (name !== 'Pagefind') return found;
        // Guides and lists are no wrong answers; they are passed over.
        return found.flatMap((url) => bySlug.get(/\/codes\/([^/]+)\//.exec(decodeURIComponent(url))?.[1] ?? '') ?? []);
      };
    });
    all.push(hits);
  }
  return all;
}

type Ask = (text: string) => Promise<string[]>;

function count(
  name: string,
  queries: readonly Query[],
  bench: Bench,
  open: (page: Parameters<typeof askSite>[0]) => Promise<Ask>,
): Promise<Hits> {
  return onPage(bench, 1, async (page) => {
    const ask = await open(page);
    const hits: Hits = { name, first: 0, three: 0 };
    for (const { text, accept } of queries) {
      // No answer at all is a miss, not the end of the bench.
      const codes = await ask(text).catch((): string[] => []);
      if (accept.includes(codes[0] ?? '')) hits.first += 1;
      if (codes.slice(0, 3).some((code) => accept.includes(code))) hits.three += 1;
    }
    return hits;
  });
}
