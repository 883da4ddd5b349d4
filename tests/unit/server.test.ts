/** The local server answers as a static host does: headers, redirects, error pages, and nothing outside its folder. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSiteServer } from '../../src/server/serve-site.ts';
import { headersFor, parseHeaders, parseRedirects } from '../../src/server/host-files.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'dee-site-'));
const write = (name: string, text: string): void => {
  mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
  writeFileSync(path.join(dir, name), text);
};
write('index.html', 'home');
write('codes/404/index.html', 'code 404');
write('codes/-1/index.html', 'code -1');
write('404.html', 'nothing');
write('zh/404.html', '没有');
write('_astro/a.js', 'let a');
write(
  '_headers',
  '/docs/*\n  X-Content-Type-Options: nosniff\n/docs/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n',
);
write('_redirects', '/docs/40014 /docs/codes/40014/ 301\n');
writeFileSync(path.join(path.dirname(dir), `${path.basename(dir)}-secret`), 'secret');

let server: Server;
let port = 0;
beforeAll(async () => {
  server = createSiteServer({ dir, base: '/docs/' });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.close();
  rmSync(dir, { recursive: true });
  rmSync(`${dir}-secret`);
});

function get(target: string, method = 'GET'): Promise<{ status: number; headers: Record<string, unknown>; body: string }> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path: target, method }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    call.on('error', reject);
    call.end();
  });
}

test('pages, with host headers', async () => {
  const page = await get('/docs/');
  expect(page).toMatchObject({ status: 200, body: 'home' });
  expect(page.headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'cache-control': 'public, max-age=0, must-revalidate',
  });
  expect((await get('/docs/_astro/a.js')).headers['cache-control']).toContain('immutable');
});

test('codes that look like something else', async () => {
  expect((await get('/docs/codes/404/')).body).toBe('code 404');
  expect((await get('/docs/codes/-1/')).body).toBe('code -1');
});

test('redirects: short addresses, missing slash with its query, outside the base', async () => {
  expect(await get('/docs/40014')).toMatchObject({ status: 301, headers: { location: '/docs/codes/40014/' } });
  expect(await get('/docs/codes/-1?x=1')).toMatchObject({ status: 301, headers: { location: '/docs/codes/-1/?x=1' } });
  expect(await get('/docs')).toMatchObject({ status: 301, headers: { location: '/docs/' } });
  expect(await get('/other')).toMatchObject({ status: 302, headers: { location: '/docs/' } });
});

test('the error page is in the language of the address', async () => {
  expect(await get('/docs/nowhere/')).toMatchObject({ status: 404, body: 'nothing' });
  expect(await get('/docs/zh/nowhere/')).toMatchObject({ status: 404, body: '没有' });
  expect(await get('/docs/nowhere/', 'HEAD')).toMatchObject({ status: 404, body: '' });
});

test.each(['/docs/../secret', '/docs/%2e%2e/secret', '/docs/..%2f', '/docs/%00', '/docs/%', '/docs/..%5c..%5c', '//docs/../..'])(
  'the hostile path %s gets no file',
  async (target) => {
    const { status, body } = await get(target);
    expect([301, 302, 400, 404]).toContain(status);
    expect(body).not.toContain('secret');
  },
);

test('host files are not served, other methods are refused', async () => {
  expect((await get('/docs/_headers')).status).toBe(404);
  expect((await get('/docs/', 'POST')).status).toBe(405);
});

describe('host files', () => {
  test('a later rule wins', () => {
    const rules = parseHeaders('/*\n  A: 1\n/x/*\n  A: 2\n');
    expect(headersFor(rules, '/x/y').get('A')).toBe('2');
    expect(headersFor(rules, '/y').get('A')).toBe('1');
  });
  test('a bad line is named', () => {
    expect(() => parseHeaders('  A: 1')).toThrow('_headers:1: expected');
    expect(() => parseHeaders('/*\n  A')).toThrow('_headers:2: expected');
    expect(() => parseRedirects('# c\n/a')).toThrow('_redirects:2: expected');
    expect(() => parseRedirects('/a /b 200')).toThrow('_redirects:1: expected');
  });
});
