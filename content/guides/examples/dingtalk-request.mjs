/**
 * Builds a request for either generation of the API and puts the token where its host looks for it.
 * @param {string} path such as `/topapi/v2/user/get` or `/v1.0/contact/users/me`, as the page of the API prints it
 * @param {string} token
 * @param {{ method?: string, body?: object }} [options] old `/topapi/` calls are POST, queries included
 * @returns {{ url: string, method: string, headers: Record<string, string>, body?: string }}
 */
export function dingtalkRequest(path, token, { method, body } = {}) {
  if (!/^[^\s"']+$/.test(token ?? '') || token === 'undefined' || token === 'null') throw new Error('this is no token');
  const isNew = /^\/v\d+\.\d+\//.test(path);
  const url = new URL(path, isNew ? 'https://api.dingtalk.com' : 'https://oapi.dingtalk.com');
  /** @type {Record<string, string>} */
  const headers = {};
  if (isNew) headers['x-acs-dingtalk-access-token'] = token;
  else url.searchParams.set('access_token', token);
  if (body) headers['Content-Type'] = 'application/json';
  method ??= body || path.startsWith('/topapi/') ? 'POST' : 'GET';
  return { url: url.href, method, headers, body: body && JSON.stringify(body) };
}

/** Old and new names of one failure, so that code and alarms need to know one of them only. */
const FAMILIES = {
  'renew-token': ['40014', '42001', 'InvalidAuthentication'],
  'no-token': ['41001', '40000', 'AuthenticationFailed.MissingParameter'],
  'missing-scope': ['60011', 'Forbidden.AccessDenied.AccessTokenPermissionDenied'],
  'ip-not-listed': ['60020', 'Forbidden.AccessDenied.IpNotInWhiteList'],
  'slow-down': ['90018', '90002', 'Forbidden.AccessDenied.QpsLimitForAppkeyAndApi', 'Forbidden.AccessDenied.QpsLimitForApi'],
  'month-used-up': ['90020', 'Forbidden.AccessDenied.ApiCountLimitForOrg'],
};

/**
 * What to do about a code of either generation; `undefined` for codes that concern one call only.
 * @param {string | number} code the inner one: `sub_code` where errcode is 88
 */
export function reaction(code) {
  return Object.entries(FAMILIES).find(([, codes]) => codes.includes(String(code)))?.[0];
}
