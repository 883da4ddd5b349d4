import type { FAMILIES, FIXERS, RETRY_POLICIES } from '../../model/schema.ts';
import type { FindKey } from '../../i18n/find.ts';
import type { CodeList, Facet } from '../index-format.ts';
import type { Context } from './context.ts';

type Named =
  `family.${(typeof FAMILIES)[number]}` | `fixedBy.${(typeof FIXERS)[number]}` | `retry.${(typeof RETRY_POLICIES)[number]}`;

/** A facet's value in the reader's language. Every family, fixer and policy of the schema has a name, or this does not compile. */
export function facetName(list: CodeList, facet: Facet, value: string, { words }: Context): string {
  if (facet === 'category') return list.categoryNames[list.facets.category.indexOf(value)] ?? value;
  const key: Named & FindKey = `${facet}.${value}` as Named & FindKey;
  return words(key);
}
