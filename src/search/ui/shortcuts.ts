/** `/` and Ctrl/⌘ K go to the box. Off on request; never while somebody types or an input method composes. */
const KEY = 'shortcuts';

export function shortcutsOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    // Storage is switched off: the shortcuts are on, and cannot be remembered as off.
    return true;
  }
}

export function setShortcuts(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch (error) {
    console.debug('shortcut choice not remembered:', error);
  }
}

export function listenForShortcuts(go: () => void): void {
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.defaultPrevented || !shortcutsOn()) return;
    const combination = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
    if (!combination && !slash) return;
    event.preventDefault();
    go();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
