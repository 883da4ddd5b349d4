/**
 * The Content-Security-Policy of every page, as a meta element so that it holds on hosts without header files too.
 * `frame-ancestors` works in headers only and stands in public/_headers.
 */
import { createHash } from 'node:crypto';

/** Replaced by the hashes of the page's own styles once they are known; see src/build/inline-styles.ts. */
export const STYLE_SOURCE = "style-src 'self'";

/** @param inlineScripts the text of every inline script, byte for byte. */
export function contentSecurityPolicy(inlineScripts: readonly string[]): string {
  const hashes = inlineScripts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  return [
    "default-src 'none'",
    // Pagefind compiles its index reader from WebAssembly.
    `script-src 'self' 'wasm-unsafe-eval' ${hashes.join(' ')}`,
    STYLE_SOURCE,
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}
