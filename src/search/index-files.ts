/** The search index as files: built once per build, named by their content so that they may be cached for ever. */
import { createHash } from 'node:crypto';
import type { Content } from '../model/read-content.ts';
import type { Locale } from '../model/schema.ts';
import { buildCodeList, buildMessageIndex } from './build-index.ts';

export interface IndexFile {
  /** File name with a hash of the content: `codes-en.1a2b3c4d.json`. */
  name: string;
  body: string;
}

export interface IndexFiles {
  codes: Record<Locale, IndexFile>;
  messages: IndexFile;
}

export function indexFiles(content: Content): IndexFiles {
  return {
    codes: { en: file('codes-en', buildCodeList(content, 'en')), zh: file('codes-zh', buildCodeList(content, 'zh')) },
    messages: file('messages', buildMessageIndex(content)),
  };
}

function file(name: string, value: object): IndexFile {
  const body = JSON.stringify(value);
  return { name: `${name}.${createHash('sha256').update(body).digest('hex').slice(0, 10)}.json`, body };
}
