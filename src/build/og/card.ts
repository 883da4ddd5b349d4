/** The picture that a shared link shows: number, both titles, the platform's message. Laid out here, drawn by `draw-card.ts`. */
export const CARD = { width: 1200, height: 630 } as const;

export const COLOURS = { paper: '#f8f6f2', ink: '#1d2129', soft: '#565b66', accent: '#1a4fd6', line: '#dedad0' } as const;
export const LEFT = 88;
const RIGHT = CARD.width - LEFT;
const LINE_HEIGHT = 1.32;

/** One line of text: `y` is its baseline, `size` that of the font; pixels. */
export interface Line {
  text: string;
  y: number;
  size: number;
  colour: string;
}

/** What is shown of a record. */
export interface CardTexts {
  code: string;
  /** Titles. */
  en: string;
  zh: string;
  /** As the platform answers it. */
  message: string;
}

/** Width of a text in pixels at a font size in pixels. */
export type Measure = (text: string, size: number) => number;

/** Breaks a text into at most `most` lines that fit; the last one ends in … where something is left. */
export function wrap(text: string, size: number, most: number, measure: Measure): string[] {
  const room = RIGHT - LEFT;
  const pieces =
    text
      .replace(/\s+/g, ' ')
      .trim()
      .match(/[\u2E80-\uFFEF]|[^\s\u2E80-\uFFEF]{1,24}|\s/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (measure(line + piece, size) <= room) {
      line += piece;
      continue;
    }
    if (lines.length === most - 1) {
      while (line !== '' && measure(`${line}…`, size) > room) line = line.slice(0, -1);
      return [...lines, `${line.trimEnd()}…`];
    }
    lines.push(line.trimEnd());
    line = piece.trim() === '' ? '' : piece;
  }
  return [...lines, line.trimEnd()].filter((text) => text !== '');
}

function block(lines: readonly string[], y: number, size: number, colour: string): Line[] {
  return lines.map((text, i) => ({ text, y: y + i * size * LINE_HEIGHT, size, colour }));
}

const sign: Line = { text: 'DingTalk errors · 钉钉错误码', y: 590, size: 30, colour: COLOURS.soft };

export function codeCard({ code, en, zh, message }: CardTexts, measure: Measure): Line[] {
  const size = code.length <= 9 ? 132 : code.length <= 28 ? 60 : code.length <= 44 ? 40 : 32;
  const english = wrap(en, 52, 2, measure);
  const chinese = wrap(zh, 46, 1, measure);
  const y = 275;
  const after = y + english.length * 52 * LINE_HEIGHT + 8;
  return [
    ...block(wrap(code, size, 1, measure), 186, size, COLOURS.accent),
    ...block(english, y, 52, COLOURS.ink),
    ...block(chinese, after, 46, COLOURS.ink),
    ...block(wrap(message, 32, 3 - english.length, measure), after + 72, 32, COLOURS.soft),
    sign,
  ];
}

export function siteCard(): Line[] {
  return [
    { text: 'DingTalk errors', y: 250, size: 84, colour: COLOURS.accent },
    ...block(['Every error code explained, with a fix', '钉钉错误码：原因、处理、能否重试'], 350, 52, COLOURS.ink),
    sign,
  ];
}
