/** Permalinks are for ever: a build in which a published address would lead nowhere fails here, with what to do. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { LEDGER_FILE } from '../model/ledger.ts';
import { REDIRECTS_FILE, type MovedPages } from '../model/moved-pages.ts';
import { ContentError, type Problem } from '../model/problem.ts';
import { LOCALES } from '../model/schema.ts';

/**
 * @param dir folder with the finished pages. @param published every page path of the ledger.
 * @throws ContentError naming each address that would be lost and each redirect that hides a page or leads to none.
 */
export function checkLedger(dir: string, published: readonly string[], moved: MovedPages): void {
  const missing = (page: string): string[] =>
    LOCALES.map((locale) => `${locale === 'zh' ? 'zh/' : ''}${page}`).filter(
      (file) => !existsSync(path.join(dir, file, 'index.html')),
    );
  const problems: Problem[] = [];
  for (const page of published) {
    const lost = missing(page);
    if (lost.length === 0 || page in moved) continue;
    problems.push({
      file: LEDGER_FILE,
      field: page,
      message:
        `was published and is not in this build (${lost.map((file) => `/${file}`).join(', ')}); ` +
        `bring the page back, or say in ${REDIRECTS_FILE} where it went: { "${page}": "codes/…/" }`,
    });
  }
  const known = new Set(published);
  for (const [from, to] of Object.entries(moved)) {
    const report = (message: string): unknown => problems.push({ file: REDIRECTS_FILE, field: from, message });
    if (!known.has(from)) report(`was never published: ${LEDGER_FILE} does not hold it`);
    if (missing(from).length < LOCALES.length) report('is a page of this build, which the redirect would hide');
    if (missing(to).length > 0) report(`leads to ${to || 'the home page'}, which is not in this build in both languages`);
  }
  if (problems.length > 0) throw new ContentError(problems);
}
