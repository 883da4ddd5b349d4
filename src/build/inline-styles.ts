/**
 * Puts the styles into the pages: a cold page paints from the first answer, without a second trip for a stylesheet. They get a hash in
 * the page's Content-Security-Policy, which then allows no other style. After Astro, because only then are the final bytes known.
 */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { STYLE_SOURCE } from '../layouts/csp.ts';
import { filesUnder } from './fingerprint.ts';

const STYLESHEET = /<link rel="stylesheet" href="([^"]+)">/g;

interface Style {
  element: string;
  /** As the policy names it. */
  source: string;
}

/** @param dir folder of the build in progress. @param base path that every address begins with. @throws Error naming a page that has no policy. */
export function inlineStyles(dir: string, base: string): void {
  const files = filesUnder(dir);
  const stylesheets = files.filter((file) => path.dirname(file) === path.join(dir, '_astro') && file.endsWith('.css'));
  const styles = new Map(stylesheets.map((file) => [addressOf(dir, base, file), readStyle(file)]));
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const html = readFileSync(file, 'utf8');
    const used: Style[] = [];
    const page = html.replace(STYLESHEET, (_, href: string) => {
      const style = styles.get(href);
      if (!style) throw new Error(`${path.relative(dir, file)}: there is no stylesheet ${href}`);
      used.push(style);
      return style.element;
    });
    if (used.length === 0) continue;
    if (!page.includes(STYLE_SOURCE)) throw new Error(`${path.relative(dir, file)}: expected "${STYLE_SOURCE}" in its policy`);
    writeFileSync(
      file,
      page.replace(STYLE_SOURCE, () => `style-src ${used.map(({ source }) => source).join(' ')}`),
    );
  }
  for (const file of stylesheets) rmSync(file);
}

const addressOf = (dir: string, base: string, file: string): string => base + path.relative(dir, file).split(path.sep).join('/');

function readStyle(file: string): Style {
  const text = readFileSync(file, 'utf8').trim();
  if (/<\/style/i.test(text)) throw new Error(`${path.basename(file)} holds </style> and cannot stand in a page`);
  return {
    element: `<style>${text}</style>`,
    source: `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  };
}
