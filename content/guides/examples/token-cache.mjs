/**
 * Keeps one access token and renews it in time.
 * Parallel calls share one request for a new token, and a token that DingTalk refused is dropped only once.
 * @param {() => Promise<{ token: string, seconds: number }>} issue asks DingTalk; `seconds` is `expireIn` (old API: `expires_in`)
 * @param {{ early?: number, now?: () => number }} [options] renew this many seconds before the end; clock in milliseconds
 */
export function tokenCache(issue, { early = 300, now = Date.now } = {}) {
  /** @type {{ token: string, endsAt: number } | null} */
  let held = null;
  /** @type {Promise<string> | null} */
  let pending = null;

  async function renew() {
    const askedAt = now();
    const { token, seconds } = await issue();
    if (!token) throw new Error('The token call returned no token');
    held = { token, endsAt: askedAt + seconds * 1000 };
    return token;
  }

  return {
    /** @returns {Promise<string>} a token with at least `early` seconds left */
    get() {
      if (held && now() < held.endsAt - early * 1000) return Promise.resolve(held.token);
      pending ??= renew().finally(() => (pending = null));
      return pending;
    },
    /** Call it with the token that was refused: a newer one, fetched by another call meanwhile, stays. @param {string} refused */
    drop(refused) {
      if (held?.token === refused) held = null;
    },
  };
}

/**
 * Puts the token where the host reads it: query string on oapi.dingtalk.com, header on api.dingtalk.com.
 * @param {string} address
 * @param {string} token
 * @returns {{ url: string, headers: Record<string, string> }}
 */
export function withToken(address, token) {
  const url = new URL(address);
  if (url.hostname === 'api.dingtalk.com') return { url: url.href, headers: { 'x-acs-dingtalk-access-token': token } };
  url.searchParams.set('access_token', token);
  return { url: url.href, headers: {} };
}

const REFUSED = new Set(['40014', '42001', '40001', 'InvalidAuthentication']);

/** Whether this code of a business call is worth one repeat with a fresh token. @param {string} code */
export const wantsFreshToken = (code) => REFUSED.has(code);
