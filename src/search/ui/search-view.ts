/** What the search shows: the panel, the list of options, the live count. Knows the page's elements; decides nothing. */
import { decodedPanel } from './decoded-view.ts';
import type { Context } from './context.ts';
import { pageUrl } from './context.ts';
import { h } from './dom.ts';
import type { Engine } from './engine.ts';
import { facetForm, knownOnly, matches } from './facets-view.ts';
import { searchFullText } from './full-text.ts';
import { fullTextLink, resultLink } from './results-view.ts';
import { setShortcuts, shortcutsOn } from './shortcuts.ts';
import { unknownPanel } from './unknown-view.ts';
import type { Chosen } from './url-state.ts';

const SHOWN = { page: 60, header: 8 };
/** Full text is asked when typing rests, and for questions only: a pasted log is no question. */
const REST_MS = 120;
const LONGEST_QUESTION = 100;
const FULL_TEXT_HITS = 4;

interface Options {
  choose: (chosen: Chosen) => void;
  /** Results stand in the page, with facets, instead of dropping down. */
  inPage: boolean;
}

export class SearchView {
  readonly #field: HTMLTextAreaElement;
  readonly #context: Context;
  readonly #options: Options;
  readonly #combobox: HTMLElement;
  readonly #panel: HTMLElement;
  readonly #decoded: HTMLElement;
  readonly #list: HTMLElement;
  readonly #after: HTMLElement;
  readonly #status: HTMLElement;
  #activeIndex = -1;
  #timer = 0;
  #certain: HTMLAnchorElement | undefined;
  /** How many full-text answers were asked for: only the last one is shown. */
  #asked = 0;

  constructor(host: HTMLElement, field: HTMLTextAreaElement, context: Context, options: Options) {
    const part = (selector: string): HTMLElement => {
      const found = host.querySelector<HTMLElement>(selector);
      if (!found) throw new Error(`search box without ${selector}`);
      return found;
    };
    this.#field = field;
    this.#context = context;
    this.#options = options;
    this.#combobox = part('[data-search-combobox]');
    this.#panel = part('[data-search-panel]');
    this.#decoded = part('[data-search-decoded]');
    this.#list = part('[data-search-results]');
    this.#after = part('[data-search-after]');
    this.#status = part('[data-search-status]');
  }

  get isOpen(): boolean {
    return !this.#panel.hidden;
  }

  /** The option that the arrow keys chose. */
  get active(): HTMLAnchorElement | undefined {
    return this.#links()[this.#activeIndex];
  }

  /** The page that the text leads to beyond doubt. */
  get certain(): HTMLAnchorElement | undefined {
    return this.#certain;
  }

  busy(): void {
    this.#open(true);
    this.#list.setAttribute('aria-busy', 'true');
  }

