/** Runs the nginx example: filled in, in a folder of its own, on a loopback port, as the current user. */
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { userInfo } from 'node:os';
import path from 'node:path';
import { ROOT } from '../src/build/folders.ts';

export const findNginx = (): string | undefined =>
  ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'].find((file) => existsSync(file));
export const findBrotli = (): string | undefined =>
  ['/usr/lib/nginx/modules', '/usr/share/nginx/modules']
    .map((folder) => path.join(folder, 'ngx_http_brotli_static_module.so'))
    .find((file) => existsSync(file));

export const NGINX = findNginx();
export const BROTLI = findBrotli();
export interface RunningNginx {
  port: number;
  /** Of the master process; its workers are its children. */
  pid: number;
  stop: () => Promise<void>;
}

/**
 * @param folder for what nginx writes; the site stands in `www` and the base inside it.
 * @param port a free one unless told.
 * @throws Error with nginx's own words.
 */
export async function startNginx(folder: string, base: string, port?: number): Promise<RunningNginx> {
  port ??= await freePort();
  // Temporary folders are closed to the other users that a root nginx may run its workers as.
  chmodSync(folder, 0o755);
  writeFileSync(path.join(folder, 'site.conf'), example(path.join(folder, 'www'), base, port));
  writeFileSync(path.join(folder, 'nginx.conf'), around(folder));
  const log = path.join(folder, 'error.log');
  const nginx = spawn(NGINX ?? '', ['-p', folder, '-c', path.join(folder, 'nginx.conf'), '-e', log], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => {
    nginx.once('exit', () => resolve());
    nginx.once('error', () => resolve());
  });
  // A killed process has a signal and no exit code.
  const isRunning = (): boolean => nginx.pid !== undefined && nginx.exitCode === null && nginx.signalCode === null;
  for (let tries = 0; !(await answers(port)); tries += 1) {
    if (!isRunning() || tries === 100) {
      nginx.kill('SIGTERM');
      throw new Error(`nginx did not start: ${existsSync(log) ? readFileSync(log, 'utf8') : 'it wrote no log'}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const stop = async (): Promise<void> => {
    if (!isRunning()) return;
    nginx.kill('SIGTERM');
    await ended;
  };
  return { port, pid: nginx.pid ?? 0, stop };
}

function example(root: string, base: string, port: number): string {
  const text = readFileSync(path.join(ROOT, 'src/server/nginx.conf'), 'utf8')
    .replaceAll('@ROOT@', root)
    .replaceAll('@PORT@', `127.0.0.1:${port}`)
    .replaceAll('@BASE@', base);
  return BROTLI ? text.replace('# brotli_static on;', 'brotli_static on;') : text;
}

/** What Debian's own nginx.conf does around a site, but for the access log, with every file it writes inside the folder. */
function around(folder: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`);
  return `${BROTLI ? `load_module ${BROTLI};` : ''}
    ${process.getuid?.() === 0 ? `user ${userInfo().username};` : ''}
    daemon off; worker_processes auto; pid ${folder}/nginx.pid;
    events { worker_connections 768; }
    http { access_log off; sendfile on; tcp_nopush on; gzip on; ${temporary.join(' ')} include ${folder}/site.conf; }`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** Whether something listens there. */
export function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
