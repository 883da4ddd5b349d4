/** What `npm run verify:reproducible` calls identical is. */
import { expect, test } from 'vitest';
import { differences } from '../bench/compare-builds.ts';

const built = (files: Record<string, string>) => new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]));

test('every file that differs is named, with the place', () => {
  const first = built({ same: 'a', changed: 'one two', longer: 'ab', gone: '' });
  const second = built({ changed: 'one too', longer: 'abc', same: 'a', added: '' });
  expect(differences(first, second)).toEqual([
    'added: only in the second build',
    'changed: 7 and 7 bytes, first difference at 5: "one two" and "one too"',
    'gone: only in the first build',
    'longer: 2 and 3 bytes, first difference at 2: "ab" and "abc"',
  ]);
  expect(differences(first, first)).toEqual([]);
});
