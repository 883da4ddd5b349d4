/**
 * The build reads and checks the content once, while Astro starts, and hands it over in a file; a message says that it is there. Astro
 * alone (`npm run dev`, `astro check`) reads for itself.
 */
import type { ChildProcess } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Content } from '../model/read-content.ts';
import { HANDED_OVER } from './folders.ts';

const READY = 'content is ready';
/** Set for an Astro that is given its content. */
const WAITS = 'WAITS_FOR_CONTENT';

export const WAITING = { [WAITS]: 'yes' };

export function writeContent(content: Content): void {
  writeFileSync(HANDED_OVER, JSON.stringify(content));
}

/** Tells Astro that the content is written. */
export function giveContent(astro: ChildProcess): void {
  // An Astro that has ended by itself is reported as such; there is nobody left to give anything to.
  astro.send(READY, () => undefined);
}

/** @returns the checked content; undefined where this process has to read it. @throws Error where the build ends without giving it. */
export function takeContent(): Promise<Content> | undefined {
  if (process.env[WAITS] !== 'yes' || !process.channel) return undefined;
  return new Promise((resolve, reject) => {
    const lost = (): void => reject(new Error('the build ended before it had read the content'));
    process.once('disconnect', lost);
    process.once('message', () => {
      // Without listeners the channel no longer keeps this process alive.
      process.off('disconnect', lost);
      resolve(JSON.parse(readFileSync(HANDED_OVER, 'utf8')) as Content);
      rmSync(HANDED_OVER);
    });
  });
}
