/** For commands that cannot go on with bad content: its mistakes are listed, without the trace that a failure of the program gets. */
import { ContentError } from '../model/problem.ts';

process.once('uncaughtException', (error) => {
  console.error(error instanceof ContentError ? error.message : error);
  process.exit(1);
});
