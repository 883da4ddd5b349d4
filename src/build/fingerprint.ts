/** One hash over everything that a build is made of: the same hash means that building again would change nothing. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const INPUTS = ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
const ENVIRONMENT = ['SITE_URL', 'BASE_PATH', 'REPOSITORY_URL'];

/** @param root the project's root. */
export function fingerprint(root: string, env: Record<string, string | undefined>): string {
  const hash = createHash('sha256');
  for (const name of ENVIRONMENT) hash.update(`${name}=${env[name] ?? ''}\n`);
  for (const input of INPUTS) {
    for (const file of filesUnder(path.join(root, input))) {
      hash.update(`${path.relative(root, file)}\0`);
      hash.update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

/** Every file below a path, sorted; the path itself if it is a file; nothing if it does not exist. */
export function filesUnder(target: string): string[] {
  const stat = statSync(target, { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return [target];
  return readdirSync(target)
    .sort()
    .flatMap((entry) => filesUnder(path.join(target, entry)));
}
