/** `npm run content:ledger`: writes today's changes into content/ledger.json. Run after editing records, before committing. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import './plain-failures.ts';
import { readContent } from '../model/read-content.ts';
import { allPages, LEDGER_FILE, readLedger, updateLedger, type Ledger } from '../model/ledger.ts';

const root = process.cwd();
const { codes, categories } = readContent(root);
const guides = readdirSync(path.join(root, 'content/guides/en')).map((file) => file.replace(/\.mdx$/, ''));
const before: Ledger = existsSync(path.join(root, LEDGER_FILE)) ? readLedger(root) : { pages: [], codes: {} };
const today = new Date().toISOString().slice(0, 10);
const pages = allPages(
  codes,
  categories.map((category) => category.id),
  guides,
);
const after = updateLedger(before, codes, pages, today);
writeFileSync(path.join(root, LEDGER_FILE), `${JSON.stringify(after, null, 1)}\n`);
const changed = Object.entries(after.codes).filter(([code, entry]) => before.codes[code]?.hash !== entry.hash);
console.log(`${LEDGER_FILE}: ${changed.length} codes changed, ${after.pages.length - before.pages.length} addresses added`);
