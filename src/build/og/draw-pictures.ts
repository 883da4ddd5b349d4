/** Draws the pictures of shared links and the icons, a few milliseconds each. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { siteCard, type Line } from './card.ts';
import { drawCard } from './draw-card.ts';
import { siteIcon } from './icon.ts';

/** What the link to a code shows. */
export interface Card {
  slug: string;
  lines: readonly Line[];
}

/** @param dir folder that takes `og/` and the icons. */
export async function drawPictures(dir: string, cards: readonly Card[]): Promise<void> {
  mkdirSync(path.join(dir, 'og/codes'), { recursive: true });
  const put = (name: string, png: Buffer): void => writeFileSync(path.join(dir, name), png);
  put('og/site.png', drawCard(siteCard()));
  put('icon-192.png', siteIcon(192));
  put('icon-512.png', siteIcon(512));
  put('apple-touch-icon.png', siteIcon(180));
  for (const { slug, lines } of cards) {
    put(`og/codes/${slug}.png`, drawCard(lines));
    // What else this process does meanwhile goes on between two pictures.
    await setImmediate();
  }
}
