/** From the lines of a card to a picture. */
import path from 'node:path';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { CARD, COLOURS, LEFT, type Line, type Measure } from './card.ts';
import { indexedPng } from './indexed-png.ts';

const FONT = 'Card';
// Noto Sans SC (SIL Open Font License), cut down to GB 2312: drawn the same on every machine.
if (!GlobalFonts.registerFromPath(path.join(import.meta.dirname, 'noto-sans-sc.otf'), FONT)) {
  throw new Error('the font of the pictures cannot be read: src/build/og/noto-sans-sc.otf');
}

// One canvas for all cards: each is painted over whole.
const canvas = createCanvas(CARD.width, CARD.height);
const pen = canvas.getContext('2d');

export const measure: Measure = (text, size) => {
  pen.font = `${size}px ${FONT}`;
  return pen.measureText(text).width;
};

/** @returns PNG; the same lines always give the same bytes. */
export function drawCard(lines: readonly Line[]): Buffer {
  const fill = (colour: string, x: number, y: number, width: number, height: number): void => {
    pen.fillStyle = colour;
    pen.fillRect(x, y, width, height);
  };
  fill(COLOURS.paper, 0, 0, CARD.width, CARD.height);
  fill(COLOURS.accent, 0, 0, 20, CARD.height);
  fill(COLOURS.line, LEFT, 539, CARD.width - 2 * LEFT, 2);
  for (const { text, y, size, colour } of lines) {
    pen.font = `${size}px ${FONT}`;
    pen.fillStyle = colour;
    pen.fillText(text, LEFT, y);
  }
  return indexedPng(canvas.data(), CARD.width, CARD.height);
}
