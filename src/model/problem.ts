/** A mistake in the content: which file, which field, what was expected. The build stops and prints all of them at once. */
export interface Problem {
  /** Path relative to the project's root. */
  file: string;
  /** Dotted path of the field, or an empty string for the file as a whole. */
  field: string;
  /** What was expected, and what was found. */
  message: string;
}

/** One line for each problem, files in order: `content/codes/88.yaml: en.title: must not be empty`. */
export function formatProblems(problems: readonly Problem[]): string {
  return problems.map((p) => [p.file, p.field, p.message].filter(Boolean).map(printable).join(': ')).join('\n');
}

const LONGEST = 400;

/** Field names and values are quoted as they stand in the file: a terminal must not obey them, nor a name of a megabyte fill it. */
function printable(text: string): string {
  const shown = text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (c) => `\\u${(c.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
  return shown.length > LONGEST ? `${shown.slice(0, LONGEST)}…` : shown;
}

/** Thrown where content cannot be used. Its message lists every problem. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(`${problems.length} problem${problems.length === 1 ? '' : 's'} in the content\n${formatProblems(problems)}`);
    this.name = 'ContentError';
    this.problems = problems;
  }
}
