/** The loader's own process, so that it shares none with a server that it measures. `load-run.ts` starts it, with a plan. */
import { runLoad, type LoadPlan } from './load-client.ts';

/** Not counted: connections are opened, code gets compiled, files are read for the first time. */
const WARM_UP_MS = 500;

const plan = JSON.parse(process.argv[2] ?? '') as LoadPlan;
let told = false;
process.on('message', () => (told = true));
// The result was taken, or nobody is left to take one.
process.on('disconnect', () => process.exit(0));
await runLoad({ ...plan, maxMs: WARM_UP_MS });
process.send?.('running');
process.send?.(await runLoad(plan, () => told));
