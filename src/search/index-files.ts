/** The search index as files: built once per build, named by their content so that they may be cached for ever. */
import { createHash } from 'node:crypto';
import type { Content } from '../model/read-content.ts';
import type { Locale } from '../model/schema.ts';
import { buildCodeList, buildMessageIndex, buildWordList } from './build-index.ts';

interface IndexFile {
  /** File name with a hash of the content: `codes-en.1a2b3c4d.json`. */
  name: string;
  body: string;
}

export interface IndexFiles {
  codes: Record<Locale, IndexFile>;
  words: Record<Locale, IndexFile>;
  messages: IndexFile;
}

export function indexFiles(content: Content): IndexFiles {
  const both = (name: string, build: (content: Content, locale: Locale) => object): Record<Locale, IndexFile> => ({
    en: file(`${name}-en`, build(content, 'en')),
    zh: file(`${name}-zh`, build(content, 'zh')),
  });
  return {
    codes: both('codes', buildCodeList),
    words: both('words', buildWordList),
    messages: file('messages', buildMessageIndex(content)),
  };
}

function file(name: string, value: object): IndexFile {
  const body = JSON.stringify(value);
  return { name: `${name}.${createHash('sha256').update(body).digest('hex').slice(0, 10)}.json`, body };
}
