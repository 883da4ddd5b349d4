/**
 * Finds or installs nginx and its Brotli module for the tests of the nginx example: Debian's packages where this is root on Debian.
 * Says in one line what will be tested. Where there is no nginx, its tests are skipped and everything else still counts.
 */
import { existsSync } from 'node:fs';
import { findBrotli, findNginx } from '../../tests/nginx-process.ts';
import { canInstall, installPackages } from './debian.ts';

const BROTLI_MODULE = 'libnginx-mod-http-brotli-static';

/** Debian starts and enables a service that it installs. A container does not; on a whole machine that is not for tests to do. */
const startsServices = existsSync('/run/systemd/system');

if (!(findNginx() && findBrotli()) && canInstall() && !startsServices) {
  console.log('Installing Debian’s nginx …');
  // Older releases have no Brotli module.
  if (!installPackages(['nginx', BROTLI_MODULE])) installPackages(['nginx']);
}
const nginx = findNginx();
if (nginx)
  console.log(`Testing with ${nginx}${findBrotli() ? ' and its Brotli module' : ', without Brotli: its module is not here'}`);
else console.log(`The nginx tests are skipped: nginx is not here. On Debian or Ubuntu: apt-get install nginx ${BROTLI_MODULE}`);
