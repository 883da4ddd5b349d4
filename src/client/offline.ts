/** Saves the site for reading without a network, tells of a newer version, and removes everything on request. */
import { allowOwnWorkers } from './trusted-types.ts';

const KEY = 'offline';

export function setUpOffline(): void {
  const { base = '/', locale } = document.body.dataset;
  const button = document.querySelector<HTMLButtonElement>('[data-offline-button]');
  if (!('serviceWorker' in navigator) || !window.isSecureContext || !button) return;
  const show = (on: boolean): void => {
    button.textContent = (on ? button.dataset.on : button.dataset.off) ?? '';
    button.setAttribute('aria-pressed', String(on));
  };
  show(wanted());
  button.addEventListener('click', () => {
    const on = !wanted();
    remember(on);
    show(on);
    void (on ? register(base, locale) : remove());
  });
  if (wanted() && !saving()) window.addEventListener('load', () => whenIdle(() => void register(base, locale)));
}

async function register(base: string, locale: string | undefined): Promise<void> {
  allowOwnWorkers(base);
  const scope = locale === 'zh' ? `${base}zh/` : base;
  try {
    const registration = await navigator.serviceWorker.register(`${scope}sw.js`, { scope });
    registration.addEventListener('updatefound', () =>
      registration.installing?.addEventListener('statechange', () => offerUpdate(registration)),
    );
    offerUpdate(registration);
  } catch (error) {
    // No network on a first visit, or storage is full: the site works all the same.
    console.debug('offline copy not saved:', error);
  }
}

/** A new version waits until the reader takes it: two versions are never mixed on one page. */
function offerUpdate(registration: ServiceWorkerRegistration): void {
  const note = document.querySelector<HTMLElement>('[data-update]');
  const waiting = registration.waiting;
  if (!note || !waiting || !navigator.serviceWorker.controller) return;
  note.hidden = false;
  note.querySelector('button')?.addEventListener('click', () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    waiting.postMessage('skip-waiting');
  });
}

async function remove(): Promise<void> {
  const all = await navigator.serviceWorker.getRegistrations();
  await Promise.all(all.map((registration) => registration.unregister()));
  await Promise.all((await caches.keys()).map((key) => caches.delete(key)));
}

function wanted(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return false;
  }
}

function remember(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch (error) {
    console.debug('offline choice not remembered:', error);
  }
}

/** Readers who asked their browser to save data get no offline copy by themselves. */
const saving = (): boolean => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

const whenIdle = (work: () => void): void => {
  if ('requestIdleCallback' in window) window.requestIdleCallback(work, { timeout: 5000 });
  else setTimeout(work, 2000);
};
