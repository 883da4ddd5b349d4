/** `npm run content:report`: prints how much of the content is written: by category, status, evidence. Reads only. */
import './plain-failures.ts';
import { readContent } from '../model/read-content.ts';
import type { CodeRecord } from '../model/schema.ts';

const { codes, categories, apis } = readContent(process.cwd());
const cases = (record: CodeRecord): number => record.en.cases.length;
const inferred = (record: CodeRecord): number => record.en.cases.filter((item) => item.confidence === 'inferred').length;
const linked = (record: CodeRecord): boolean => record.docs.length > 0 || record.en.cases.some((item) => item.docs);

interface Row {
  name: string;
  records: CodeRecord[];
}

const rows: Row[] = [
  ...categories.map((category) => ({ name: category.id, records: codes.filter((record) => record.category === category.id) })),
  { name: 'all', records: codes },
];
const columns: [title: string, value: (records: CodeRecord[]) => number][] = [
  ['codes', (r) => r.length],
  ['with cases', (r) => r.filter((record) => cases(record) > 0 && record.zh.cases.length > 0).length],
  ['cases', (r) => r.reduce((sum, record) => sum + cases(record), 0)],
  ['inferred', (r) => r.reduce((sum, record) => sum + inferred(record), 0)],
  ['all inferred', (r) => r.filter((record) => cases(record) > 0 && inferred(record) === cases(record)).length],
  ['linked', (r) => r.filter(linked).length],
  ['confused', (r) => r.filter((record) => record.confusedWith).length],
  ['not active', (r) => r.filter((record) => record.status !== 'active').length],
  ['no web source', (r) => r.filter((record) => record.sources.every((source) => source.url === 'public code')).length],
];

const width = Math.max(...rows.map((row) => row.name.length));
console.log([' '.repeat(width), ...columns.map(([title]) => title)].join('  '));
for (const { name, records } of rows) {
  console.log([name.padEnd(width), ...columns.map(([title, value]) => String(value(records)).padStart(title.length))].join('  '));
}
const missing = codes.filter((record) => cases(record) === 0 || record.zh.cases.length === 0);
console.log(`\nwithout cases in both languages: ${missing.length === 0 ? 'none' : missing.map((record) => record.code).join(' ')}`);
console.log(`documentation pages in the catalogue: ${apis.length}, archived: ${apis.filter((api) => api.archived).length}`);
