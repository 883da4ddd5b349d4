/** Where the site is published, from the environment. Both values end up in every canonical link, so bad ones stop the build. */
export interface SiteAddress {
  /** Origin without a trailing slash, such as `https://errors.example.org`. */
  site: string;
  /** Path that starts and ends with a slash, such as `/` or `/dingtalk-errors/`. */
  base: string;
}

/** @throws Error naming the variable and what was expected. */
export function siteAddress(env: Record<string, string | undefined>): SiteAddress {
  const raw = env.SITE_URL?.trim() || 'http://localhost:4321';
  let url: URL;
  try {
    url = new URL(raw);
  } catch {
    throw new Error(`SITE_URL: expected an absolute address such as https://errors.example.org, got "${raw}"`);
  }
  if (!/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash) {
    throw new Error(`SITE_URL: expected scheme and host only (the path belongs in BASE_PATH), got "${raw}"`);
  }
  const path = env.BASE_PATH?.trim() || '/';
  if (!/^\/(?:[A-Za-z0-9._~-]+\/?)*$/.test(path)) {
    throw new Error(`BASE_PATH: expected a path such as / or /dingtalk-errors/, got "${path}"`);
  }
  return { site: url.origin, base: path.endsWith('/') ? path : `${path}/` };
}
