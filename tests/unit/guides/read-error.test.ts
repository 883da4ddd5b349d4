import { describe, expect, it } from 'vitest';
import { readError } from '../../../content/guides/examples/read-error.mjs';

describe('read-error.mjs', () => {
  it('finds no error in a success', () => {
    expect(readError(200, '{"errcode":0,"errmsg":"ok"}')).toBeNull();
    expect(readError(200, '{"accessToken":"…","expireIn":7200}')).toBeNull();
  });

  it('opens the envelopes 88 and 15, from the fields or from the text', () => {
    expect(
      readError(
        200,
        '{"errcode":88,"sub_code":"40014","sub_msg":"不合法的access_token","errmsg":"ding talk error[subcode=40014,submsg=不合法的access_token]","request_id":"16l4"}',
      ),
    ).toEqual({
      code: '40014',
      message: '不合法的access_token',
      requestId: '16l4',
      envelope: '88',
    });
    expect(
      readError(
        200,
        '{"errcode":88,"errmsg":"ding talk error[subcode=60011,submsg=权限不足, {requiredScopes=[qyapi_get_member]}]"}',
      ),
    ).toMatchObject({
      code: '60011',
      message: '权限不足, {requiredScopes=[qyapi_get_member]}',
      envelope: '88',
    });
    expect(
      readError(
        200,
        '{"errcode":15,"sub_code":"isp.-1","sub_msg":"服务不可用","errmsg":"Remote service error[subcode=isp.-1,submsg=服务不可用]"}',
      ),
    ).toMatchObject({ code: 'isp.-1', envelope: '15' });
  });

  it('keeps 88 when no sub-code came with it', () => {
    expect(readError(200, '{"errcode":88,"sub_code":"","errmsg":"鉴权异常"}')).toMatchObject({ code: '88', message: '鉴权异常' });
  });

  it('does not take sub_msg alone for an envelope', () => {
    expect(
      readError(
        200,
        '{"errcode":22,"sub_msg":"不合法ApiName","errmsg":"Invalid method[submsg=不合法ApiName]","request_id":"15r6"}',
      ),
    ).toMatchObject({ code: '22', requestId: '15r6' });
  });

  it('reads the new API, whose 200 may carry an errcode', () => {
    expect(
      readError(
        403,
        '{"code":"Forbidden.AccessDenied.AccessTokenPermissionDenied","requestid":"1","message":"m","accessdenieddetail":{"requiredScopes":["Contact.User.Read"]}}',
      ),
    ).toEqual({
      code: 'Forbidden.AccessDenied.AccessTokenPermissionDenied',
      message: 'm',
      requestId: '1',
      scopes: ['Contact.User.Read'],
    });
    expect(readError(200, '{"errcode":404,"errmsg":"请求的URI地址不存在"}')).toMatchObject({ code: '404' });
  });

  it('recognises a blocked address, also inside a page, and other answers that are not JSON', () => {
    expect(readError(200, '{"status":1111,"wait":5,"source":"x5","punish":"deny","uuid":"xxx"}')?.code).toBe('1111');
    expect(readError(403, '<html><script>body = {"status":1111,"punish":"deny"}</script></html>')?.code).toBe('1111');
    expect(readError(503, 'Service Unavailable')).toEqual({ code: 'HTTP 503', message: 'Service Unavailable' });
  });
});
