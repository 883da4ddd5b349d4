/** The built site as files: what an address of it stands for, and what its pages point at. No browser. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesUnder } from '../../src/build/fingerprint.ts';
import { buildInfo, DIST } from '../../src/build/folders.ts';

export interface Link {
  /** The element that holds it. */
  tag: string;
  /** The attribute that holds it. */
  attribute: string;
  value: string;
  rel: string;
  hreflang: string;
}

export class BuiltSite {
  readonly site: string;
  readonly base: string;
  /** Every file, with `/` between folders, relative to the site. */
  readonly files: ReadonlySet<string>;
  /** HTML of every page by its file. */
  readonly pages: ReadonlyMap<string, string>;
  private readonly ids = new Map<string, Set<string>>();

  constructor() {
    const info = buildInfo();
    if (!info) throw new Error('There is no finished build; run npm run build first.');
    this.site = info.site;
    this.base = info.base;
    this.files = new Set(filesUnder(DIST).map((file) => path.relative(DIST, file).split(path.sep).join('/')));
    this.pages = new Map([...this.files].filter((file) => file.endsWith('.html')).map((file) => [file, this.read(file)]));
  }

  read(file: string): string {
    return readFileSync(path.join(DIST, file), 'utf8');
  }

  /** Full address of a page's file. */
  address(file: string): string {
    return `${this.site}${this.base}${file.replace(/(^|\/)index\.html$/, '$1')}`;
  }

  isInternal(url: URL): boolean {
    return url.origin === this.site;
  }

  /** The file that a host sends for an internal address without a redirect, or undefined. */
  fileOf(url: URL): string | undefined {
    const pathname = decodeURIComponent(url.pathname);
    if (!pathname.startsWith(this.base)) return undefined;
    const local = pathname.slice(this.base.length);
    const file = local === '' || local.endsWith('/') ? `${local}index.html` : local;
    return this.files.has(file) ? file : undefined;
  }

  hasId(file: string, id: string): boolean {
    let ids = this.ids.get(file);
    if (!ids) {
      ids = new Set([...markup(this.pages.get(file) ?? '').matchAll(/\sid="([^"]*)"/g)].map((match) => unescape(match[1] ?? '')));
      this.ids.set(file, ids);
    }
    return ids.has(id);
  }

  /** `from` → `to` of the `_redirects` file. */
  redirects(): Map<string, string> {
    const lines = this.read('_redirects').split('\n').filter(Boolean);
    return new Map(lines.map((line) => line.split(' ') as [string, string]));
  }
}

const ATTRIBUTES = /\s(href|src|action|poster|data-(?:codes|messages|wordlist|report|src|href))="([^"]*)"/g;

/** Everything that a page points at. Its elements are written by Astro: lower case, double quotes, `>` escaped in attributes. */
export function linksOf(html: string): Link[] {
  return [...markup(html).matchAll(/<([a-z][a-z0-9-]*)(\s[^>]*)>/g)].flatMap(([, tag = '', inside = '']) => {
    const get = (name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(inside)?.[1] ?? '';
    const found = [...inside.matchAll(ATTRIBUTES)].map(([, attribute = '', value = '']) => ({
      tag,
      attribute,
      value: unescape(value),
      rel: get('rel'),
      hreflang: get('hreflang'),
    }));
    if (tag === 'meta' && get('property') === 'og:image') {
      found.push({ tag, attribute: 'og:image', value: unescape(get('content')), rel: '', hreflang: '' });
    }
    return found;
  });
}

/** Text of scripts is not markup. */
const markup = (html: string): string => html.replace(/(<script\b[^>]*>)[\s\S]*?<\/script>/g, '$1');

const unescape = (text: string): string =>
  text
    .replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_, hex?: string, decimal?: string) =>
      String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    )
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
