/** What a browser would make of HTML: elements, attributes and text, by the rules of the HTML standard. */
import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

export const pageOf = (html: string): Node => parse(html);
export const fragmentOf = (html: string): Node => parseFragment(html);

export const textOf = (node: Node): string => ('value' in node ? node.value : inside(node).map(textOf).join(''));

/** Every element, in the order of the document. */
export const elementsOf = (node: Node): Element[] =>
  inside(node).flatMap((child) => ('tagName' in child ? [child, ...elementsOf(child)] : []));

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

/** An address that is its own text is a link in some dialects of Markdown: it leads where it says. */
export function isBareAddress(element: Element): boolean {
  const href = attribute(element, 'href') ?? '';
  return /^(?:https?|mailto):/.test(href) && decodeURI(href).endsWith(textOf(element));
}

/** One line, as a reader sees it. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function inside(node: Node): Node[] {
  return 'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : [];
}
