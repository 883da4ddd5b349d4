/** Every word of the interface is shown somewhere: one that nothing uses is translated, loaded and kept for nobody. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesUnder } from '../../src/build/fingerprint.ts';
import { en } from '../../src/i18n/en.ts';
import { en as find } from '../../src/i18n/find.ts';
import { FAMILIES, FIXERS, RETRY_POLICIES } from '../../src/model/schema.ts';
import { FACETS } from '../../src/search/index-format.ts';

const read = (folder: string): string =>
  filesUnder(folder)
    .filter((file) => /\.(ts|astro)$/.test(file) && !/src[\\/]i18n[\\/](en|zh|find)\.ts$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

/** Keys that the source neither names in quotes nor makes of a beginning and one part: `` t(`status.${record.status}`) ``. */
function unused(keys: string[], source: string): string[] {
  const beginnings = [...source.matchAll(/(?:\bt|\bwords)\(`([\w.-]+\.)\$\{[^}]+\}`/g)].map((match) => match[1] ?? '');
  const made = (key: string): boolean =>
    beginnings.some((start) => key.startsWith(start) && !key.slice(start.length).includes('.'));
  return keys.filter((key) => !source.includes(`'${key}'`) && !made(key));
}

test('of the pages', () => {
  expect(unused(Object.keys(en), read('src'))).toEqual([]);
});

test('of the search', () => {
  // `facetName` makes these of a facet and its value.
  const facets = [
    FACETS,
    FAMILIES.map((v) => `family.${v}`),
    FIXERS.map((v) => `fixedBy.${v}`),
    RETRY_POLICIES.map((v) => `retry.${v}`),
  ];
  const others = Object.keys(find).filter((key) => !facets.flat().includes(key));
  expect(unused(others, read('src/search/ui'))).toEqual([]);
});

test('a word that nothing uses is noticed', () => {
  const source = "t('a.used'); t(`b.${x}`); t(`c.d.${x}`)";
  expect(unused(['a.used', 'a.left', 'b.one', 'b.one.more', 'c.one', 'c.d.one'], source)).toEqual([
    'a.left',
    'b.one.more',
    'c.one',
  ]);
});
