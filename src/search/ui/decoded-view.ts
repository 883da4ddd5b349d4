/** What was found in a paste, in words, above the results. Secrets and addresses are masked before anything is shown back. */
import type { Decoded } from '../decode.ts';
import type { Searcher } from '../rank.ts';
import { redact } from '../redact.ts';
import { codeUrl, type Context } from './context.ts';
import { h, langOf } from './dom.ts';

/** @returns nothing where the text is a plain question: then there is nothing to explain. */
export function decodedPanel(decoded: Decoded, searcher: Searcher, context: Context, pasted: boolean): HTMLElement | undefined {
  const { words } = context;
  const primary = decoded.codes.find((found) => found.role === 'primary' && found.known);
  const facts = factRows(decoded, context);
  if (!pasted && facts.length === 0) return undefined;
  if (!primary && facts.length === 0 && decoded.messages.length === 0) return undefined;

  const lines: HTMLElement[] = [];
  if (primary) {
    const wrapper = decoded.codes.find((found) => found.role === 'wrapper');
    const code = primary.code;
    const sentence =
      wrapper && wrapper.code !== code
        ? words('foundWrapped', { code, wrapper: wrapper.code })
        : primary.how === 'message'
          ? words('foundMessage', { code })
          : primary.how === 'http'
            ? words('foundHttp', { code })
            : words('foundCode', { code });
    lines.push(
      h(
        'p',
        { class: 'decoded-code' },
        h('b', {}, sentence),
        ': ',
        h('a', { href: codeUrl(context, code) }, `${code} ${searcher.title(code)}`),
      ),
    );
    const others = decoded.codes.filter((found) => found.role !== 'wrapper' && found.known);
    if (others.length > 1) lines.push(h('p', { class: 'soft' }, words('several', { count: others.length, code })));
  }
  const message = decoded.messages[0];
  if (message) {
    const shown = redact(message).slice(0, 240);
    lines.push(h('p', { class: 'decoded-message', lang: langOf(shown) }, shown));
  }
  if (facts.length > 0) lines.push(h('dl', {}, ...facts));
  if (decoded.shortened) lines.push(h('p', { class: 'soft' }, words('shortened')));
  lines.push(h('p', { class: 'soft' }, words('private')));
  return h('section', { class: 'decoded', 'aria-label': words('found') }, ...lines);
}

function factRows({ facts }: Decoded, { words }: Context): HTMLElement[] {
  const rows: HTMLElement[] = [];
  const row = (term: string, ...value: (Node | string)[]): void =>
    void rows.push(h('div', {}, h('dt', {}, term), h('dd', {}, ...value)));
  if (facts.scopes.length > 0) {
    const list = facts.scopes.slice(0, 8).flatMap((scope, i) => (i > 0 ? [', ', h('code', {}, scope)] : [h('code', {}, scope)]));
    row(words('scopes'), ...list);
  }
  if (facts.applyLink && /^https:\/\/open-dev\.dingtalk\.com\//.test(facts.applyLink)) {
    row('', h('a', { href: facts.applyLink, rel: 'noopener noreferrer external' }, words('apply')));
  }
  if (facts.api) row(words('api'), h('code', {}, redact([facts.api.method, facts.api.path].filter(Boolean).join(' '))));
  if (facts.httpStatus !== undefined) row(words('httpStatus'), String(facts.httpStatus));
  if (facts.callerIp) row(words('callerIp'), redact(facts.callerIp));
  const window = windowWords(facts.window, words);
  if (window) row(words('window'), window);
  if (facts.requestId) row(words('requestId'), h('code', {}, facts.requestId.slice(0, 64)));
  return rows;
}

function windowWords(window: Decoded['facts']['window'], words: Context['words']): string {
  if (!window) return '';
  return [
    window.limit !== undefined ? words('windowCalls', { count: window.limit }) : '',
    window.from && window.to ? `${window.from} – ${window.to}` : '',
    window.until ? words('windowUntil', { time: window.until }) : '',
    window.seconds !== undefined ? words('windowWait', { count: window.seconds }) : '',
  ]
    .filter(Boolean)
    .join(', ');
}
