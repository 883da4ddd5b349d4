// `npm start`: installs what is missing, builds what is stale, serves the built site and prints its address.
// Plain JavaScript for any Node from 20: the pinned runtime is there only after the install.
import { ensureInstalled, runPinned } from './bootstrap.mjs';

ensureInstalled();
process.exitCode = runPinned('src/cli/build-if-stale.ts') || runPinned('src/cli/serve.ts');
