/** The other searches: brought by npm into a folder of their own, minified, and opened in a page with the options they come with. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { JSHandle, Page } from '@playwright/test';
import { build } from 'vite';
import { CACHE } from '../../src/build/folders.ts';
import type { Content } from '../../src/model/read-content.ts';

export type PeerName = 'Pagefind' | 'MiniSearch' | 'Fuse.js';

/** A search in a page. */
export interface PeerEngine {
  /** Codes, or addresses of pages, best first. @param most of Pagefind, which fetches a file to show a result: how many are shown. */
  search(query: string, most: number): Promise<string[]>;
}

export interface PeerDocument {
  id: number;
  code: string;
  titles: string;
  messages: string;
}

/** Not `bench-peers` itself: other benches keep theirs beside it, and npm removes what a package.json does not name. */
const FOLDER = path.join(CACHE, 'bench-peers/search');
const WANTED = ['fuse.js@7', 'minisearch@7'];
const NPM_MS = 90_000;
const LIBRARIES = [
  { name: 'MiniSearch', served: 'minisearch.js', entry: 'minisearch/dist/es/index.js' },
  { name: 'Fuse.js', served: 'fuse.js', entry: 'fuse.js/dist/fuse.mjs' },
] as const;

/** What the peers search: the same codes, titles in both languages, every message. */
export const documentsOf = ({ codes }: Content): PeerDocument[] =>
  codes.map(({ code, en, zh, messages }, id) => ({
    id,
    code,
    titles: `${en.title}\n${zh.title}`,
    messages: messages.map((message) => message.text).join('\n'),
  }));

/** Where npm cannot reach its registry, the peers that are missing are left out and named. */
export async function installPeers(): Promise<{ names: PeerName[]; files: Record<string, string> }> {
  const fileOf = (entry: string): string => path.join(FOLDER, 'node_modules', entry);
  if (!LIBRARIES.every(({ entry }) => existsSync(fileOf(entry)))) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(path.join(FOLDER, 'package.json'), '{ "private": true }\n');
    const windows = process.platform === 'win32';
    spawnSync(windows ? 'npm.cmd' : 'npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...WANTED], {
      cwd: FOLDER,
      timeout: NPM_MS,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: windows,
    });
  }
  const names: PeerName[] = ['Pagefind'];
  const files: Record<string, string> = {};
  for (const { name, served, entry } of LIBRARIES) {
    if (!existsSync(fileOf(entry))) {
      console.log(`${name} is not measured: npm could not install it.`);
      continue;
    }
    files[served] = await minified(fileOf(entry));
    names.push(name);
  }
  return { names, files };
}

async function minified(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: true, rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' } },
  });
  const [first] = Array.isArray(result) ? result : [result];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error(`${entry} was not bundled`);
  return chunk.code;
}

/** Fetches a peer with its index and makes it ready. The page has to be one of the site. */
export function openPeer(page: Page, name: PeerName, url: string): Promise<JSHandle<PeerEngine>> {
  if (name === 'Pagefind') return page.evaluateHandle(openPagefind, url);
  return name === 'MiniSearch' ? page.evaluateHandle(openMiniSearch, url) : page.evaluateHandle(openFuse, url);
}

async function openPagefind(url: string): Promise<PeerEngine> {
  interface Pagefind {
    search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
  }
  const pagefind = (await import(/* @vite-ignore */ `${url}pagefind/pagefind.js`)) as Pagefind;
  return {
    async search(query, most) {
      const { results } = await pagefind.search(query);
      return (await Promise.all(results.slice(0, most).map((result) => result.data()))).map((found) => found.url);
    },
  };
}

async function openMiniSearch(url: string): Promise<PeerEngine> {
  interface Index {
    addAll(documents: readonly PeerDocument[]): void;
    search(query: string): { code: string }[];
  }
  type Library = { default: new (options: { fields: string[]; storeFields: string[] }) => Index };
  const [library, documents] = await Promise.all([
    import(/* @vite-ignore */ `${url}__bench/minisearch.js`) as Promise<Library>,
    fetch(`${url}__bench/documents.json`).then((response) => response.json() as Promise<PeerDocument[]>),
  ]);
  const index = new library.default({ fields: ['code', 'titles', 'messages'], storeFields: ['code'] });
  index.addAll(documents);
  return { search: (query) => Promise.resolve(index.search(query).map((hit) => hit.code)) };
}

async function openFuse(url: string): Promise<PeerEngine> {
  interface Index {
    search(query: string): { item: PeerDocument }[];
  }
  type Library = { default: new (documents: readonly PeerDocument[], options: { keys: string[] }) => Index };
  const [library, documents] = await Promise.all([
    import(/* @vite-ignore */ `${url}__bench/fuse.js`) as Promise<Library>,
    fetch(`${url}__bench/documents.json`).then((response) => response.json() as Promise<PeerDocument[]>),
  ]);
  const index = new library.default(documents, { keys: ['code', 'titles', 'messages'] });
  return { search: (query) => Promise.resolve(index.search(query).map((hit) => hit.item.code)) };
}
