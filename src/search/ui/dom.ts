/** Builds elements without markup: every text goes through `textContent`, so nothing pasted can become HTML. */
export type Child = Node | string | false | undefined;

/** @param attributes `class`, `href` and the like; `false` and `undefined` leave the attribute out. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string | false | undefined> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== false && value !== undefined) element.setAttribute(name, value);
  element.append(...children.filter((child): child is Node | string => child !== undefined && child !== false));
  return element;
}

/** `lang` for a text that may be Chinese on an English page. */
export const langOf = (text: string): string | undefined => (/\p{Script=Han}/u.test(text) ? 'zh-CN' : undefined);
