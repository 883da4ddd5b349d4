// Callback encryption without a library: check the signature, decrypt a push, build the encrypted reply.
import { createCipheriv, createDecipheriv, createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Cipher parameters from the 43 characters of `aes_key`: the 32-byte key, and its first 16 bytes as IV. */
function keyOf(aesKey) {
  const key = Buffer.from(`${aesKey}=`, 'base64');
  if (!/^[A-Za-z0-9]{43}$/.test(aesKey) || key.length !== 32) throw new Error('900004: aes_key must be 43 letters and digits');
  return ['aes-256-cbc', key, key.subarray(0, 16)];
}

/**
 * `msg_signature`: SHA-1 over the four values, sorted as strings and joined.
 * @param {string} token @param {string} timestamp @param {string} nonce @param {string} encrypt
 */
export function sign(token, timestamp, nonce, encrypt) {
  return createHash('sha1').update([token, timestamp, nonce, encrypt].sort().join('')).digest('hex');
}

/**
 * The message of a push. Throws with the number that DingTalk's libraries use for the step that failed.
 * @param {{ token: string, aesKey: string, ownerKey: string }} app
 * @param {{ signature: string, timestamp: string, nonce: string, encrypt: string }} push the first three from the URL, `encrypt` from the body
 */
export function decryptCallback({ token, aesKey, ownerKey }, { signature, timestamp, nonce, encrypt }) {
  const expected = Buffer.from(sign(token, timestamp, nonce, encrypt));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw new Error('900006: signature differs, look at the token');
  const decipher = createDecipheriv(...keyOf(aesKey)).setAutoPadding(false);
  const padded = Buffer.concat([decipher.update(encrypt, 'base64'), decipher.final()]);
  const plain = padded.subarray(0, padded.length - padded[padded.length - 1]); // the last byte says how many to drop
  const end = plain.length < 20 ? Infinity : 20 + plain.readUInt32BE(16); // 16 random bytes, 4 bytes length, message, owner key
  if (end > plain.length) throw new Error('900009: impossible length, look at aes_key');
  const owner = plain.toString('utf8', end);
  if (owner !== ownerKey) throw new Error(`900010: the message belongs to ${owner}, not to ${ownerKey}`);
  return plain.toString('utf8', 20, end);
}

/**
 * The JSON with which a callback URL answers; DingTalk expects the word `success`.
 * @param {{ token: string, aesKey: string, ownerKey: string }} app
 */
export function encryptReply({ token, aesKey, ownerKey }, message = 'success') {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(Buffer.byteLength(message));
  const plain = Buffer.concat([randomBytes(16), length, Buffer.from(message), Buffer.from(ownerKey)]);
  const pad = 32 - (plain.length % 32); // padding in blocks of 32, not 16
  const cipher = createCipheriv(...keyOf(aesKey)).setAutoPadding(false);
  const encrypt = Buffer.concat([cipher.update(plain), cipher.update(Buffer.alloc(pad, pad)), cipher.final()]).toString('base64');
  const timeStamp = String(Date.now());
  const nonce = randomBytes(8).toString('hex');
  return { msg_signature: sign(token, timeStamp, nonce, encrypt), timeStamp, nonce, encrypt };
}
