/** One sound record, category and documentation page with every field that the schemas know, to be broken field by field. */
import { API, RECORD, type Json } from './project.ts';

const wording = { text: '不合法的access_token', lang: 'zh', kind: 'official' };
const note = { en: 'A note.', zh: '说明。' };

export const WHOLE_RECORD: Json = {
  ...RECORD,
  aliases: ['E40014'],
  status: 'renumbered',
  statusNote: note,
  replacedBy: '88',
  retry: { policy: 'backoff', maxAttempts: 3, waitSeconds: 10, windowSeconds: 60 },
  http: [400],
  appearsIn: ['old-api'],
  messages: [wording, { ...wording, kind: 'observed', source: 'https://example.org/a' }],
  en: {
    ...(RECORD.en as Json),
    expect: 'Another wording.',
    cases: [
      { confidence: 'inferred', in: 'Contacts', cause: 'It is old.', fix: 'Fetch a new one.', docs: ['gettoken'] },
      { cause: 'It is cut.', fix: ['Read it whole.', 'Send it whole.'] },
    ],
  },
  zh: {
    ...(RECORD.zh as Json),
    expect: '另一种文案。',
    cases: [
      { confidence: 'inferred', in: '通讯录', cause: '已经过期。', fix: '重新获取。', docs: ['gettoken'] },
      { cause: '被截断了。', fix: ['完整读取。', '完整发送。'] },
    ],
  },
  confusedWith: [{ code: '88', en: 'That one wraps.', zh: '那个是外层码。' }],
  related: ['88'],
  returnedBy: [{ doc: 'gettoken', ...note }],
  returnedByTotal: 4,
};

export const WHOLE_CATEGORY: Json = {
  order: 1,
  icon: 'key',
  en: { name: 'Tokens', description: 'About tokens.', intro: 'All about tokens.' },
  zh: { name: '凭证', description: '凭证相关。', intro: '凭证相关的错误。' },
  groups: [{ en: 'All', zh: '全部', codes: ['40014', '88'] }],
};

export const WHOLE_PAGE: Json = {
  ...API,
  method: 'GET',
  host: 'oapi',
  path: '/gettoken',
  archived: true,
  supersededBy: 'newer',
  scopes: ['qyapi_base'],
  updated: '2026-05-06',
};
