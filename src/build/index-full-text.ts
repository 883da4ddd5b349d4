/** Builds the Pagefind index over the finished pages; its files end up in `pagefind/`. */
import path from 'node:path';
import { close, createIndex } from 'pagefind';

/** @param dir folder with the finished pages. @throws Error with Pagefind's own words; the service is closed in any case. */
export async function indexFullText(dir: string): Promise<void> {
  try {
    // Bundled fragments: two pages in a file, so that an offline copy fetches fewer files and an answer little beside its own
    // pages. Without the characters, `-1` would be indexed as `1`, and `sub_code` as two words.
    const { index, errors } = await createIndex({ includeCharacters: '-_.', maxFragments: 260 });
    if (!index) throw new Error(`full-text index: ${errors.join('; ')}`);
    const added = await index.addDirectory({ path: dir });
    if (added.errors.length > 0) throw new Error(`full-text index: ${added.errors.join('; ')}`);
    const written = await index.writeFiles({ outputPath: path.join(dir, 'pagefind') });
    if (written.errors.length > 0) throw new Error(`full-text index: ${written.errors.join('; ')}`);
  } finally {
    await close();
  }
}
