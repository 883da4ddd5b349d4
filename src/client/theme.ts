/** The theme button: follows the system until a reader chooses, then remembers the choice in this browser. */
type Theme = 'system' | 'light' | 'dark';
const ORDER: readonly Theme[] = ['system', 'light', 'dark'];

export function setUpTheme(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-button]');
  const text = button?.querySelector('[data-theme-text]');
  if (!button || !text) return;
  const root = document.documentElement;
  const current = (): Theme => {
    const chosen = root.dataset.theme;
    return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
  };
  const show = (): void => {
    const words = `${button.dataset.label ?? ''}: ${button.dataset[current()] ?? ''}`;
    text.textContent = words;
    button.title = words;
  };
  button.addEventListener('click', () => {
    const next = ORDER[(ORDER.indexOf(current()) + 1) % ORDER.length] ?? 'system';
    if (next === 'system') delete root.dataset.theme;
    else root.dataset.theme = next;
    remember(next);
    show();
  });
  show();
}

/** Storage may be switched off; the choice then lasts until the page is left. */
function remember(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch (error) {
    console.debug('theme not remembered:', error);
  }
}
