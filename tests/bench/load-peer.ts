/** The project's own local server in a process of its own, as `npm start` runs it. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../../src/build/folders.ts';

/** @throws Error where it does not say its address within ten seconds. */
export async function startLocalServer(): Promise<{ port: number; stop: () => Promise<void> }> {
  const server = spawn(process.execPath, [path.join(ROOT, 'src/cli/serve.ts')], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    // Not SIGTERM: it waits for connections, and there is nothing to save.
    server.kill('SIGKILL');
    await ended;
  };
  const port = await new Promise<number>((resolve) => {
    let said = '';
    server.stdout.on('data', (part: Buffer) => {
      said += part.toString();
      const found = /http:\/\/localhost:(\d+)\//.exec(said)?.[1];
      if (found) resolve(Number(found));
    });
    const none = (): void => resolve(0);
    server.once('error', none);
    server.once('exit', none);
    setTimeout(none, 10_000).unref();
  });
  if (port > 0) return { port, stop };
  await stop();
  throw new Error('the local server did not start');
}
