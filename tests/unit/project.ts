/** A tiny project in a temporary folder: enough content to be read, small enough to be broken on purpose. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';

export type Json = Record<string, unknown>;

export const RECORD: Json = {
  code: '40014',
  family: 'oapi',
  category: 'tokens',
  fixedBy: 'caller',
  retry: { policy: 'after-fix' },
  messages: [{ text: '不合法的access_token', lang: 'zh', kind: 'official' }],
  en: {
    title: 'Invalid access_token',
    meaning: 'The token is not known.',
    cases: [{ cause: 'It is old.', fix: 'Fetch a new one.', docs: ['gettoken'] }],
  },
  zh: {
    title: 'access_token 无效',
    meaning: '这个 token 对不上号。',
    cases: [{ cause: '已经过期。', fix: '重新获取。', docs: ['gettoken'] }],
  },
  sample: '{"errcode":40014,"errmsg":"不合法的access_token"}',
  docs: ['gettoken'],
  sources: [{ url: 'https://open.dingtalk.com/document/development/server-api-error-codes-1', checked: '2026-05-06' }],
};

const CATEGORY: Json = {
  order: 1,
  icon: 'key',
  en: { name: 'Tokens', description: 'About tokens.', intro: 'All about tokens.' },
  zh: { name: '凭证', description: '凭证相关。', intro: '凭证相关的错误。' },
  groups: [{ en: 'All', zh: '全部', codes: ['40014'] }],
};

export const API: Json = {
  id: 'gettoken',
  kind: 'api',
  title: { en: 'Get a token', zh: '获取凭证' },
  url: 'https://open.dingtalk.com/document/development/gettoken',
};

export class Project {
  readonly root = mkdtempSync(path.join(tmpdir(), 'dee-'));

  constructor() {
    for (const folder of ['codes', 'categories', 'guides/en', 'guides/zh'])
      mkdirSync(path.join(this.root, 'content', folder), { recursive: true });
    this.record('40014', RECORD);
    this.yaml('categories/tokens.yaml', CATEGORY);
    this.file('apis.json', JSON.stringify([API]));
    this.file('redirects.json', '{}');
    this.file('ledger.json', JSON.stringify({ pages: [], codes: {} }));
  }

  record(name: string, value: Json): void {
    this.yaml(`codes/${name}.yaml`, value);
  }

  groups(codes: string[]): void {
    this.yaml('categories/tokens.yaml', { ...CATEGORY, groups: [{ en: 'All', zh: '全部', codes }] });
  }

  yaml(name: string, value: Json): void {
    this.file(name, stringify(value));
  }

  file(name: string, text: string | Uint8Array): void {
    writeFileSync(path.join(this.root, 'content', name), text);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
