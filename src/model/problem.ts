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
  return problems.map((p) => [p.file, p.field, p.message].filter(Boolean).join(': ')).join('\n');
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
