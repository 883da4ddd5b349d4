/** Pagefind over codes and guides: full text with excerpts, for what messages and titles do not hold. Loaded when it is first needed. */
import { allowOwnWorkers } from '../../client/trusted-types.ts';

export interface FullTextHit {
  url: string;
  title: string;
  /** Plain text around the match. */
  excerpt: string;
}

interface PagefindModule {
  options(options: { baseUrl?: string; excerptLength?: number }): Promise<void>;
  search(query: string): Promise<{
    results: { data: () => Promise<{ url: string; meta: Record<string, string>; plain_excerpt?: string; excerpt: string }> }[];
  }>;
}

let loading: Promise<PagefindModule> | undefined;

/** @throws Error where Pagefind cannot run: no index (development), no WebAssembly, no network. */
export async function searchFullText(base: string, query: string, limit: number): Promise<FullTextHit[]> {
  const pagefind = await (loading ??= load(base));
  const { results } = await pagefind.search(withoutStopWords(query));
  const data = await Promise.all(results.slice(0, limit).map((result) => result.data()));
  return data.map((item) => ({
    url: item.url,
    title: item.meta.title ?? item.url,
    excerpt: textOf(item.excerpt),
  }));
}

/** Each word costs a part of the index of its own, and these are on every page. A text of nothing else is asked as it is. */
const STOP_WORDS = new Set(
  'a an and any are as at be by can cannot do does doing for from get gets got has have how i if in is it its my no not of on or so that the then there this to was what when where which who why will with you your'.split(
    ' ',
  ),
);

function withoutStopWords(query: string): string {
  const kept = query.split(/\s+/).filter((word) => !STOP_WORDS.has(word.toLowerCase()));
  return kept.length > 0 ? kept.join(' ') : query;
}

async function load(base: string): Promise<PagefindModule> {
  if (typeof WebAssembly === 'undefined') throw new Error('this browser has no WebAssembly');
  allowOwnWorkers(base);
  const url = `${base}pagefind/pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ url)) as PagefindModule;
  await pagefind.options({ baseUrl: base, excerptLength: 24 });
  return pagefind;
}

/** Excerpts come as HTML with `<mark>` and escaped text: taken apart here, never parsed as markup. */
function textOf(excerpt: string): string {
  return excerpt
    .replace(/<\/?mark>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#(?:39|x27);/g, "'")
    .replace(/&amp;/g, '&');
}
