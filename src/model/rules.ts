/** What must hold between records: every reference ends somewhere, both languages say the same, no two codes share a name. */
import type { ApiPage, Case, Category, CodeRecord } from './schema.ts';
import type { Problem } from './problem.ts';
import { codeSlug } from './slug.ts';

interface Everything {
  codes: readonly CodeRecord[];
  categories: readonly Category[];
  apis: readonly ApiPage[];
  /** Names of the files that cannot be used: what points to them is not reported as well. */
  unusable: { codes: ReadonlySet<string>; categories: ReadonlySet<string>; apis: boolean };
}

const fileOf = (code: string): string => `content/codes/${codeSlug(code)}.yaml`;

/** Addresses below codes/ that name a folder, the list of all codes or the Markdown of another code. */
const RESERVED = /^\.{1,2}$|^index\.html$|\.md$/;

export function checkRules({ codes, categories, apis, unusable }: Everything): Problem[] {
  const known = new Map(codes.map((record) => [record.code, record]));
  const pages = new Map(apis.map((api) => [api.id, api]));
  const categoryIds = new Set([...categories.map((category) => category.id), ...unusable.categories]);
  const missing = (code: string): boolean => !known.has(code) && !unusable.codes.has(codeSlug(code));
  const missingPage = (id: string): boolean => !pages.has(id) && !unusable.apis;
  return [
    ...codes.flatMap((record) => checkRecord(record, missing, missingPage, categoryIds)),
    ...checkAliases(codes),
    ...categories.flatMap((category) => checkGroups(category, codes, known, missing)),
    ...apis.flatMap((api) => checkPage(api, pages)),
  ];
}

function checkPage(api: ApiPage, pages: ReadonlyMap<string, ApiPage>): Problem[] {
  const say = (field: string, message: string): Problem[] => [{ file: 'content/apis.json', field: `${api.id}.${field}`, message }];
  if (pages.get(api.id) !== api) return say('id', 'two pages have the same id');
  if (api.supersededBy === undefined || pages.has(api.supersededBy)) return [];
  return say('supersededBy', `no page has the id "${api.supersededBy}"`);
}

function checkRecord(
  record: CodeRecord,
  missing: (code: string) => boolean,
  missingPage: (id: string) => boolean,
  categoryIds: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = [];
  const say = (field: string, message: string): void => void problems.push({ file: fileOf(record.code), field, message });

  if (RESERVED.test(codeSlug(record.code)))
    say('code', `gives the address codes/${codeSlug(record.code)}, which is not a page's own`);
  if (!categoryIds.has(record.category)) {
    say('category', `no category "${record.category}"; expected one of ${[...categoryIds].sort().join(', ')}`);
  }
  const doc = (field: string, id: string): void => {
    if (missingPage(id)) say(field, `no page with the id "${id}" in content/apis.json`);
  };
  record.docs.forEach((id, i) => doc(`docs.${i}`, id));
  record.returnedBy?.forEach((page, i) => doc(`returnedBy.${i}.doc`, page.doc));
  for (const locale of ['en', 'zh'] as const) {
    record[locale].cases.forEach((item, i) => item.docs?.forEach((id, j) => doc(`${locale}.cases.${i}.docs.${j}`, id)));
  }
  const other = (field: string, code: string): void => {
    if (code === record.code) say(field, 'names the record itself');
    else if (missing(code)) say(field, `no record for the code "${code}"`);
  };
  record.related?.forEach((code, i) => other(`related.${i}`, code));
  record.confusedWith?.forEach((item, i) => other(`confusedWith.${i}.code`, item.code));
  if (record.replacedBy) other('replacedBy', record.replacedBy);
  if (record.status === 'active' && (record.replacedBy || record.statusNote)) {
    say('status', 'expected retired or renumbered where replacedBy or statusNote is given');
  }
  if (record.status !== 'active' && !record.statusNote) say('statusNote', `is missing; a ${record.status} code says why`);
  if (record.returnedByTotal !== undefined && record.returnedByTotal < (record.returnedBy?.length ?? 0)) {
    say('returnedByTotal', 'is smaller than the number of pages in returnedBy');
  }
  compareLanguages(record.en.cases, record.zh.cases, say);
  if (Boolean(record.en.expect) !== Boolean(record.zh.expect)) say('expect', 'stands in one language only');
  record.returnedBy?.forEach((page, i) => {
    if (Boolean(page.en) !== Boolean(page.zh)) say(`returnedBy.${i}`, 'expected a note in both languages or in none');
  });
  return problems;
}

/** What a reader types leads to one record: no alias is another code, or the alias of one. */
function checkAliases(codes: readonly CodeRecord[]): Problem[] {
  const owners = new Map(codes.map((record) => [record.code, record.code]));
  const problems: Problem[] = [];
  for (const { code, aliases = [] } of codes) {
    aliases.forEach((alias, i) => {
      const owner = owners.get(alias);
      const message = owner === code ? 'stands for this record already' : `stands for the code "${owner}"`;
      if (owner !== undefined) problems.push({ file: fileOf(code), field: `aliases.${i}`, message });
      else owners.set(alias, code);
    });
  }
  return problems;
}

function compareLanguages(en: readonly Case[], zh: readonly Case[], say: (field: string, message: string) => void): void {
  if (en.length !== zh.length) {
    say('zh.cases', `has ${zh.length} cases, en.cases has ${en.length}; both languages say the same`);
    return;
  }
  en.forEach((item, i) => {
    const twin = zh[i];
    if (!twin) return;
    const at = `zh.cases.${i}`;
    if (item.confidence !== twin.confidence) say(`${at}.confidence`, 'differs from the English case');
    if (Boolean(item.in) !== Boolean(twin.in)) say(`${at}.in`, 'expected in both languages or in none');
    if (steps(item) !== steps(twin)) say(`${at}.fix`, `has ${steps(twin)} steps, the English case has ${steps(item)}`);
    if ((item.docs ?? []).join() !== (twin.docs ?? []).join()) say(`${at}.docs`, 'differs from the English case');
  });
}

const steps = (item: Case): number => (Array.isArray(item.fix) ? item.fix.length : 1);

function checkGroups(
  category: Category,
  codes: readonly CodeRecord[],
  known: ReadonlyMap<string, CodeRecord>,
  missing: (code: string) => boolean,
): Problem[] {
  const file = `content/categories/${category.id}.yaml`;
  const problems: Problem[] = [];
  const placed = new Set<string>();
  category.groups.forEach((group, i) =>
    group.codes.forEach((code, j) => {
      const field = `groups.${i}.codes.${j}`;
      const record = known.get(code);
      if (missing(code)) problems.push({ file, field, message: `no record for the code "${code}"` });
      else if (record && record.category !== category.id) {
        problems.push({ file, field, message: `"${code}" has the category "${record.category}"` });
      }
      if (placed.has(code)) problems.push({ file, field, message: `"${code}" stands in two groups` });
      placed.add(code);
    }),
  );
  for (const record of codes) {
    if (record.category === category.id && !placed.has(record.code)) {
      problems.push({ file, field: 'groups', message: `the code "${record.code}" stands in no group` });
    }
  }
  return problems;
}
