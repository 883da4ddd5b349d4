/**
 * Texts of a record in Markdown: backticks stay code, everything else is shown as it stands. Only what would be read as markup is
 * escaped, so that the file stays pleasant to read as it is.
 */

const CODE_SPAN = /(`[^`]+`)/;
/** Escapes, entities, tags, ends of a link's text, emphasis, code without an end. */
const MARKS = /\\(?=[!-/:-@[-`{-~]|$)|&(?=#?\w+;)|<(?=[a-z/!?])|\](?=[([:])|[*~`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/giu;
const BRACKETS = /[[\]]/;
const MARKS_IN_LINK = new RegExp(`${BRACKETS.source}|${MARKS.source}`, MARKS.flags);
/** What makes a heading, a list, a quote or a fence of a paragraph. */
const BEGINNINGS = /^(?:#|>|[-+=](?=[-+=\s]|$)|:::)/;

/** One paragraph, whatever the text holds. */
export function markdownText(text: string): string {
  return escapeMarks(text, MARKS)
    .replace(BEGINNINGS, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/(\s)(#+)$/, '$1\\$2');
}

/** @param url without brackets and spaces, as the schema demands. */
export const markdownLink = (text: string, url: string): string => `[${escapeMarks(text, MARKS_IN_LINK)}](${url})`;

/** A fence longer than every run of backticks inside. */
export function markdownBlock(text: string, language: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

function escapeMarks(text: string, marks: RegExp): string {
  const parts = text.replace(/\s+/g, ' ').trim().split(CODE_SPAN);
  return parts.map((part, i) => (i % 2 === 1 ? part : part.replace(marks, '\\$&'))).join('');
}
