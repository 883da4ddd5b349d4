/** `npm run preview`: serves the last build on a free loopback port (PORT sets the first to try) and prints its address. */
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createSiteServer } from '../server/serve-site.ts';
import { siteAddress } from '../model/site-address.ts';
import { buildInfo, DIST } from '../build/folders.ts';

const TRIES = 20;

const base = buildInfo()?.base ?? siteAddress(process.env).base;
if (!existsSync(path.join(DIST, 'index.html'))) {
  console.error('There is no built site yet: npm start builds and serves it, npm run build only builds it.');
  process.exit(1);
}
const server = createSiteServer({ dir: DIST, base });
let port = Number(process.env.PORT ?? 4321);
const last = port + TRIES;

server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE' && port < last) server.listen(++port, '127.0.0.1');
  else {
    console.error(`Could not listen on port ${port}: ${error.message}`);
    process.exitCode = 1;
  }
});
server.on('listening', () => {
  const { port: actual } = server.address() as AddressInfo;
  console.log(`\n  DingTalk Error Encyclopedia  http://localhost:${actual}${base}\n  Press Ctrl+C to stop.\n`);
});
server.listen(port, '127.0.0.1');
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.close(() => process.exit(0)));
