/** The built site on a free loopback port, with the peers below `__bench/`, and a record of what a browser asked for. */
import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { createSiteServer } from '../../src/server/serve-site.ts';

export interface BenchServer {
  /** Address of the site, with a slash at its end. */
  url: string;
  /** Forgets what was asked for so far. */
  forget(): void;
  /** Compressed bytes of every file asked for since and before a time, as `Date.now()` has it; each counted once. */
  bytes(before: number): number;
  close(): void;
}

const FOLDER = '__bench/';

/** @param extra files by name, served below `__bench/`. */
export async function serveForBench(dir: string, base: string, extra: Readonly<Record<string, string>>): Promise<BenchServer> {
  const site = createSiteServer({ dir, base });
  /** When each file was first asked for. */
  let asked = new Map<string, number>();
  const server = createServer((request, response) => {
    const local = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname).slice(base.length);
    if (!asked.has(local)) asked.set(local, Date.now());
    const body = local.startsWith(FOLDER) ? extra[local.slice(FOLDER.length)] : undefined;
    if (body === undefined) return void site.emit('request', request, response);
    const type = local.endsWith('.js') ? 'text/javascript' : 'application/json';
    response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' }).end(body);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');

  const sizes = new Map<string, number>();
  const sizeOf = (local: string): number => {
    const known = sizes.get(local);
    if (known !== undefined) return known;
    const text = local.startsWith(FOLDER) ? extra[local.slice(FOLDER.length)] : undefined;
    const size = compressed(text === undefined ? fileOf(path.join(dir, local)) : Buffer.from(text));
    sizes.set(local, size);
    return size;
  };
  return {
    url: `http://127.0.0.1:${address.port}${base}`,
    forget: () => void (asked = new Map()),
    bytes: (before) => [...asked].reduce((sum, [local, at]) => sum + (at < before ? sizeOf(local) : 0), 0),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function fileOf(file: string): Buffer {
  const found = existsSync(file) && statSync(file).isDirectory() ? path.join(file, 'index.html') : file;
  return existsSync(found) ? readFileSync(found) : Buffer.alloc(0);
}

/** Pagefind's own files are compressed already: a host sends them as they are. */
const compressed = (body: Buffer): number => Math.min(body.length, gzipSync(body, { level: 9 }).length);
