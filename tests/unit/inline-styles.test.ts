import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inlineStyles } from '../../src/build/inline-styles.ts';
import { contentSecurityPolicy } from '../../src/layouts/csp.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'dee-styles-'));
  mkdirSync(path.join(dir, '_astro'));
  writeFileSync(path.join(dir, '_astro/a.css'), 'p{color:red}\n');
  writeFileSync(path.join(dir, '_astro/b.css'), 'b::before{content:"$&"}');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const page = (links: string, policy = contentSecurityPolicy([])): string =>
  `<head><meta http-equiv="content-security-policy" content="${policy}">${links}</head>`;
const link = (name: string): string => `<link rel="stylesheet" href="/base/_astro/${name}.css">`;
const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('styles stand in the page in their order, allowed by their hashes alone', () => {
  writeFileSync(path.join(dir, 'index.html'), page(link('a') + link('b')));
  inlineStyles(dir, '/base/');
  const html = readFileSync(path.join(dir, 'index.html'), 'utf8');
  expect(html).toContain('<style>p{color:red}</style><style>b::before{content:"$&"}</style>');
  expect(html).toContain(`style-src ${hash('p{color:red}')} ${hash('b::before{content:"$&"}')};`);
  expect(html).not.toContain("style-src 'self'");
  expect(existsSync(path.join(dir, '_astro/a.css'))).toBe(false);
});

test('a page without a policy, an unknown stylesheet and a style that would end its element stop the build', () => {
  const file = path.join(dir, 'index.html');
  writeFileSync(file, page(link('a'), "style-src 'none'"));
  expect(() => inlineStyles(dir, '/base/')).toThrow(/index\.html: expected "style-src 'self'" in its policy/);
  writeFileSync(file, page(link('c')));
  expect(() => inlineStyles(dir, '/base/')).toThrow('index.html: there is no stylesheet /base/_astro/c.css');
  writeFileSync(path.join(dir, '_astro/a.css'), 'p{content:"</style>"}');
  expect(() => inlineStyles(dir, '/base/')).toThrow('a.css holds </style>');
});
