/** Builds the project from nothing in a temporary folder, and tells which Node and what network the processes of the build had. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesUnder } from '../../src/build/fingerprint.ts';
import type { Built } from './compare-builds.ts';
import { measure } from './measure.ts';
import { temporaryProject } from '../temporary-project.ts';

export interface WatchedBuild {
  files: Built;
  seconds: number;
  peakMiB: number;
  /** Of every Node process that was started, each version once. */
  versions: string[];
  processes: number;
  /** Whether every one of them saw no network interface, not even loopback. */
  offline: boolean;
}

/**
 * @param node the executable to build with. @param prefix a command that runs it, such as `unshare -n`.
 * @throws Error with what the build said, where it fails.
 */
export async function watchedBuild(node: string, prefix: readonly string[]): Promise<WatchedBuild> {
  const project = temporaryProject({ content: true });
  const notes = mkdtempSync(path.join(tmpdir(), 'dee-witness-'));
  try {
    const [command = node, ...args] = [...prefix, node, 'src/cli/build.ts', '--quiet'];
    const { seconds, peakMiB } = await measure(command, args, {
      cwd: project.root,
      env: {
        // Whatever asks for `node` by name gets the same one.
        PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}`,
        NODE_OPTIONS: `--import=${pathToFileURL(path.join(import.meta.dirname, 'build-witness.mjs')).href}`,
        BUILD_WITNESS: path.join(notes, 'processes'),
      },
    });
    const seen = readFileSync(path.join(notes, 'processes'), 'utf8').trim().split('\n');
    const dist = path.join(project.root, 'dist');
    return {
      files: new Map(filesUnder(dist).map((file) => [path.relative(dist, file), readFileSync(file)])),
      seconds,
      peakMiB,
      versions: [...new Set(seen.map((line) => line.split(' ')[0] ?? ''))],
      processes: seen.length,
      offline: seen.every((line) => line.endsWith(' 0')),
    };
  } finally {
    project.remove();
    rmSync(notes, { recursive: true, force: true });
  }
}
