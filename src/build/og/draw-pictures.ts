/** Draws the pictures that change and takes the others from the cache, which survives builds: a drawing depends on its text alone. */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { CodeRecord } from '../../model/schema.ts';
import { codeSlug } from '../../model/slug.ts';
import { CACHE } from '../folders.ts';
import { codeCard, siteCard } from './card.ts';
import { siteIcon } from './icon.ts';

/** Noto Sans SC (SIL Open Font License), cut down to GB 2312: drawn the same on every machine. */
const FONT = path.join(import.meta.dirname, 'noto-sans-sc.otf');
const FONT_NAME = 'Noto Sans CJK SC';

/** @param dir folder of the build in progress. @returns how many pictures had to be drawn. */
export function drawPictures(dir: string, codes: readonly CodeRecord[]): number {
  const cache = path.join(CACHE, 'pictures');
  mkdirSync(cache, { recursive: true });
  mkdirSync(path.join(dir, 'og/codes'), { recursive: true });
  const wanted: [file: string, svg: string][] = [
    ['og/site.png', siteCard()],
    ['icon-192.png', siteIcon(192)],
    ['icon-512.png', siteIcon(512)],
    ['apple-touch-icon.png', siteIcon(180)],
    ...codes.map((record): [string, string] => [`og/codes/${codeSlug(record.code)}.png`, codeCard(record)]),
  ];
  let drawn = 0;
  for (const [file, svg] of wanted) {
    const kept = path.join(cache, `${createHash('sha256').update(svg).digest('hex').slice(0, 32)}.png`);
    if (!existsSync(kept)) {
      // Written beside and renamed: a killed build leaves no half picture in the cache.
      writeFileSync(`${kept}.part`, render(svg));
      renameSync(`${kept}.part`, kept);
      drawn += 1;
    }
    copyFileSync(kept, path.join(dir, file));
  }
  return drawn;
}

export function render(svg: string): Uint8Array {
  return new Resvg(svg, { font: { fontFiles: [FONT], loadSystemFonts: false, defaultFontFamily: FONT_NAME } }).render().asPng();
}
