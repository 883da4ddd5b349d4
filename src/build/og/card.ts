/** The picture that a shared link shows: number, both titles, the platform's message. Drawn as SVG; no template language needed. */
import type { CodeRecord } from '../../model/schema.ts';
import { escapeXml } from '../../model/escape-xml.ts';

export const CARD = { width: 1200, height: 630 } as const;

const COLOURS = { paper: '#f8f6f2', ink: '#1d2129', soft: '#565b66', accent: '#1a4fd6', line: '#dedad0' };
const LEFT = 88;
const RIGHT = CARD.width - 88;

/** Width of a text in units of its font size: wide for Chinese, about half for Latin. Good enough to break lines. */
function width(text: string): number {
  let sum = 0;
  for (const character of text)
    sum += /[\u2E80-\uFFEF]/.test(character)
      ? 1
      : /[A-Z0-9_@MW]/.test(character)
        ? 0.66
        : /[il.,:;'| ]/.test(character)
          ? 0.3
          : 0.54;
  return sum;
}

/** Breaks a text into at most `most` lines that fit; the last one ends in … where something is left. */
export function wrap(text: string, size: number, most: number): string[] {
  const room = (RIGHT - LEFT) / size;
  const pieces =
    text
      .replace(/\s+/g, ' ')
      .trim()
      .match(/[\u2E80-\uFFEF]|[^\s\u2E80-\uFFEF]{1,24}|\s/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const [i, piece] of pieces.entries()) {
    if (width(line + piece) <= room) {
      line += piece;
      continue;
    }
    if (lines.length === most - 1) {
      while (line !== '' && width(`${line}…`) > room) line = line.slice(0, -1);
      return [...lines, `${line.trimEnd()}…`];
    }
    lines.push(line.trimEnd());
    line = piece.trim() === '' ? '' : piece;
    if (i === pieces.length - 1) break;
  }
  return [...lines, line.trimEnd()].filter((text) => text !== '');
}

function block(lines: readonly string[], y: number, size: number, fill: string): string {
  return lines
    .map((line, i) => `<text x="${LEFT}" y="${y + i * size * 1.32}" font-size="${size}" fill="${fill}">${escapeXml(line)}</text>`)
    .join('');
}

function frame(inside: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}" font-family="Noto Sans CJK SC"><rect width="100%" height="100%" fill="${COLOURS.paper}"/><rect width="20" height="100%" fill="${COLOURS.accent}"/>${inside}<line x1="${LEFT}" x2="${RIGHT}" y1="540" y2="540" stroke="${COLOURS.line}" stroke-width="2"/><text x="${LEFT}" y="590" font-size="30" fill="${COLOURS.soft}">DingTalk errors · 钉钉错误码</text></svg>`;
}

export function codeCard(record: CodeRecord): string {
  const size = record.code.length <= 9 ? 132 : record.code.length <= 28 ? 60 : record.code.length <= 44 ? 40 : 32;
  const number = `<text x="${LEFT - 4}" y="186" font-size="${size}" font-weight="700" fill="${COLOURS.accent}">${escapeXml(wrap(record.code, size, 1)[0] ?? '')}</text>`;
  const english = wrap(record.en.title, 52, 2);
  const chinese = wrap(record.zh.title, 46, 1);
  const y = 275;
  const after = y + english.length * 52 * 1.32 + 8;
  const message = wrap(record.messages[0]?.text ?? '', 32, 2);
  return frame(
    number +
      block(english, y, 52, COLOURS.ink) +
      block(chinese, after, 46, COLOURS.ink) +
      block(message, after + 72, 32, COLOURS.soft),
  );
}

export function siteCard(): string {
  return frame(
    `<text x="${LEFT}" y="250" font-size="84" font-weight="700" fill="${COLOURS.accent}">DingTalk errors</text>` +
      block(['Every error code explained, with a fix', '钉钉错误码：原因、处理、能否重试'], 350, 52, COLOURS.ink),
  );
}
