/** Size of the index for this collection and for 2,300 codes, compressed. */
import { gzipSync } from 'node:zlib';
import type { Content } from '../../src/model/read-content.ts';
import { buildCodeList, buildMessageIndex, buildWordList } from '../../src/search/build-index.ts';

export interface IndexSize {
  codes: number;
  list: number;
  messages: number;
  words: number;
}

export const indexSizes = (content: Content): [now: IndexSize, many: IndexSize] => [
  sizeOf(content),
  sizeOf(manyCodes(content, 2_300)),
];

const sizeOf = (content: Content): IndexSize => {
  const gzip = (value: object): number => gzipSync(JSON.stringify(value), { level: 9 }).length;
  return {
    codes: content.codes.length,
    list: gzip(buildCodeList(content, 'en')),
    messages: gzip(buildMessageIndex(content)),
    words: gzip(buildWordList(content, 'en')),
  };
};

/**
 * A collection of `count` codes: copies of the records with other numbers, every letter and Chinese character moved on by the number of
 * the copy, so that no copy compresses against another. Real records share words: this is the worst case.
 */
export function manyCodes(content: Content, count: number): Content {
  const { codes } = content;
  const moved = (text: string, by: number): string =>
    text.replace(/[a-z\u4e00-\u9fa5]/g, (char) => {
      const [first, size] = char < '{' ? [97, 26] : [0x4e00, 20_902];
      return String.fromCharCode(first + ((char.charCodeAt(0) - first + by) % size));
    });
  const copies = Array.from({ length: Math.ceil(count / codes.length) }, (_, copy) =>
    codes.map((record, place) => {
      if (copy === 0) return record;
      const move = (text: string): string => moved(text, copy * 3);
      return {
        ...record,
        code: /^-?\d+$/.test(record.code) ? String(1_000_000 + (copy * codes.length + place) * 37) : move(record.code),
        messages: record.messages.map((message) => ({ ...message, text: move(message.text) })),
        en: { ...record.en, title: move(record.en.title) },
        zh: { ...record.zh, title: move(record.zh.title) },
      };
    }),
  );
  return { ...content, codes: copies.flat().slice(0, count) };
}
