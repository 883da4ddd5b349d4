/** Filters and sorting for the list of all codes. The state lives in the URL, so that a filtered list can be shared. */
const FILTERS = ['category', 'family', 'fixer', 'retry', 'status'] as const;
const SORTS = ['title', 'category'] as const;

class CodeBrowser extends HTMLElement {
  #rows: HTMLTableRowElement[] = [];
  #home = new Map<HTMLTableRowElement, HTMLTableSectionElement>();
  #sorted: HTMLElement | undefined;

  connectedCallback(): void {
    this.#rows = [...this.querySelectorAll<HTMLTableRowElement>('tr[data-row]')];
    for (const row of this.#rows) if (row.parentElement instanceof HTMLTableSectionElement) this.#home.set(row, row.parentElement);
    const form = this.#form();
    if (!form) return;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', () => this.#apply(true));
    // A reset event comes before the fields have their new values, microtasks included.
    form.addEventListener('reset', () => setTimeout(() => this.#apply(true)));
    window.addEventListener('popstate', () => this.#read());
    this.#read();
    window.addEventListener('hashchange', () => this.#settle());
    this.#settle();
  }

  /** Ranges get their true height only when they come near the screen: the jump is made again once those around its end have it. */
  #settle(): void {
    const target = document.getElementById(location.hash.slice(1));
    if (!target || !this.contains(target)) return;
    let still = 0;
    let frames = 0;
    const again = (): void => {
      const before = target.getBoundingClientRect().top;
      target.scrollIntoView({ behavior: 'instant' });
      still = Math.abs(target.getBoundingClientRect().top - before) < 1 ? still + 1 : 0;
      if (still < 3 && (frames += 1) < 30) requestAnimationFrame(again);
    };
    requestAnimationFrame(again);
  }

  #form(): HTMLFormElement | null {
    return this.querySelector<HTMLFormElement>('form[data-filters]');
  }

  /** From the URL into the fields. Values that no option has are ignored. */
  #read(): void {
    const form = this.#form();
    if (!form) return;
    const query = new URLSearchParams(location.search);
    for (const select of form.querySelectorAll('select')) {
      const value = query.get(select.name) ?? '';
      select.value = [...select.options].some((option) => option.value === value) ? value : '';
    }
    this.#apply(false);
  }

  #apply(push: boolean): void {
    const form = this.#form();
    if (!form) return;
    const chosen = new Map<string, string>();
    for (const select of form.querySelectorAll('select')) if (select.value) chosen.set(select.name, select.value);
    let shown = 0;
    for (const row of this.#rows) {
      const match = FILTERS.every((name) => !chosen.has(name) || row.dataset[name] === chosen.get(name));
      row.hidden = !match;
      if (match) shown += 1;
    }
    this.#sort(SORTS.find((sort) => sort === chosen.get('sort')));
    for (const range of this.querySelectorAll('[data-range]')) {
      const empty = !range.querySelector('tr[data-row]:not([hidden])');
      range.toggleAttribute('hidden', empty);
      const id = range.querySelector('h2')?.id;
      if (id) this.querySelector(`.jump a[href="#${id}"]`)?.toggleAttribute('hidden', empty);
    }
    const status = this.querySelector('[data-browse-status]');
    if (status) {
      const words = shown === 0 ? (this.dataset.none ?? '') : (this.dataset.count ?? '');
      status.textContent = words.replace('{shown}', String(shown)).replace('{total}', String(this.#rows.length));
    }
    const query = new URLSearchParams([...chosen]).toString();
    const target = `${location.pathname}${query ? `?${query}` : ''}${location.hash}`;
    if (push && target !== location.pathname + location.search + location.hash) history.pushState(null, '', target);
  }

  /** Sorting leaves the ranges: all rows move into one table, and back when the order is by code again. */
  #sort(by: (typeof SORTS)[number] | undefined): void {
    if (!by) {
      if (!this.#sorted) return;
      for (const row of this.#rows) this.#home.get(row)?.append(row);
      this.#sorted.remove();
      this.#sorted = undefined;
      return;
    }
    const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
    const cell = (row: HTMLTableRowElement): Node | null | undefined => row.cells[by === 'title' ? 1 : 2]?.firstChild;
    const text = new Map(this.#rows.map((row) => [row, cell(row)?.textContent?.trim() ?? '']));
    const order = [...this.#rows].sort((a, b) => collator.compare(text.get(a) ?? '', text.get(b) ?? ''));
    this.#sorted ??= this.#emptyTable();
    this.#sorted?.querySelector('tbody')?.append(...order);
  }

  /** A range like the others, without rows and without a heading. */
  #emptyTable(): HTMLElement | undefined {
    const range = this.querySelector<HTMLElement>('[data-range]');
    const head = range?.querySelector('thead');
    if (!range || !head) return undefined;
    const table = document.createElement('table');
    table.className = 'code-table';
    table.setAttribute('aria-label', document.title);
    table.append(head.cloneNode(true), document.createElement('tbody'));
    const section = document.createElement('section');
    section.dataset.range = '';
    section.append(table);
    range.before(section);
    return section;
  }
}

customElements.define('code-browser', CodeBrowser);
