/** Filters over the results, each value with how many results it would leave. */
import { FACETS, type CodeList, type Facet } from '../index-format.ts';
import type { Result, Searcher } from '../rank.ts';
import type { Context } from './context.ts';
import type { Engine } from './engine.ts';
import { facetName } from './facet-names.ts';
import type { Chosen } from './url-state.ts';
import { h } from './dom.ts';

export const matches = (code: string, searcher: Searcher, chosen: Chosen, except?: Facet): boolean =>
  FACETS.every((facet) => facet === except || !chosen[facet] || searcher.facet(code, facet) === chosen[facet]);

/** Only values that exist: an address may be old, or made up. */
export function knownOnly(chosen: Chosen, list: CodeList): Chosen {
  return Object.fromEntries(Object.entries(chosen).filter(([facet, value]) => list.facets[facet as Facet].includes(value)));
}

export function facetForm(
  results: readonly Result[],
  engine: Engine,
  chosen: Chosen,
  context: Context,
  change: (next: Chosen) => void,
): HTMLElement {
  const { searcher, list } = engine;
  const fields = FACETS.map((facet) => {
    const counts = new Map<string, number>();
    for (const { code } of results) {
      if (!matches(code, searcher, chosen, facet)) continue;
      const value = searcher.facet(code, facet);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const picked = chosen[facet];
    if (picked && !counts.has(picked)) counts.set(picked, 0);
    const options = [...counts]
      .sort((a, b) => b[1] - a[1])
      .map(([value, count]) =>
        h('option', { value, selected: picked === value && '' }, `${facetName(list, facet, value, context)} (${count})`),
      );
    const select = h('select', { name: facet }, h('option', { value: '' }, context.words('any')), ...options);
    select.addEventListener('change', () => change({ ...chosen, [facet]: select.value || undefined }));
    return h('label', {}, h('span', {}, context.words(facet)), select);
  });
  return h('fieldset', { class: 'filters facets' }, h('legend', { class: 'sr-only' }, context.words('facets')), ...fields);
}
