/** Whatever a text holds, Markdown shows it as it stands. Rendered by the engine that renders the guides. */
import fc from 'fast-check';
import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { markdownBlock, markdownLink, markdownText } from '../../src/model/markdown-text.ts';
import injections from '../fixtures/injections.json' with { type: 'json' };
import { elementsOf, fragmentOf, isBareAddress, oneLine, textOf } from './markup.ts';

const render = (markdown: string) => {
  const tree = fragmentOf(markdownToHtml(markdown).html);
  const elements = elementsOf(tree).filter((element) => !isBareAddress(element));
  return { text: textOf(tree).trim(), names: elements.map(({ tagName }) => tagName) };
};

const marks = fc.constantFrom(
  ...'\\`*_{}[]()<>#+-.!~|=:&;"\'$%/a1 \n字'.split(''),
  '](',
  '<b>',
  '&lt;',
  '```',
  '1. ',
  '- ',
  '# ',
  '> ',
);
const anything = fc.oneof(
  fc.array(marks, { minLength: 1, maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  fc.constantFrom(...injections.map(({ text }) => text)),
);
describe('a text of a record', () => {
  test('is one paragraph that says the same', () => {
    fc.assert(
      fc.property(anything, (text) => {
        fc.pre(!text.includes('`') && oneLine(text) !== '');
        expect(render(`before\n\n${markdownText(text)}\n\nafter`)).toEqual({
          text: `before\n${oneLine(text)}\nafter`,
          names: ['p', 'p', 'p'],
        });
      }),
      { numRuns: 2_000 },
    );
  });

  test('is code between backticks, and nothing else', () => {
    fc.assert(
      fc.property(anything, (text) => {
        fc.pre(oneLine(text) !== '');
        const { names, text: all } = render(`before\n\n${markdownText(text)}\n\nafter`);
        expect(names.filter((name) => name !== 'code')).toEqual(['p', 'p', 'p']);
        expect(all.replace(/[`\s]/g, '')).toBe(`before${text}after`.replace(/[`\s]/g, ''));
      }),
      { numRuns: 2_000 },
    );
  });

  test('stays in its place in headings, lists and quotes', () => {
    for (const { text } of injections) {
      expect(
        render(`# ${markdownText(text)}`).names.filter((name) => name !== 'code'),
        text,
      ).toEqual(['h1']);
      expect(
        render(`> ${markdownText(text)}`).names.filter((name) => name !== 'code'),
        text,
      ).toEqual(['blockquote', 'p']);
      expect(
        render(`1. ${markdownText(text)}`).names.filter((name) => name !== 'code'),
        text,
      ).toEqual(['ol', 'li']);
    }
  });
});

test('a link leads where it should, whatever its text', () => {
  for (const { text } of injections) {
    const { names, text: all } = render(markdownLink(text, 'https://example.org/a'));
    expect(
      names.filter((name) => name !== 'code'),
      text,
    ).toEqual(['p', 'a']);
    expect(all.replace(/[`\s]/g, ''), text).toBe(text.replace(/[`\s]/g, ''));
  }
});

test('a block ends where its text does', () => {
  fc.assert(
    fc.property(fc.oneof(anything, fc.constantFrom('```', '````\n# x', 'a\n```\nb')), (text) => {
      const { names, text: all } = render(`${markdownBlock(text, 'json')}\n\nafter`);
      expect(names).toEqual(['pre', 'code', 'p']);
      expect(all.replace(/\s/g, '')).toBe(`${text}after`.replace(/\s/g, ''));
    }),
    { numRuns: 1_000 },
  );
});
