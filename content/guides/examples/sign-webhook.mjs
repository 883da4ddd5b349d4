import { createHmac } from 'node:crypto';

/**
 * The signature of a custom robot with signing, in plain Base64.
 * @param {string} secret the robot's own secret, starting with SEC
 * @param {number | string} timestamp the current time in milliseconds, the same value that goes into the address
 */
export function robotSign(secret, timestamp) {
  return createHmac('sha256', secret).update(`${timestamp}\n${secret}`, 'utf8').digest('base64');
}

/**
 * The webhook address for one request. Make a new one for every message; `searchParams` does the one URL encoding that is needed.
 * @param {string} webhook the address from the robot's settings, with its access_token
 * @param {string} secret
 * @param {number} [now] milliseconds
 */
export function signWebhook(webhook, secret, now = Date.now()) {
  const url = new URL(webhook);
  url.searchParams.set('timestamp', String(now));
  url.searchParams.set('sign', robotSign(secret, now));
  return url.href;
}
