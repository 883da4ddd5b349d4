/** From drawing to picture. */
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/** Noto Sans SC (SIL Open Font License), cut down to GB 2312: drawn the same on every machine. */
const FONT = path.join(import.meta.dirname, 'noto-sans-sc.otf');
const FONT_NAME = 'Noto Sans CJK SC';

/** @returns PNG; the same drawing always gives the same bytes. */
export function render(svg: string): Uint8Array {
  return new Resvg(svg, { font: { fontFiles: [FONT], loadSystemFonts: false, defaultFontFamily: FONT_NAME } }).render().asPng();
}
