/**
 * `npm run build`: builds the whole site beside the last one and then swaps the two, so that a build that fails or is killed leaves
 * the last good site in place. Prints how long each step took.
 */
import { buildSite } from '../build/build-site.ts';
import { explainFailure } from '../build/explain-failure.ts';

try {
  await buildSite({ quiet: process.argv.includes('--quiet') });
} catch (error) {
  console.error(`\nThe site was not built; the last good one is untouched.\n${explainFailure(error)}`);
  process.exitCode = 1;
}
