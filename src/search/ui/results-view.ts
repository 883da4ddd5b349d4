import type { Result } from '../rank.ts';
import type { Engine } from './engine.ts';
import { facetName } from './facet-names.ts';
import type { FullTextHit } from './full-text.ts';
import { codeUrl, type Context } from './context.ts';
import { h, langOf } from './dom.ts';

/** One code: a link that is an option of the list, best first. */
export function resultLink(result: Result, engine: Engine, context: Context, id: string): HTMLAnchorElement {
  const { code, title, reason } = result;
  return h(
    'a',
    {
      class: 'result',
      href: codeUrl(context, code),
      'data-code': code,
      'data-reason': reason,
      role: 'option',
      id,
      'aria-selected': 'false',
      tabindex: '-1',
    },
    h('span', { class: 'num' }, code),
    ' ',
    h('span', { class: 'result-title' }, title),
    ' ',
    h(
      'span',
      { class: 'result-why' },
      `${facetName(engine.list, 'category', engine.searcher.facet(code, 'category'), context)} · ${context.words(`reason.${reason}`)}`,
    ),
  );
}

/** A page that Pagefind found. Not an option with a code: it may be a guide. */
export function fullTextLink(hit: FullTextHit, id: string): HTMLAnchorElement {
  return h(
    'a',
    { class: 'result full-text', href: hit.url, role: 'option', id, 'aria-selected': 'false', tabindex: '-1' },
    h('span', { class: 'result-title', lang: langOf(hit.title) }, hit.title),
    h('span', { class: 'result-why', lang: langOf(hit.excerpt) }, hit.excerpt),
  );
}
