/** The part of the search that every page loads: it waits for intent (focus, a shortcut, `?q=`, an example) and then fetches the rest. */
import type { SearchController } from '../search/ui/search-box.ts';
import { listenForShortcuts } from '../search/ui/shortcuts.ts';

export function setUpSearch(): void {
  const host = document.querySelector<HTMLElement>('search-box');
  const form = host?.querySelector<HTMLFormElement>('form[role=search]');
  const field = form?.querySelector<HTMLTextAreaElement>('[name=q]');
  if (!host || !form || !field) return;

  let controller: Promise<SearchController> | undefined;
  const load = (): Promise<SearchController> => {
    controller ??= import('../search/ui/search-box.ts').then(({ SearchController }) => new SearchController(host, form, field));
    return controller;
  };
  const prepare = (): void => void load().then((search) => search.prepare());

  field.addEventListener('focus', prepare, { once: true });
  field.addEventListener('pointerenter', prepare, { once: true });
  // What was typed before the rest is there is not lost, and the page says at once that an answer is on its way.
  field.addEventListener(
    'input',
    () => {
      host.querySelector('[data-search-results]')?.setAttribute('aria-busy', 'true');
      void load().then((search) => search.resume());
    },
    { once: true },
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    prepare();
  });
  listenForShortcuts(() => {
    field.focus();
    field.select();
  });
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-example]')) {
    button.addEventListener('click', () => void load().then((search) => search.paste(button.dataset.example ?? '')));
  }
  if (new URLSearchParams(location.search).get('q') && host.dataset.place === 'page') prepare();
  if (document.activeElement === field || field.value !== '') prepare();
}
