/** A command that runs another one without any network, not even loopback: util-linux's unshare, as root or in a user namespace. */
import { spawnSync } from 'node:child_process';

/** @returns undefined where this system has none, or does not allow it. */
export function withoutNetwork(): string[] | undefined {
  return [
    ['unshare', '-n'],
    ['unshare', '-rn'],
  ].find(([command = '', ...args]) => spawnSync(command, [...args, 'true'], { stdio: 'ignore' }).status === 0);
}
