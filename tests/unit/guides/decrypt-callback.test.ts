import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { decryptCallback, encryptReply, sign } from '../../../content/guides/examples/decrypt-callback.mjs';

// The sample of DingTalk's FAQ page on event subscription (2026): it decrypts to "success".
const FAQ_APP = { token: '123456', aesKey: '1234567890123456789012345678901234567890123', ownerKey: 'dingsnotzck6pm5veliw' };
const FAQ_PUSH = {
  signature: '9a95a004dd16f5c307e849b994173f76aa26e5eb',
  timestamp: '1614767836',
  nonce: 'A7Co0cJLMzIDtMMI',
  encrypt: 'YvkvaGe4hQxd3VxRmEty0dVlnCOAqwf56xwTRHDHoOURqhalbmBJQk5FNcRk42Gl5T0YQXZNwpwWSm1xAFJ5ZA==',
};

const APP = { token: 'tok123', aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG', ownerKey: 'dingappkey' };

const key = Buffer.from(`${APP.aesKey}=`, 'base64');

/** A push as DingTalk builds one, written from the description of the format and not with the functions under test. */
function push(message: string, { random = 'R'.repeat(16), length = Buffer.byteLength(message), owner = APP.ownerKey } = {}) {
  const head = Buffer.from([length >>> 24, (length >>> 16) & 255, (length >>> 8) & 255, length & 255]);
  const plain = Buffer.concat([Buffer.from(random), head, Buffer.from(message + owner)]);
  const pad = 32 - (plain.length % 32);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16));
  cipher.setAutoPadding(false);
  const encrypt =
    cipher.update(Buffer.concat([plain, Buffer.from(new Array<number>(pad).fill(pad))]), undefined, 'base64') +
    cipher.final('base64');
  const timestamp = '1795000000000';
  const nonce = 'n0nce';
  const signature = createHash('sha1')
    .update([timestamp, APP.token, encrypt, nonce].sort().reduce((a, b) => a + b))
    .digest('hex');
  return { signature, timestamp, nonce, encrypt };
}

describe('decrypt-callback.mjs', () => {
  it('decrypts the sample that DingTalk publishes', () => {
    expect(decryptCallback(FAQ_APP, FAQ_PUSH)).toBe('success');
    expect(sign(FAQ_APP.token, FAQ_PUSH.timestamp, FAQ_PUSH.nonce, FAQ_PUSH.encrypt)).toBe(FAQ_PUSH.signature);
  });

  it.each(['{"EventType":"check_url"}', '{"EventType":"user_add_org","姓名":"张三😀"}', '', 'x'.repeat(70_000)])(
    'decrypts a push (%#)',
    (message) => {
      expect(decryptCallback(APP, push(message))).toBe(message);
    },
  );

  it('decrypts whatever the padding, one byte or a whole block', () => {
    for (let size = 0; size < 64; size++) expect(decryptCallback(APP, push('m'.repeat(size)))).toBe('m'.repeat(size));
  });

  it('names the step that failed', () => {
    const good = push('{}');
    expect(() => decryptCallback({ ...APP, token: 'other1' }, good)).toThrow('900006');
    expect(() => decryptCallback(APP, { ...good, signature: '' })).toThrow('900006');
    expect(() => decryptCallback(APP, { ...good, timestamp: '1' })).toThrow('900006');
    expect(() => decryptCallback({ ...APP, aesKey: APP.aesKey.slice(1) }, good)).toThrow('900004');
    expect(() => decryptCallback({ ...APP, aesKey: `${APP.aesKey.slice(1)}-` }, good)).toThrow('900004');
    expect(() => decryptCallback({ ...APP, aesKey: FAQ_APP.aesKey }, good)).toThrow('900009');
    expect(() => decryptCallback(APP, push('{}', { length: 5_000 }))).toThrow('900009');
    expect(() => decryptCallback(APP, push('{}', { owner: 'dingcorpid' }))).toThrow('900010');
  });

  it('answers with the four fields, readable by an independent decryption', () => {
    const reply = encryptReply(APP);
    expect(Object.keys(reply)).toEqual(['msg_signature', 'timeStamp', 'nonce', 'encrypt']);
    const parts = [APP.token, reply.timeStamp, reply.nonce, reply.encrypt].sort().join('');
    expect(reply.msg_signature).toBe(createHash('sha1').update(parts).digest('hex'));
    const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16));
    decipher.setAutoPadding(false);
    const plain = Buffer.concat([decipher.update(reply.encrypt, 'base64'), decipher.final()]);
    expect(plain.length % 32).toBe(0);
    expect(plain.subarray(16, 20)).toEqual(Buffer.from([0, 0, 0, 7]));
    const pad = plain[plain.length - 1] ?? 0;
    expect(plain.subarray(20).toString('latin1')).toBe(`successdingappkey${String.fromCharCode(pad).repeat(pad)}`);
    expect(pad).toBe(32 - ((20 + 'successdingappkey'.length) % 32));
    expect(encryptReply(APP).encrypt).not.toBe(reply.encrypt);
  });
});
