/** A code that no record has still gets an answer: what lives in its range, what it looks like, the nearest codes, how to report it. */
import { describeUnknown } from '../unknown.ts';
import type { Engine } from './engine.ts';
import { codeUrl, type Context } from './context.ts';
import { facetName } from './facet-names.ts';
import { h } from './dom.ts';

export function unknownPanel(code: string, engine: Engine, context: Context): HTMLElement {
  const { words } = context;
  const unknown = describeUnknown(code, engine.list, context.locale);
  const nearest = unknown.nearest.map((near) =>
    h('li', {}, h('a', { href: codeUrl(context, near) }, h('span', { class: 'num' }, near), ` ${engine.searcher.title(near)}`)),
  );
  const says = unknown.statements.map((statement) => h('li', {}, statement));
  const range = unknown.categories.map((id) => facetName(engine.list, 'category', id, context)).join(', ');
  return h(
    'section',
    { class: 'decoded unknown', 'data-unknown': code },
    h('p', { class: 'decoded-code' }, h('b', {}, words('unknown', { code }))),
    h('p', {}, words('unknownLead')),
    h('ul', {}, ...says, range !== '' && h('li', {}, range)),
    nearest.length > 0 && h('p', {}, h('b', {}, words('nearest'))),
    nearest.length > 0 && h('ul', { class: 'nearest' }, ...nearest),
    h('p', {}, h('a', { href: `${context.reportUrl}?title=${encodeURIComponent(`${code}: `)}`, rel: 'noopener external' }, words('report'))),
  );
}
