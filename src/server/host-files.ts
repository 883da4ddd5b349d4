/** Reads the `_headers` and `_redirects` files that Cloudflare Pages and Netlify use, so that the local server answers as they do. */
export interface HeaderRule {
  /** Path with `*` as a wildcard, below the site's base. */
  pattern: string;
  headers: [name: string, value: string][];
}

export interface Redirect {
  from: string;
  to: string;
  status: number;
}

/** @throws Error naming the line that is neither a path nor an indented `Name: value`. */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  text.split(/\r?\n/).forEach((line, i) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    if (/^\S/.test(line)) {
      rules.push({ pattern: line.trim(), headers: [] });
      return;
    }
    const match = /^\s+([A-Za-z0-9-]+):\s*(.+)$/.exec(line);
    const rule = rules.at(-1);
    if (!match?.[1] || !match[2] || !rule) throw new Error(`_headers:${i + 1}: expected a path or an indented "Name: value"`);
    rule.headers.push([match[1], match[2].trim()]);
  });
  return rules;
}

/** @throws Error naming the line that is not `from to status`. */
export function parseRedirects(text: string): Redirect[] {
  return text.split(/\r?\n/).flatMap((line, i) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [from, to, status = '301', ...rest] = line.trim().split(/\s+/);
    if (!from || !to || rest.length > 0 || !/^30[1278]$/.test(status))
      throw new Error(`_redirects:${i + 1}: expected "from to status"`);
    return [{ from, to, status: Number(status) }];
  });
}

/** Every header that the rules set for a path; a later rule wins over an earlier one. */
export function headersFor(rules: readonly HeaderRule[], path: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const { pattern, headers: list } of rules) {
    if (matches(pattern, path)) for (const [name, value] of list) headers.set(name, value);
  }
  return headers;
}

function matches(pattern: string, path: string): boolean {
  const expression = pattern
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${expression}$`).test(path);
}
