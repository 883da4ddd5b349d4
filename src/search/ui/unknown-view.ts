/** A code that no record has still gets an answer: what lives in its range, what it looks like, the nearest codes, how to report it. */
import { describeUnknown } from '../unknown.ts';
import type { Engine } from './engine.ts';
import { codeUrl, type Context } from './context.ts';
import { facetName } from './facet-names.ts';
import { h } from './dom.ts';

export function unknownPanel(code: string, engine: Engine, context: Context): HTMLElement {
  const { words } = context;
  const { range, categories, nearest, lookalikes } = describeUnknown(code, engine.list, engine.searcher.book);
  const says = lookalikes.map((kind) => h('li', {}, words(`lookalike.${kind}`)));
  if (range) {
    const names = categories.slice(0, 3).map((id) => facetName(engine.list, 'category', id, context));
    says.push(h('li', {}, words('range', { from: range.from, to: range.to, count: range.count, categories: names.join(', ') })));
  }
  const near = nearest.map((other) =>
    h('li', {}, h('a', { href: codeUrl(context, other) }, h('span', { class: 'num' }, other), ` ${engine.searcher.title(other)}`)),
  );
  return h(
    'section',
    { class: 'decoded unknown', 'data-unknown': code },
    h('p', { class: 'decoded-code' }, h('b', {}, words('unknown', { code }))),
    says.length > 0 && h('p', {}, words('unknownLead')),
    says.length > 0 && h('ul', {}, ...says),
    near.length > 0 && h('p', {}, h('b', {}, words('nearest'))),
    near.length > 0 && h('ul', { class: 'nearest' }, ...near),
    h(
      'p',
      {},
      h('a', { href: `${context.reportUrl}?title=${encodeURIComponent(`${code}: `)}`, rel: 'noopener external' }, words('report')),
    ),
  );
}
