/**
 * @typedef {{ code: string, message: string, requestId?: string, envelope?: string, scopes?: string[] }} DingTalkError
 */

/**
 * Reads the answer of any DingTalk server call and says what failed, or `null` when nothing did.
 * Pass the raw text: a blocked address is answered without `errcode`, perhaps as an HTML page.
 * @param {number} status HTTP status
 * @param {string} text response body, unparsed
 * @returns {DingTalkError | null}
 */
export function readError(status, text) {
  if (/"status"\s*:\s*1111\b/.test(text)) return { code: '1111', message: 'IP address blocked' };

  const body = parseObject(text);
  if (body === null) return { code: `HTTP ${status}`, message: text.slice(0, 200) };

  if ('errcode' in body) return readOldApi(body);
  if (typeof body.code === 'string' && (status >= 400 || 'requestid' in body)) {
    return {
      code: body.code,
      message: String(body.message ?? ''),
      requestId: body.requestid,
      scopes: body.accessdenieddetail?.requiredScopes,
    };
  }
  return status >= 400 ? { code: `HTTP ${status}`, message: text.slice(0, 200) } : null;
}

/**
 * The old API and the robot webhook. 88 and 15 are envelopes: the code that counts is the sub-code.
 * @param {Record<string, any>} body
 * @returns {DingTalkError | null}
 */
function readOldApi(body) {
  const outer = String(body.errcode);
  if (outer === '0') return null;
  const message = String(body.errmsg ?? '');
  const inText = /\[subcode=([^,\]]+),\s*submsg=(.*)\]$/s.exec(message);
  const inner = body.sub_code || inText?.[1];
  if (!inner) return { code: outer, message: body.sub_msg || message, requestId: body.request_id };
  return { code: String(inner), message: body.sub_msg || inText?.[2] || message, requestId: body.request_id, envelope: outer };
}

/**
 * @param {string} text
 * @returns {Record<string, any> | null}
 */
function parseObject(text) {
  try {
    const value = JSON.parse(text);
    return value !== null && typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
