/** The search box: reacts to typing and pasting, shows what it understood and what it found. The engine is loaded on intent. */
import { findWords } from '../../i18n/find.ts';
import { loadEngine, type Engine } from './engine.ts';
import type { Context } from './context.ts';
import { SearchView } from './search-view.ts';
import { mayStandInUrl, readUrl, writeUrl, type Chosen } from './url-state.ts';

/** Text from this length on, or this much at once, is treated as a paste, however it came in. Characters. */
const LONG = 160;
const MUCH = 30;

export class SearchController {
  readonly #host: HTMLElement;
  readonly #field: HTMLTextAreaElement;
  readonly #form: HTMLFormElement;
  readonly #view: SearchView;
  readonly #context: Context;
  readonly #isPage: boolean;
  readonly #ownsUrl: boolean;
  #engine: Engine | undefined;
  #loading: Promise<void> | undefined;
  #failed = false;
  #typed = true;
  #length = 0;
  #chosen: Chosen = {};
  #scheduled = 0;

  constructor(host: HTMLElement, form: HTMLFormElement, field: HTMLTextAreaElement) {
    this.#host = host;
    this.#form = form;
    this.#field = field;
    const locale = document.body.dataset.locale === 'zh' ? 'zh' : 'en';
    this.#context = {
      locale,
      base: document.body.dataset.base ?? '/',
      words: findWords(locale),
      reportUrl: host.dataset.report ?? '',
    };
    this.#isPage = host.dataset.place === 'page';
    this.#ownsUrl = host.dataset.url === 'yes';
    this.#view = new SearchView(host, field, this.#context, {
      choose: (chosen) => {
        this.#chosen = chosen;
        this.#answer();
      },
      inPage: this.#isPage,
    });
    this.#listen();
    if (this.#isPage) this.#fromUrl();
  }

  /** Starts loading before the first key, so that the first key is answered at once. */
  prepare(): Promise<void> {
    const { codes = '', messages = '', wordlist = '' } = this.#host.dataset;
    this.#loading ??= loadEngine({ codes, messages, words: wordlist }, (engine) => {
      this.#engine = engine;
      if (this.#field.value.trim() !== '') this.#answer();
    }).catch((error: unknown) => {
      console.warn('search index not loaded:', error);
      this.#failed = true;
      if (this.#field.value.trim() !== '') this.#view.failed();
    });
    return this.#loading;
  }

  /** Answers what was typed before this code was there. */
  resume(): void {
    if (this.#field.value.length > LONG) this.#typed = false;
    this.#length = this.#field.value.length;
    this.#changed();
  }

  /** Puts a text into the box as if it had been pasted. */
  paste(text: string): void {
    this.#typed = false;
    this.#field.value = text;
    this.#field.focus();
    this.#changed();
  }

  #listen(): void {
    this.#field.addEventListener('input', (event) => {
      const kind = event instanceof InputEvent ? event.inputType : '';
      const { length } = this.#field.value;
      if (/paste|drop|replacement/i.test(kind) || length > LONG || length - this.#length > MUCH) this.#typed = false;
      this.#length = length;
      if (this.#field.value === '') this.#typed = true;
      this.#changed();
    });
    this.#field.addEventListener('keydown', (event) => {
      if (event.isComposing || event.keyCode === 229) return;
      this.#key(event);
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go();
    });
    this.#field.addEventListener('focus', () => void this.prepare());
    document.addEventListener('pointerdown', (event) => {
      if (!this.#isPage && event.target instanceof Node && !this.#host.contains(event.target)) this.#view.close();
    });
    if (this.#ownsUrl) window.addEventListener('popstate', () => this.#fromUrl());
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      // In a text of several lines the arrows move the caret.
      if (this.#field.value.includes('\n') && !this.#view.active && event.key === 'ArrowUp') return;
      if (this.#view.move(event.key === 'ArrowDown' ? 1 : -1)) event.preventDefault();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      this.#go();
    } else if (event.key === 'Escape') {
      if (this.#view.isOpen && !this.#isPage) this.#view.close();
      else this.#field.blur();
    }
  }

  /** Enter or the button: the chosen result, else a page that is certain, else all results. */
  #go(): void {
    const active = this.#view.active;
    if (active) return void location.assign(active.href);
    const text = this.#field.value.trim();
    if (text === '') return;
    const certain = this.#view.certain;
    if (certain) return void location.assign(certain.href);
    if (!this.#isPage && mayStandInUrl(text, this.#typed)) {
      return void location.assign(`${this.#context.base}${this.#context.locale === 'zh' ? 'zh/' : ''}search/${writeUrl(text, {})}`);
    }
    void this.prepare().then(() => this.#answer());
  }

  #changed(): void {
    this.#chosen = {};
    if (this.#field.value.trim() === '') {
      this.#view.clear();
      this.#toUrl();
      return;
    }
    this.#view.busy();
    void this.prepare();
    cancelAnimationFrame(this.#scheduled);
    this.#scheduled = requestAnimationFrame(() => this.#answer());
  }

  #answer(): void {
    if (this.#failed) return this.#view.failed();
    if (!this.#engine) return;
    const text = this.#field.value;
    if (text.trim() === '') return;
    const pasted = !this.#typed || text.includes('\n');
    this.#view.show(text, this.#engine, this.#chosen, pasted);
    this.#toUrl();
  }

  #toUrl(): void {
    if (!this.#ownsUrl) return;
    const text = this.#field.value.trim();
    const target = `${location.pathname}${mayStandInUrl(text, this.#typed) ? writeUrl(text, this.#chosen) : writeUrl('', this.#chosen)}`;
    if (target !== location.pathname + location.search) history.replaceState(null, '', target);
  }

  #fromUrl(): void {
    const { query, chosen } = readUrl(location.search);
    if (query === '') return;
    this.#typed = true;
    this.#chosen = chosen;
    this.#field.value = query;
    this.#view.busy();
    void this.prepare().then(() => this.#openExact(query));
  }

  /** `/?q=40014` and the address bar's search lead straight to the page of a code; the results page shows results. */
  #openExact(query: string): void {
    const code = this.#engine?.searcher.book.findLoosely(query.trim())[0];
    if (code && !this.#ownsUrl && this.#view.certain) location.replace(this.#view.certain.href);
  }
}
