/**
 * Tells what a refused DingTalk call was missing: API scopes, an address on the IP list, or neither.
 * Works for both APIs, because it reads the answer as text: the old API writes `requiredScopes=[…]` into `sub_msg`,
 * the new one returns `accessdenieddetail.requiredScopes`.
 * @param {string} text response body
 * @returns {{ scopes: string[], address?: string }}
 */
export function deniedAccess(text) {
  const list = /requiredScopes\\?"?\s*[=:]\s*\[([^\]]*)\]/.exec(text)?.[1] ?? '';
  const scopes = list.split(',').map((name) => name.replace(/[\s"\\]/g, '')).filter(Boolean);
  const address = /request ip=\s*([0-9a-f.:]+)/i.exec(text)?.[1];
  return { scopes, ...(address === undefined ? {} : { address }) };
}

/**
 * Which of these departments the app may not read, judged by the answer of `GET /auth/scopes`.
 * A department counts as granted when it, or one above it, is in `authed_dept`.
 * @param {number[]} wanted department ids
 * @param {{ auth_org_scopes: { authed_dept: number[] } }} granted the parsed answer
 * @param {Map<number, number>} parentOf department id → id of the department above it
 * @returns {number[]}
 */
export function outsideScope(wanted, granted, parentOf) {
  const roots = new Set(granted.auth_org_scopes.authed_dept);
  return wanted.filter((id) => {
    const seen = new Set();
    for (let at = /** @type {number | undefined} */ (id); at !== undefined && !seen.has(at); at = parentOf.get(at)) {
      if (roots.has(at)) return false;
      seen.add(at);
    }
    return true;
  });
}
