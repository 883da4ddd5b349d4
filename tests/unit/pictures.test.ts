import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inflateSync } from 'node:zlib';
import { CARD, codeCard, LEFT, siteCard, wrap, type Line } from '../../src/build/og/card.ts';
import { drawCard, measure } from '../../src/build/og/draw-card.ts';
import { siteIcon } from '../../src/build/og/icon.ts';
import { indexedPng } from '../../src/build/og/indexed-png.ts';
import { readContent } from '../../src/model/read-content.ts';
import type { CodeRecord } from '../../src/model/schema.ts';

const { codes } = readContent(process.cwd());
const card = ({ code, en, zh, messages }: CodeRecord): Line[] =>
  codeCard({ code, en: en.title, zh: zh.title, message: messages[0]?.text ?? '' }, measure);
const cards = codes.map(card);

/** Code points of a font, from its cmap table (format 12 or 4). */
function codePoints(file: string): Set<number> {
  const data = readFileSync(file);
  const tables = data.readUInt16BE(4);
  const points = new Set<number>();
  for (let i = 0; i < tables; i += 1) {
    const entry = 12 + i * 16;
    if (data.toString('latin1', entry, entry + 4) !== 'cmap') continue;
    const cmap = data.readUInt32BE(entry + 8);
    for (let j = 0; j < data.readUInt16BE(cmap + 2); j += 1) {
      const at = cmap + data.readUInt32BE(cmap + 4 + j * 8 + 4);
      const format = data.readUInt16BE(at);
      if (format === 12) {
        for (let k = 0; k < data.readUInt32BE(at + 12); k += 1) {
          const group = at + 16 + k * 12;
          for (let p = data.readUInt32BE(group); p <= data.readUInt32BE(group + 4); p += 1) points.add(p);
        }
      } else if (format === 4) {
        const segments = data.readUInt16BE(at + 6) / 2;
        for (let k = 0; k < segments; k += 1) {
          const end = data.readUInt16BE(at + 14 + k * 2);
          const start = data.readUInt16BE(at + 16 + segments * 2 + k * 2);
          for (let p = start; p <= end && p < 0xffff; p += 1) points.add(p);
        }
      }
    }
  }
  return points;
}

test('the font has every character that the pictures show', () => {
  const known = codePoints('src/build/og/noto-sans-sc.otf');
  expect(known.size).toBeGreaterThan(6000);
  const shown = [siteCard(), ...cards].flatMap((lines) => lines.map(({ text }) => text)).join('');
  const missing = [...new Set(shown)].filter((character) => character > ' ' && !known.has(character.codePointAt(0) ?? 0));
  expect(missing).toEqual([]);
});

describe('wrap', () => {
  test('keeps short texts whole and cuts long ones with …', () => {
    expect(wrap('Invalid access_token', 52, 2, measure)).toEqual(['Invalid access_token']);
    const cut = wrap('字'.repeat(200), 46, 2, measure);
    expect(cut).toHaveLength(2);
    expect(cut[1]).toMatch(/…$/);
  });
});

test('every line of every card stays within its picture, and touches neither another nor the rule above the sign', () => {
  for (const [i, lines] of cards.entries()) {
    const { code } = codes[i] ?? {};
    for (const { text, size } of lines)
      expect(LEFT + measure(text, size), `${code}: ${text}`).toBeLessThanOrEqual(CARD.width - LEFT + 1);
    // A letter reaches a quarter of its size below the baseline, and less than its size above.
    const letters = lines.map(({ y, size }) => [y - 0.9 * size, y + 0.25 * size] as const);
    const places = [...letters, [539, 541] as const].sort(([a], [b]) => a - b);
    for (const [j, [top]] of places.entries())
      if (j > 0) expect(top, `${code}, line ${j + 1}`).toBeGreaterThanOrEqual((places[j - 1]?.[1] ?? 0) - 1);
  }
});

/** Size and pixels of an indexed PNG, decoded here by the standard's own rules. */
function decode(png: Buffer): { width: number; height: number; colour: (x: number, y: number) => number[] } {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const header = chunks.get('IHDR') ?? Buffer.alloc(13);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  expect([...header.subarray(8)], 'eight bits, palette, no interlace').toEqual([8, 3, 0, 0, 0]);
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  expect(rows).toHaveLength((width + 1) * height);
  const palette = chunks.get('PLTE') ?? Buffer.alloc(0);
  const colour = (x: number, y: number): number[] => {
    const index = rows[y * (width + 1) + 1 + x] ?? 0;
    return [...palette.subarray(3 * index, 3 * index + 3)];
  };
  return { width, height, colour };
}

describe('a picture', () => {
  const record = codes.find((one) => one.code === '40014');
  if (!record) throw new Error('no 40014');
  const png = drawCard(card(record));

  test('is a PNG of the size that social networks ask for, the same bytes each time', () => {
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    const { width, height, colour } = decode(png);
    expect([width, height]).toEqual([CARD.width, CARD.height]);
    expect(colour(5, 300)).toEqual([0x1a, 0x4f, 0xd6]);
    expect(colour(1190, 620)).toEqual([0xf8, 0xf6, 0xf2]);
    drawCard(siteCard());
    expect(drawCard(card(record)).equals(png)).toBe(true);
  });

  test('shows its number, and nothing of the card before it', () => {
    const dark = (image: ReturnType<typeof decode>): number => {
      let count = 0;
      for (let y = 90; y < 200; y += 1)
        for (let x = LEFT; x < CARD.width; x += 1) if ((image.colour(x, y)[0] ?? 255) < 128) count += 1;
      return count;
    };
    expect(dark(decode(png))).toBeGreaterThan(2000);
    drawCard(card(record));
    expect(dark(decode(drawCard([])))).toBe(0);
  });

  test('of an icon has the colours of the sign', () => {
    const { width, colour } = decode(siteIcon(192));
    expect(width).toBe(192);
    expect(colour(2, 2)).toEqual([0x1a, 0x4f, 0xd6]);
    // The middle of the upper edge of the sheet.
    expect(colour(96, 54)).toEqual([255, 255, 255]);
  });

  test('of too many colours is an error, not a wrong picture', () => {
    const pixels = new Uint8Array(4 * 32 * 32);
    for (let i = 0; i < 1024; i += 1) pixels.set([(i % 32) * 8, Math.floor(i / 32) * 8, 0, 255], 4 * i);
    expect(() => indexedPng(pixels, 32, 32)).toThrow('1024 colours');
  });
});
