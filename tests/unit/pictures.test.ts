import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CARD, codeCard, siteCard, wrap } from '../../src/build/og/card.ts';
import { render } from '../../src/build/og/render.ts';
import { readContent } from '../../src/model/read-content.ts';

const { codes } = readContent(process.cwd());

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
  const shown = [siteCard(), ...codes.map(codeCard)].map((svg) => svg.replace(/<[^>]+>/g, '')).join('');
  const missing = [...new Set(shown)].filter((character) => character > ' ' && !known.has(character.codePointAt(0) ?? 0));
  expect(missing).toEqual([]);
});

describe('wrap', () => {
  test('keeps short texts whole and cuts long ones with …', () => {
    expect(wrap('Invalid access_token', 52, 2)).toEqual(['Invalid access_token']);
    const cut = wrap('字'.repeat(200), 46, 2);
    expect(cut).toHaveLength(2);
    expect(cut[1]).toMatch(/…$/);
  });
});

test('a picture is a PNG of the size that social networks ask for', () => {
  const record = codes.find((one) => one.code === '40014');
  if (!record) throw new Error('no 40014');
  const png = Buffer.from(render(codeCard(record)));
  expect(png.toString('latin1', 1, 4)).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([CARD.width, CARD.height]);
  expect(Buffer.from(render(codeCard(record))).equals(png)).toBe(true);
});
