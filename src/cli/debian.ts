/** Packages of Debian and its relatives, for tests that need a program which npm does not bring. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A mirror that does not answer is given up soon. */
const NETWORK = ['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=20', '-o', 'Acquire::https::Timeout=20'];
let updated: boolean | undefined;

/** Whether packages can be installed without asking: Debian or a relative, and root. */
export const canInstall = (): boolean => process.getuid?.() === 0 && existsSync('/etc/debian_version');

/** @returns whether all of them are installed now; says on the error stream what apt-get has to say. */
export function installPackages(names: readonly string[]): boolean {
  if (!canInstall()) return false;
  updated ??= aptGet('update');
  return updated && aptGet('install', '-y', '--no-install-recommends', ...names);
}

function aptGet(command: string, ...args: string[]): boolean {
  const { status } = spawnSync('apt-get', [command, '-qq', ...NETWORK, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}
