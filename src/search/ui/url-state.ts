/**
 * What may stand in the URL: a short query that somebody typed, and the facets chosen. Nothing pasted, nothing long, nothing that
 * looks like a secret.
 */
import { FACETS, type Facet } from '../index-format.ts';
import { redact } from '../redact.ts';

const LONGEST_QUERY = 60;

/** @param typed false as soon as any part of the text was pasted or dropped. */
export function mayStandInUrl(text: string, typed: boolean): boolean {
  return typed && text.length <= LONGEST_QUERY && !/[\n\r{}"'=<>]/.test(text) && redact(text) === text;
}

export type Chosen = Partial<Record<Facet, string>>;

export function readUrl(search: string): { query: string; chosen: Chosen } {
  const parameters = new URLSearchParams(search);
  const chosen: Chosen = {};
  for (const facet of FACETS) {
    const value = parameters.get(facet);
    if (value) chosen[facet] = value.slice(0, 40);
  }
  return { query: (parameters.get('q') ?? '').slice(0, 200), chosen };
}

/** @returns a query string with its `?`, or nothing. */
export function writeUrl(query: string, chosen: Chosen): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  for (const facet of FACETS) if (chosen[facet]) parameters.set(facet, chosen[facet]);
  const text = parameters.toString();
  return text ? `?${text}` : '';
}
