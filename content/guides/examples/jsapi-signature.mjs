import { createHash } from 'node:crypto';

/**
 * The part of an address that is signed: everything before `#`, otherwise unchanged.
 * @param {string} href `location.href` as the page sent it, decoded once by your web framework
 */
export function signedUrl(href) {
  return href.replace(/#.*$/s, '');
}

/**
 * The `signature` for `dd.config`. Refuses empty input, because a signature over an empty ticket looks like any other.
 * @param {{ ticket: string, nonceStr: string, timeStamp: string, url: string }} input
 * @param {'sha1' | 'sha256'} [hash] old demos use SHA-1, the newer web demo SHA-256: follow the current sample
 */
export function jsapiSignature({ ticket, nonceStr, timeStamp, url }, hash = 'sha1') {
  for (const [name, value] of Object.entries({ ticket, nonceStr, timeStamp, url })) {
    if (typeof value !== 'string' || value === '') throw new TypeError(`${name} must be a non-empty string`);
  }
  // Order and names of the four parts: inferred, compare them with the sample in DingTalk's authentication guide.
  const text = `jsapi_ticket=${ticket}&noncestr=${nonceStr}&timestamp=${timeStamp}&url=${signedUrl(url)}`;
  return createHash(hash).update(text, 'utf8').digest('hex');
}

/**
 * Everything that the page hands to `dd.config`, made in one place so that the values belong together.
 * @param {{ agentId: string, corpId: string, ticket: string, nonceStr: string, timeStamp: string, url: string }} input
 * @param {'sha1' | 'sha256'} [hash]
 */
export function configFor({ agentId, corpId, ...input }, hash = 'sha1') {
  const { nonceStr, timeStamp } = input;
  return { agentId, corpId, timeStamp, nonceStr, signature: jsapiSignature(input, hash) };
}
