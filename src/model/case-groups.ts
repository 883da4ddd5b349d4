import type { Case } from './schema.ts';

export interface CaseGroup {
  /** API or product in which these cases hold; undefined where the code has one meaning. */
  heading: string | undefined;
  cases: Case[];
}

/** Puts cases with the same `in` together, in order of first appearance. */
export function caseGroups(cases: readonly Case[]): CaseGroup[] {
  const groups = new Map<string | undefined, CaseGroup>();
  for (const item of cases) {
    const group = groups.get(item.in) ?? { heading: item.in, cases: [] };
    group.cases.push(item);
    groups.set(item.in, group);
  }
  return [...groups.values()];
}
