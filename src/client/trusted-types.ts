/** Script addresses that this site may load under Trusted Types: its own full-text worker and its own service worker, nothing else. */
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): unknown;
}

let made = false;

/** Pagefind starts its worker from a plain string; the default policy checks that string. Does nothing where browsers have no policies. */
export function allowOwnWorkers(base: string): void {
  const factory = (window as { trustedTypes?: PolicyFactory }).trustedTypes;
  if (!factory || made) return;
  made = true;
  const allowed = new Set(
    [`${base}pagefind/pagefind-worker.js`, `${base}sw.js`, `${base}zh/sw.js`].map((path) => new URL(path, location.origin).href),
  );
  factory.createPolicy('default', {
    createScriptURL: (url) => {
      const { href } = new URL(url, location.href);
      if (!allowed.has(href)) throw new TypeError(`not a script of this site: ${href}`);
      return href;
    },
  });
}
