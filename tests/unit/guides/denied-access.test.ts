import { describe, expect, it } from 'vitest';
import { deniedAccess, outsideScope } from '../../../content/guides/examples/denied-access.mjs';

describe('denied-access.mjs', () => {
  it('finds the scopes in answers of both APIs', () => {
    expect(
      deniedAccess(
        '{"errcode":88,"sub_code":"60011","sub_msg":"应用尚未开通所需的权限：[qyapi_get_department_list]，点击链接申请并开通即可：https://open-dev.dingtalk.com/appscope/apply?content=…, {requiredScopes=[qyapi_get_department_list]}"}',
      ).scopes,
    ).toEqual(['qyapi_get_department_list']);
    expect(
      deniedAccess(
        '{"code":"Forbidden.AccessDenied.AccessTokenPermissionDenied","requestid":"1","message":"m","accessdenieddetail":{"requiredScopes":["Contact.User.Read","Contact.User.mobile"]}}',
      ).scopes,
    ).toEqual(['Contact.User.Read', 'Contact.User.mobile']);
    expect(deniedAccess('{"accessdenieddetail": {\n "requiredScopes": [\n "Card.Instance.Write"\n ]}}').scopes).toEqual([
      'Card.Instance.Write',
    ]);
  });

  it('finds the address that DingTalk saw', () => {
    expect(deniedAccess('{"errcode":60020,"errmsg":"访问ip不在白名单之中,request ip=203.0.113.7 appKey(ding…)"}')).toEqual({
      scopes: [],
      address: '203.0.113.7',
    });
    expect(deniedAccess('request ip=2001:db8::7 appKey(ding…)').address).toBe('2001:db8::7');
    expect(deniedAccess('{"errcode":50004,"errmsg":"请求的部门id不在授权范围内"}')).toEqual({ scopes: [] });
  });

  it('compares departments with the granted part of the tree', () => {
    const parentOf = new Map([
      [10, 1],
      [11, 10],
      [20, 1],
    ]);
    const granted = { auth_org_scopes: { authed_dept: [10] } };
    expect(outsideScope([1, 10, 11, 20], granted, parentOf)).toEqual([1, 20]);
  });
});
