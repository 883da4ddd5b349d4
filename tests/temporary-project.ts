/** A copy of the project in a temporary folder, to build it with other content or to break it. The real one stays as it is. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../src/build/folders.ts';

/** Everything that a build reads, but for the content. */
const PARTS = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

export interface TemporaryProject {
  root: string;
  remove: () => void;
}

export function temporaryProject({ content }: { content: boolean }): TemporaryProject {
  const root = mkdtempSync(path.join(tmpdir(), 'dee-copy-'));
  for (const part of content ? [...PARTS, 'content'] : PARTS) {
    cpSync(path.join(ROOT, part), path.join(root, part), { recursive: true });
  }
  linkModules(path.join(ROOT, 'node_modules'), root);
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Links every package, but none of the caches that Astro and Vite keep beside them: two projects must not write into one. */
function linkModules(modules: string, root: string): void {
  const own = path.join(root, 'node_modules');
  mkdirSync(own);
  for (const name of readdirSync(modules)) {
    if (!/^\.(?:astro|vite|cache)/.test(name)) symlinkSync(path.join(modules, name), path.join(own, name));
  }
}
