/** The nginx example, filled in and run by a real nginx over a small site: what the README promises is what it answers. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../src/build/folders.ts';
import { precompress } from '../../src/build/precompress.ts';
import { headersFor, parseHeaders } from '../../src/server/host-files.ts';
import { BROTLI, NGINX, startNginx, type RunningNginx } from '../nginx-process.ts';

if (!NGINX) console.log('nginx is not installed here: the nginx example was not tested.');
else if (!BROTLI) console.log('nginx has no Brotli module here: brotli_static was not tested.');

const LONG = 'Invalid access_token. '.repeat(100);
const SITE = {
  'index.html': 'home',
  'codes/index.html': 'all codes',
  'codes/40014/index.html': LONG,
  'codes/40014.md': '# 40014',
  'codes/88.md': LONG,
  'data/v1/codes/88.json': JSON.stringify(LONG),
  'codes/404/index.html': 'code 404',
  'codes/-1/index.html': 'code -1',
  'zh/index.html': '首页',
  'zh/codes/40014/index.html': '代码',
  'zh/manifest.webmanifest': '{}',
  '404.html': 'nothing',
  'zh/404.html': '没有',
  'feed.xml': '<feed/>',
  'zh/opensearch.xml': '<x/>',
  'sitemap-index.xml': '<x/>',
  '_astro/a.123.js': `let a = "${LONG}"`,
  'search-index/codes-en.123.json': '{}',
  'og/site.png': 'png',
  _headers: 'for other hosts',
  _redirects: 'for other hosts',
  '.secret': 'secret',
};

interface Answer {
  status: number;
  headers: Record<string, unknown>;
  body: Buffer;
}

describe.skipIf(!NGINX).each(['/', '/dingtalk-errors/'])('the nginx example at %s', (base) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'dee-nginx-'));
  let nginx: RunningNginx | undefined;
  let port = 0;

  beforeAll(async () => {
    const site = path.join(folder, 'www', base);
    for (const [name, text] of Object.entries(SITE)) {
      mkdirSync(path.dirname(path.join(site, name)), { recursive: true });
      writeFileSync(path.join(site, name), text);
    }
    writeFileSync(path.join(folder, 'secret'), 'secret');
    await precompress(site, () => true);
    nginx = await startNginx(folder, base);
    port = nginx.port;
  });
  afterAll(async () => {
    await nginx?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** @param target path from the host's root, sent as it is. */
  function get(target: string, { method = 'GET', headers = {} } = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const call = request({ host: '127.0.0.1', port, path: target, method, headers, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      });
      call.on('error', reject);
      call.end();
    });
  }
  const page = async (name: string, options?: Parameters<typeof get>[1]) => {
    const { status, headers, body } = await get(base + name, options);
    return { status, headers, text: body.toString() };
  };

  test('pages, plain and precompressed', async () => {
    const plain = await page('codes/40014/');
    expect(plain).toMatchObject({ status: 200, text: LONG, headers: { 'content-type': 'text/html; charset=utf-8' } });
    expect(plain.headers).toMatchObject({ vary: 'Accept-Encoding' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    for (const [encoding, open] of [
      ['gzip', gunzipSync],
      ['br', brotliDecompressSync],
    ] as const) {
      if (encoding === 'br' && !BROTLI) continue;
      const packed = await get(`${base}codes/40014/`, { headers: { 'accept-encoding': encoding } });
      expect(packed.headers).toMatchObject({ 'content-encoding': encoding, 'content-type': 'text/html; charset=utf-8' });
      expect(open(packed.body).toString()).toBe(LONG);
      expect(packed.body).toEqual(
        readFileSync(path.join(folder, 'www', base, `codes/40014/index.html.${encoding === 'br' ? 'br' : 'gz'}`)),
      );
    }
  });

  test.each(['codes/88.md', 'data/v1/codes/88.json'])('%s, compressed on its way out', async (name) => {
    const packed = await get(base + name, { headers: { 'accept-encoding': 'gzip' } });
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(gunzipSync(packed.body).toString()).toBe(SITE[name as keyof typeof SITE]);
    expect(packed.body.length).toBeLessThan(LONG.length / 10);
    expect((await page(name)).text).toBe(SITE[name as keyof typeof SITE]);
  });

  test('types', async () => {
    for (const [name, type] of [
      ['codes/40014.md', 'text/markdown; charset=utf-8'],
      ['zh/manifest.webmanifest', 'application/manifest+json'],
      ['feed.xml', 'application/atom+xml; charset=utf-8'],
      ['zh/opensearch.xml', 'application/opensearchdescription+xml; charset=utf-8'],
      ['sitemap-index.xml', 'application/xml; charset=utf-8'],
      ['_astro/a.123.js', 'text/javascript; charset=utf-8'],
      ['og/site.png', 'image/png'],
    ])
      expect(await page(name ?? ''), name).toMatchObject({ status: 200, headers: { 'content-type': type } });
  });

  test('pages are revalidated, hashed files kept for ever, missing ones not', async () => {
    const fresh = await page('codes/40014/');
    expect(fresh.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    const again = await page('codes/40014/', { headers: { 'if-none-match': String(fresh.headers.etag) } });
    expect(again).toMatchObject({ status: 304, text: '' });
    for (const name of ['_astro/a.123.js', 'search-index/codes-en.123.json'])
      expect((await page(name)).headers['cache-control'], name).toContain('immutable');
    expect(await page('_astro/gone.js')).toMatchObject({
      status: 404,
      headers: { 'cache-control': 'public, max-age=0, must-revalidate' },
    });
  });

  test('every header that public/_headers sets, on pages, errors and redirects', async () => {
    const rules = parseHeaders(readFileSync(path.join(ROOT, 'public/_headers'), 'utf8'));
    for (const name of ['', 'nowhere/', '_astro/a.123.js', '40014']) {
      const { headers } = await page(name);
      for (const [header, value] of headersFor(rules, `/${name}`)) expect(headers[header.toLowerCase()], header).toBe(value);
    }
    expect((await page('')).headers.server).toBe('nginx');
  });

  test.each([
    ['40014', 'codes/40014/'],
    ['40014?from=log', 'codes/40014/?from=log'],
    ['-1', 'codes/-1/'],
    ['zh/40014', 'zh/codes/40014/'],
    ['zh', 'zh/'],
    ['codes', 'codes/'],
    ['codes/40014', 'codes/40014/'],
    ['zh/codes/40014?x=1', 'zh/codes/40014/?x=1'],
  ])('%s leads to %s', async (from, to) => {
    expect(await page(from)).toMatchObject({ status: 301, headers: { location: base + to } });
    expect((await page(to)).status).toBe(200);
  });

  test('what is not there is told in the language of the address', async () => {
    for (const name of ['nowhere', 'nowhere/', 'codes/1/', 'og/', '404.html', '_headers', '_redirects', '.secret', 'zh-40014'])
      expect(await page(name), name).toMatchObject({ status: 404, text: 'nothing' });
    for (const name of ['zh/nowhere', 'zh/codes/-1/', 'zh/-1', 'zh/.secret', 'zh/404.html'])
      expect(await page(name), name).toMatchObject({ status: 404, text: '没有' });
    expect(await page('codes/404/')).toMatchObject({ status: 200, text: 'code 404' });
    if (base !== '/') expect(await get('/other')).toMatchObject({ status: 302, headers: { location: base } });
  });

  test('HEAD, ranges, other methods', async () => {
    expect(await page('codes/40014/', { method: 'HEAD' })).toMatchObject({
      status: 200,
      text: '',
      headers: { 'content-length': String(LONG.length) },
    });
    expect(await page('nowhere/', { method: 'HEAD' })).toMatchObject({ status: 404, text: '' });
    expect(await page('codes/40014/', { headers: { range: 'bytes=8-19' } })).toMatchObject({
      status: 206,
      text: 'access_token',
      headers: { 'content-range': `bytes 8-19/${LONG.length}` },
    });
    expect((await page('codes/40014/', { headers: { range: 'bytes=99999-' } })).status).toBe(416);
    expect((await page('', { method: 'POST' })).status).toBe(405);
  });

  test.each([
    '../secret',
    '%2e%2e/secret',
    '..%2fsecret',
    '..%5csecret',
    'codes/../../secret',
    '%00',
    '%',
    '/evil.example',
    '/evil.example/%2e%2e/codes',
    '.secret',
  ])('the hostile path %s gets no file and leads nowhere else', async (name) => {
    const { status, headers, text } = await page(name);
    expect([301, 302, 400, 404], `${status} ${text}`).toContain(status);
    expect(text).not.toContain('secret');
    if (headers.location) expect(headers.location).toMatch(/^\/(?!\/)/);
  });
});
