/** A picture of few colours as a small PNG: flat areas and smooth letters need no 16 million. */
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;

/**
 * Colours that differ by less than 8 of 255 in every channel may become one; the first of them in the picture is kept as it is.
 * @param rgba opaque pixels, row by row. @throws Error where more than 256 colours are left.
 */
export function indexedPng(rgba: Uint8Array, width: number, height: number): Buffer {
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height);
  const bytes = Buffer.from(rgba.buffer, rgba.byteOffset, rgba.byteLength);
  const stride = 4 * width;
  const indexes = new Int16Array(1 << 15).fill(-1);
  const palette: number[] = [];
  // Each row begins with its filter: none.
  const rows = Buffer.alloc((width + 1) * height);
  let last = -1;
  let index = 0;
  for (let row = 0; row < height; row += 1) {
    const start = row * (width + 1) + 1;
    // Half of the rows are as the one above: between lines of text.
    if (row > 0 && bytes.compare(bytes, (row - 1) * stride, row * stride, row * stride, (row + 1) * stride) === 0) {
      rows.copyWithin(start, start - width - 1, start - 1);
      continue;
    }
    for (let column = 0; column < width; column += 1) {
      const pixel = pixels[row * width + column] ?? 0;
      if (pixel !== last) {
        last = pixel;
        const key = ((pixel >>> 3) & 0x1f) | ((pixel >>> 6) & 0x3e0) | ((pixel >>> 9) & 0x7c00);
        index = indexes[key] ?? -1;
        if (index === -1) {
          index = indexes[key] = palette.length / 3;
          palette.push(pixel & 0xff, (pixel >>> 8) & 0xff, (pixel >>> 16) & 0xff);
        }
      }
      rows[start + column] = index;
    }
  }
  if (palette.length > 3 * MOST_COLOURS) throw new Error(`a picture has ${palette.length / 3} colours; expected at most 256`);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette)),
    // Level 6 takes four times as long for a sixth less.
    chunk('IDAT', deflateSync(rows, { level: 3 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([size, named, check]);
}
