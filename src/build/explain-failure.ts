/** Turns what stopped a build into words: a full disk and an unwritable folder are told plainly, content mistakes are listed. */
export function explainFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOSPC':
      return `The disk is full${path ? ` (writing ${path})` : ''}. Free some space and build again.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `No permission to write ${path ?? 'the build folder'}. Check who owns the project's folder.`;
    default:
      return error.message;
  }
}
