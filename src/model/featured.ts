/** What the home page shows first. Codes in the order of how many public places ask about them; kept by hand. */
export const MOST_ASKED = [
  '310000',
  '88',
  '40014',
  '60011',
  '60020',
  '71012',
  '52013',
  '40035',
  '40089',
  '50004',
  '900010',
  '40078',
  '300005',
  '22',
  'Forbidden.AccessDenied.AccessTokenPermissionDenied',
  'InvalidAuthentication',
] as const;

/** Real answers to try, as servers print them. */
export const EXAMPLES = [
  '{"errcode":88,"sub_code":"60011","sub_msg":"没有调用该接口的权限"}',
  'Error code: 71012, message: url地址访问异常',
  '"errmsg":"keywords not in content"',
  '不合法的access_token',
] as const;
