/** Serves a copy of a built site on a free loopback port, every text compressed as a host would: brotli and gzip at their best. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { createSiteServer } from '../../src/server/serve-site.ts';

const TEXT = /\.(?:html|css|m?js|json|svg|txt|md|xml|webmanifest|wasm)$/;

export interface ServedSite {
  /** Address of the home page, with the slash at its end. */
  url: string;
  close: () => void;
}

export async function serveSite(dist: string, base: string): Promise<ServedSite> {
  // The copy takes the compressed files, and a build that ends meanwhile does not change what is measured.
  const dir = mkdtempSync(path.join(tmpdir(), 'dee-serve-'));
  cpSync(dist, dir, { recursive: true });
  const server = createSiteServer({ dir, base });
  // Before the site's own listener. Only what is asked for is compressed: all pages at this quality would take minutes.
  server.prependListener('request', (request) => compress(dir, base, request.url ?? '/'));
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    close: () => {
      server.closeAllConnections();
      server.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function compress(dir: string, base: string, url: string): void {
  const { pathname } = new URL(url, 'http://localhost');
  const local = decodeURIComponent(pathname).slice(base.length);
  const file = path.join(dir, local.endsWith('/') || local === '' ? `${local}index.html` : local);
  if (!file.startsWith(dir + path.sep) || !TEXT.test(file) || !existsSync(file) || !statSync(file).isFile()) return;
  const plain = readFileSync(file);
  if (!existsSync(`${file}.br`)) writeFileSync(`${file}.br`, brotliCompressSync(plain));
  if (!existsSync(`${file}.gz`)) writeFileSync(`${file}.gz`, gzipSync(plain, { level: 9 }));
}
