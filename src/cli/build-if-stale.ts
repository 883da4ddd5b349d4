/** Builds the site unless the last build was made of exactly what is there now. */
import { buildSite } from '../build/build-site.ts';
import { explainFailure } from '../build/explain-failure.ts';
import { fingerprint } from '../build/fingerprint.ts';
import { buildInfo, ROOT } from '../build/folders.ts';

if (buildInfo()?.inputs === fingerprint(ROOT, process.env)) {
  console.log('The site is up to date.');
} else {
  console.log('Building the site …');
  try {
    await buildSite();
  } catch (error) {
    console.error(`The site was not built.\n${explainFailure(error)}`);
    process.exitCode = 1;
  }
}
