/** Lookups over the whole content: what stands next to a code, what belongs to it, what refers to it. Pure; no Astro, no DOM. */
import type { ApiPage, Category, CodeRecord, Locale } from './schema.ts';
import { compareCodes, type Content } from './read-content.ts';
import { codeSlug } from './slug.ts';

/** What the model needs to know of a guide. */
export interface GuideSummary {
  /** File name without language and ending; the last part of its address. */
  id: string;
  locale: Locale;
  title: string;
  description: string;
  order: number;
  codes: readonly string[];
}

export class Encyclopedia {
  readonly codes: readonly CodeRecord[];
  readonly categories: readonly Category[];
  readonly guides: readonly GuideSummary[];
  readonly apis: readonly ApiPage[];
  readonly #byCode: ReadonlyMap<string, CodeRecord>;
  readonly #categories: ReadonlyMap<string, Category>;
  readonly #apis: ReadonlyMap<string, ApiPage>;
  readonly #related: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(content: Content, guides: readonly GuideSummary[]) {
    this.codes = [...content.codes].sort(compareCodes);
    this.categories = [...content.categories].sort((a, b) => a.order - b.order);
    this.guides = [...guides].sort((a, b) => a.order - b.order || a.id.localeCompare(b.id));
    this.apis = content.apis;
    this.#byCode = new Map(this.codes.map((record) => [record.code, record]));
    this.#categories = new Map(this.categories.map((category) => [category.id, category]));
    this.#apis = new Map(content.apis.map((api) => [api.id, api]));
    this.#related = symmetric(this.codes);
  }

  /** @throws Error for a code that has no record. */
  code(code: string): CodeRecord {
    return must(this.#byCode.get(code), `no record for the code "${code}"`);
  }

  has(code: string): boolean {
    return this.#byCode.has(code);
  }

  /** @throws Error for an unknown id. */
  category(id: string): Category {
    return must(this.#categories.get(id), `no category "${id}"`);
  }

  /** @throws Error for an unknown id. */
  api(id: string): ApiPage {
    return must(this.#apis.get(id), `no documentation page "${id}"`);
  }

  /** The page to read instead of an archived one, where it is known. */
  successor(id: string): ApiPage | undefined {
    const { archived, supersededBy } = this.api(id);
    return archived && supersededBy ? this.api(supersededBy) : undefined;
  }

  /** Codes of a category in reading order: group by group, as its file lists them. */
  inCategory(id: string): CodeRecord[] {
    return this.category(id).groups.flatMap((group) => group.codes.map((code) => this.code(code)));
  }

  /** The codes before and after this one within its category. */
  neighbours(record: CodeRecord): { previous?: CodeRecord; next?: CodeRecord } {
    const all = this.inCategory(record.category);
    const at = all.indexOf(record);
    return { previous: all[at - 1], next: all[at + 1] };
  }

  /** Codes worth a look, named by either side, without those that "Not this one?" already shows. */
  related(record: CodeRecord): CodeRecord[] {
    const shown = new Set(record.confusedWith?.map((item) => item.code));
    return [...(this.#related.get(record.code) ?? [])]
      .filter((code) => !shown.has(code))
      .map((code) => this.code(code))
      .sort(compareCodes);
  }

  guidesIn(locale: Locale): GuideSummary[] {
    return this.guides.filter((guide) => guide.locale === locale);
  }

  /** Guides that serve this code, in the reader's language. */
  guidesFor(record: CodeRecord, locale: Locale): GuideSummary[] {
    return this.guidesIn(locale).filter((guide) => guide.codes.includes(record.code));
  }
}

/** Path of a code's page below the site's base, without the language: `codes/40014/`. */
export const codePath = (code: string): string => `codes/${codeSlug(code)}/`;

function symmetric(codes: readonly CodeRecord[]): Map<string, Set<string>> {
  const pairs = new Map<string, Set<string>>(codes.map((record) => [record.code, new Set()]));
  for (const record of codes) {
    for (const other of record.related ?? []) {
      pairs.get(record.code)?.add(other);
      pairs.get(other)?.add(record.code);
    }
  }
  return pairs;
}

function must<T>(value: T | undefined, message: string): T {
  if (value === undefined) throw new Error(message);
  return value;
}
