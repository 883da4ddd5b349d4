/**
 * The part of an address that stands for a code: lower case, every character outside `a-z0-9._-` replaced by `-`.
 * `-1` → `-1`, `send forbidden` → `send-forbidden`, `Forbidden.AccessDenied.Qps` → `forbidden.accessdenied.qps`.
 * Addresses are permanent: this function may never change.
 */
export function codeSlug(code: string): string {
  return code.toLowerCase().replace(/[^a-z0-9._-]/g, '-');
}