  clear(): void {
    window.clearTimeout(this.#timer);
    this.#certain = undefined;
    this.#decoded.replaceChildren();
    this.#list.replaceChildren();
    this.#after.replaceChildren();
    this.#status.textContent = '';
    this.#list.setAttribute('aria-busy', 'false');
    this.close();
  }

  close(): void {
    this.#open(false);
    this.#activate(-1);
  }

  failed(): void {
    const { words } = this.#context;
    this.#open(true);
    this.#list.replaceChildren();
    this.#list.setAttribute('aria-busy', 'false');
    this.#after.replaceChildren(h('p', { class: 'notice' }, words('listMissing'), ' ', this.#allCodes()));
    this.#status.textContent = words('listMissing');
  }

  show(text: string, engine: Engine, asked: Chosen, pasted: boolean): void {
    const { words } = this.#context;
    const chosen = knownOnly(asked, engine.list);
    const { decoded, results } = engine.searcher.search(text, { limit: SHOWN.page });
    const kept = results.filter((result) => matches(result.code, engine.searcher, chosen));
    const shown = kept.slice(0, this.#options.inPage ? SHOWN.page : SHOWN.header);
    const stranger = decoded.codes.find((found) => !found.known && found.role === 'primary');
    const unknown =
      stranger ??
      (results[0]?.reason !== 'code' && looksLikeCode(text) && !engine.searcher.book.findLoosely(text.trim())[0]
        ? { code: text.trim() }
        : undefined);

    const panel = unknown
      ? unknownPanel(unknown.code, engine, this.#context)
      : decodedPanel(decoded, engine.searcher, this.#context, pasted);
    this.#decoded.replaceChildren(...(panel ? [panel] : []));
    const links = shown.map((result, i) => resultLink(result, engine, this.#context, `option-${i}`));
    this.#list.replaceChildren(...links);
    const first = shown[0];
    this.#certain = first && first.score >= 600 && first.reason !== 'prefix' ? links[0] : undefined;

    const notes: HTMLElement[] = [];
    if (this.#options.inPage && results.length > 1)
      notes.push(facetForm(results, engine, chosen, this.#context, this.#options.choose));
    if (engine.incomplete) notes.push(h('p', { class: 'notice' }, words('messagesMissing')));
    const waiting = engine.stage !== 'complete';
    if (kept.length === 0 && !waiting && !unknown)
      notes.push(h('p', {}, words('none'), ' ', words('noneHint'), ' ', this.#allCodes()));
    this.#after.replaceChildren(...notes, this.#shortcutSwitch());
    this.#open(true);
    this.#activate(-1);
    this.#fullText(text, pasted, shown.length);
    // More of the index is on its way: the answer is not complete yet, unless a code or a message has already settled it.
    if (waiting && !this.#certain) return;
    this.#list.setAttribute('aria-busy', 'false');
    this.#announce(unknown ? words('unknown', { code: unknown.code }) : this.#countWords(kept.length));
  }

  move(step: 1 | -1): boolean {
    const links = this.#links();
    if (!this.isOpen || links.length === 0) return false;
    const next = this.#activeIndex + step;
    this.#activate(next < -1 ? links.length - 1 : next >= links.length ? -1 : next);
    return true;
  }

  #fullText(text: string, pasted: boolean, offset: number): void {
    window.clearTimeout(this.#timer);
    const asked = (this.#asked += 1);
    const question = text.trim();
    if (pasted || question.length < 2 || question.length > LONGEST_QUESTION) return;
    this.#timer = window.setTimeout(() => {
      searchFullText(this.#context.base, question, FULL_TEXT_HITS).then(
        (hits) => {
          if (asked !== this.#asked || this.#field.value.trim() !== question || hits.length === 0) return;
          const links = hits.map((hit, i) => fullTextLink(hit, `option-${offset + i}`));
          this.#list.append(h('p', { class: 'group-name', role: 'presentation' }, this.#context.words('fullText')), ...links);
        },
        (error: unknown) => {
          console.debug('full-text search:', error);
          if (asked === this.#asked && this.#field.value.trim() === question)
            this.#after.prepend(h('p', { class: 'soft' }, this.#context.words('fullTextMissing')));
        },
      );
    }, REST_MS);
  }

  #links(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll<HTMLAnchorElement>('a[role=option]')];
  }

  #activate(index: number): void {
    this.#activeIndex = index;
    const links = this.#links();
    links.forEach((link, i) => link.setAttribute('aria-selected', String(i === index)));
    const active = links[index];
    if (active) {
      this.#field.setAttribute('aria-activedescendant', active.id);
      active.scrollIntoView({ block: 'nearest' });
    } else this.#field.removeAttribute('aria-activedescendant');
  }

  #open(open: boolean): void {
    this.#panel.hidden = !open;
    this.#combobox.setAttribute('aria-expanded', String(open && this.#links().length > 0));
  }

  #announce(words: string): void {
    if (this.#status.textContent !== words) this.#status.textContent = words;
  }

  #countWords(count: number): string {
    const { words } = this.#context;
    return count === 0 ? words('none') : count === 1 ? words('result') : words('results', { count });
  }

  #allCodes(): HTMLElement {
    return h('a', { href: pageUrl(this.#context, 'codes/') }, this.#context.words('allCodes'));
  }

  #shortcutSwitch(): HTMLElement {
    const { words } = this.#context;
    const button = h('button', { type: 'button', class: 'switch', 'aria-pressed': String(shortcutsOn()) });
    const label = (): void => {
      button.textContent = `${words('shortcuts')}: ${words(shortcutsOn() ? 'on' : 'off')}`;
      button.setAttribute('aria-pressed', String(shortcutsOn()));
    };
    button.addEventListener('click', () => {
      setShortcuts(!shortcutsOn());
      label();
    });
    label();
    return button;
  }
}

/** A number, or a name with dots or a capital inside, and nothing else. */
const looksLikeCode = (text: string): boolean =>
  /^\s*(?:-?\d{1,9}|[A-Za-z]+(?:\.[A-Za-z0-9-]+)+|[a-z]+(?:[A-Z][a-z]+)+)\s*$/.test(text);
