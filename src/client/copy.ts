/** Buttons with `data-copy` copy that text (or the page's address) and say whether it worked; `data-share` opens the system's sheet. */
export function setUpCopyButtons(): void {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button[data-copy]') : null;
    if (button) void copy(button);
  });
  const share = document.querySelector<HTMLButtonElement>('button[data-share]');
  if (share && typeof navigator.share === 'function') {
    share.hidden = false;
    share.addEventListener('click', () => {
      // A closed sheet rejects with AbortError: the reader changed their mind, nothing to report.
      navigator.share({ title: document.title, url: permalink() }).catch((error: unknown) => {
        if (!(error instanceof DOMException && error.name === 'AbortError')) announce(share, share.dataset.failed ?? '', false);
      });
    });
  }
}

const permalink = (): string => document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;

async function copy(button: HTMLButtonElement): Promise<void> {
  const text = button.dataset.copy === 'permalink' ? permalink() : (button.dataset.copy ?? '');
  try {
    await navigator.clipboard.writeText(text);
    announce(button, button.dataset.done ?? '', true);
  } catch {
    announce(button, button.dataset.failed ?? '', false);
  }
}

function announce(button: HTMLButtonElement, words: string, done: boolean): void {
  const status = document.querySelector('[data-copy-status]');
  if (status) status.textContent = words;
  button.dataset.state = done ? 'done' : 'failed';
  button.title = words;
  window.setTimeout(() => {
    delete button.dataset.state;
    if (status) status.textContent = '';
  }, 4000);
}
