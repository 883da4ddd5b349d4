/** Serves a finished build as a static host would: precompressed files, host headers, redirects, 404 pages. For loopback only. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sirv from 'sirv';
import { headersFor, parseHeaders, parseRedirects, type HeaderRule } from './host-files.ts';

export interface SiteServerOptions {
  /** Folder with the build. */
  dir: string;
  /** Path that the site was built for, such as `/` or `/dingtalk-errors/`. */
  base: string;
}

/** Creates the server; the caller listens and closes. @throws Error where the folder holds no build. */
export function createSiteServer({ dir, base }: SiteServerOptions): Server {
  if (!existsSync(path.join(dir, 'index.html'))) throw new Error(`${dir} holds no built site; run npm run build first`);
  const rules = parseHeaders(readOptional(path.join(dir, '_headers')));
  const redirects = new Map(parseRedirects(readOptional(path.join(dir, '_redirects'))).map((r) => [r.from, r]));
  // dev: files are looked up at each request, so that a build that finishes meanwhile is served at once.
  const files = sirv(dir, { dev: true, etag: true, gzip: true, brotli: true, dotfiles: false });

  return createServer((request, response) => {
    const pathname = decodePath(request.url ?? '/');
    if (pathname === undefined) return void answer(response, 400, 'Bad request');
    if (request.method !== 'GET' && request.method !== 'HEAD') return void answer(response, 405, 'Method not allowed');
    if (!`${pathname}/`.startsWith(base)) return void redirect(response, 302, base);
    if (!pathname.startsWith(base)) return void redirect(response, 301, base);
    const local = `/${pathname.slice(base.length)}`;
    response.setHeader('Cache-Control', 'public, max-age=0, must-revalidate');
    applyHeaders(response, rules, pathname);
    const found = redirects.get(pathname) ?? redirects.get(pathname.replace(/\/$/, ''));
    if (found) return void redirect(response, found.status, found.to);
    if (/^\/_(headers|redirects)$/.test(local)) return void notFound(request, response, dir, local);
    // A page has one address, with its slash: hosts redirect the other spelling.
    if (!local.endsWith('/') && existsSync(path.join(dir, local, 'index.html'))) {
      return void redirect(response, 301, `${base}${local.slice(1)}/${new URL(request.url ?? '/', 'http://localhost').search}`);
    }
    request.url = local.split('/').map(encodeURIComponent).join('/');
    files(request, response, () => notFound(request, response, dir, local));
  });
}

function notFound(request: IncomingMessage, response: ServerResponse, dir: string, local: string): void {
  const page = ['zh/404.html', '404.html'].find(
    (file) => local.startsWith(`/${path.dirname(file).replace('.', '')}`) && existsSync(path.join(dir, file)),
  );
  response.statusCode = 404;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Cache-Control', 'no-cache');
  response.end(request.method === 'HEAD' || !page ? '' : readFileSync(path.join(dir, page)));
}

function applyHeaders(response: ServerResponse, rules: readonly HeaderRule[], pathname: string): void {
  for (const [name, value] of headersFor(rules, pathname)) response.setHeader(name, value);
}

function redirect(response: ServerResponse, status: number, to: string): void {
  response.writeHead(status, { Location: to }).end();
}

function answer(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(words);
}

/** @returns undefined for an address that no file can have: bad escapes, NUL, a way out of the folder. */
function decodePath(url: string): string | undefined {
  try {
    const { pathname } = new URL(url, 'http://localhost');
    const decoded = decodeURIComponent(pathname);
    return decoded.includes('\0') || decoded.includes('..') || decoded.includes('\\') ? undefined : decoded;
  } catch {
    return undefined;
  }
}

const readOptional = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
