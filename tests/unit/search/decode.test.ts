import { describe, expect, test } from 'vitest';
import { decode, type Decoded } from '../../../src/search/decode.ts';
import { book } from './collection.ts';
import { FORMS } from './forms.ts';

const read = (text: string): Decoded => decode(text, book);
const primary = (text: string): string | undefined => read(text).codes.find((found) => found.role === 'primary')?.code;
const roles = (text: string): string[] => read(text).codes.map((found) => `${found.code} ${found.role}`);

describe('every form of a response', () => {
  const bodies: [code: string, message: string][] = [
    ['40014', '不合法的access_token'],
    ['310000', 'keywords not in content, more: [https://ding-doc.dingtalk.com/doc#/serverapi2/qf2nxq]'],
    ['-1', '系统繁忙'],
    ['1', '参数为空。'],
    ['4200022', '客户联系人描述表单数据缺少固定字段'],
    ['InvalidAuthentication', '不合法的access_token'],
    ['Forbidden.AccessDenied.IpNotInWhiteList', '访问ip不在白名单之中'],
    ['param.templateUnpublished', 'param.templateUnpublished'],
  ];
  for (const form of FORMS) {
    test(form.name, () => {
      for (const [code, message] of bodies) {
        const text = form.wrap(code, message);
        if (text !== undefined) expect(primary(text), text).toBe(code);
      }
    });
  }
});

describe('codes around codes', () => {
  test('88 is unwrapped to its sub_code, before or behind it', () => {
    expect(roles('{"errcode":88,"sub_code":"60011","sub_msg":"没有调用该接口的权限"}')).toEqual(['60011 primary', '88 wrapper']);
    expect(roles('{"sub_code":"60011","errcode":88}')).toEqual(['60011 primary', '88 wrapper']);
  });

  test('88 alone stays 88', () => {
    expect(roles('{"errcode":88,"errmsg":"鉴权异常"}')).toEqual(['88 primary']);
  });

  test('15 of the gateway is unwrapped to isp codes', () => {
    expect(roles('{"errcode":15,"sub_code":"isp.-1","sub_msg":"服务不可用"}')).toEqual(['isp.-1 primary', '15 wrapper']);
  });

  test('3 of the JSAPI is unwrapped to the code in its message', () => {
    const text = 'dd error: {"message":"权限校验失败 Code:52013 - Message: 签名校验失败","errorCode":3}';
    expect(roles(text)).toEqual(['52013 primary', '3 wrapper']);
    expect(roles('dd error:{"message":"权限校验失败", "errorCode":3}')).toEqual(['3 primary']);
  });

  test('an unknown sub_code is still the code that matters', () => {
    const [first, second] = read('{"errcode":88,"sub_code":"99887","sub_msg":"?"}').codes;
    expect(first).toMatchObject({ code: '99887', role: 'primary', known: false });
    expect(second).toMatchObject({ code: '88', role: 'wrapper' });
  });

  test('success beside a failure is only mentioned', () => {
    expect(roles('{"errcode":0,"errmsg":"ok"}\n{"errcode":60011,"errmsg":"没有调用该接口的权限"}')).toEqual([
      '60011 primary',
      '0 mentioned',
    ]);
    expect(roles('{"errcode":0,"errmsg":"ok"}')).toEqual(['0 primary']);
  });

  test('several failures: the first leads, the others are mentioned once', () => {
    const text = '{"errcode":40014}\n{"errcode":60121}\n{"errcode":40014}';
    expect(roles(text)).toEqual(['40014 primary', '60121 mentioned']);
  });

  test('a code that no record has is found and marked', () => {
    expect(read('errcode: 123456789').codes).toEqual([
      expect.objectContaining({ code: '123456789', known: false, role: 'primary' }),
    ]);
  });

  test('a gateway body counts as 1111 only with its punishment', () => {
    expect(primary('{"status":1111,"wait":5,"source":"x5","punish":"deny","uuid":"2a5f"}')).toBe('1111');
    expect(
      primary('{"status":1111,"took":5} and a long line of a log that says nothing about errors whatsoever here'),
    ).toBeUndefined();
    expect(primary('https://oapi.dingtalk.com//robot/send/_____tmd_____/punish?x5secdata=abc')).toBe('1111');
  });
});

describe('numbers that are no codes', () => {
  const nothing: Record<string, string> = {
    dates: '2021-01-22 22:41:00,404 INFO started',
    'lines of a file': 'at Foo.java:88 and app.js:404:15',
    processes: 'nginx[50001]: messenger[60011]: worker 40014 started pid=40014',
    'ports and addresses': 'listening on 10.0.0.1:50004, port 40014, localhost:60020',
    amounts: 'sent 88 messages in 40 ms, 310000 bytes, 22%',
    'other fields': 'agent_id=50004 userid: 60011 {"dept_id": 40009, "total": 88}',
    versions: 'v1.0.88 dingtalk-1.3.12 40014.0.1',
    'an HTTP status of Tea': 'code: 404, Specified api is not found, please check your url and method. request id: 1E5B0A3C',
    'an exit code': 'Process completed with exit code 1. exited with code 3',
    'part of a number': '140014 400140 x40014y',
    'a Spring Boot line': '2023-08-07 14:22:10.118  WARN 50001 --- [nio-8080-exec-3] c.e.Foo : late',
    'an nginx line': '2022/05/06 11:08:33 [error] 60011#0: *404 upstream timed out, server: 50004.example.com',
  };
  for (const [name, text] of Object.entries(nothing))
    test(name, () => expect(read(text).codes.filter((found) => found.known)).toEqual([]));

  test('a number in running text counts where nothing speaks against it', () => {
    for (const text of [
      '50004: 请求的部门id不在授权范围内',
      'sign not match  310000',
      '一直报60011 怎么办',
      '[40014] bad',
      'APIError[40014]: bad',
      'error 22 dingtalk',
      '(40089) 不合法',
    ]) {
      expect(primary(text), text).toMatch(/^\d+$/);
    }
  });
});

describe('addresses', () => {
  test('the application link stands for 60011 and names the scope', () => {
    const { codes, facts } = read('https://open-dev.dingtalk.com/appscope/apply?content=ding33bpf%23qyapi_get_department_list');
    expect(codes[0]?.code).toBe('60011');
    expect(facts.scopes).toEqual(['qyapi_get_department_list']);
    expect(facts.applyLink).toMatch(/^https:\/\/open-dev\.dingtalk\.com\/appscope\/apply/);
  });

  test.each(['undefined', 'null', 'None', '[object%20Object]', '{access_token}', 'ACCESS_TOKEN'])(
    'a call with access_token=%s stands for 40014',
    (token) => {
      expect(primary(`https://oapi.dingtalk.com/user/get?access_token=${token}&userid=1`)).toBe('40014');
    },
  );

  test('an empty token stands for 40000, a webhook without a token for 300005', () => {
    expect(primary('https://oapi.dingtalk.com/user/get?access_token=&userid=1')).toBe('40000');
    expect(primary('https://oapi.dingtalk.com/robot/send?access_token=undefined')).toBe('300005');
  });

  test('an address never outweighs a code in a field', () => {
    expect(primary('{"errcode":60020} https://oapi.dingtalk.com/user/get?access_token=undefined')).toBe('60020');
  });
});

describe('facts', () => {
  test('request ids of both generations', () => {
    expect(read('{"errcode":22,"request_id":"15s9in2w1yat9"}').facts.requestId).toBe('15s9in2w1yat9');
    expect(read('{"requestid":"ED203550-DBBC-7C58-9504-9FA6D4444F17","code":"authFailed"}').facts.requestId).toBe(
      'ED203550-DBBC-7C58-9504-9FA6D4444F17',
    );
    expect(read('code: 400, 不合法的access_token request id: 01A08A51-3091').facts.requestId).toBe('01A08A51-3091');
  });

  test('required scopes of both generations', () => {
    expect(read('{"accessdenieddetail":{"requiredScopes":["Contact.User.Read","Card.Write"]}}').facts.scopes).toEqual([
      'Contact.User.Read',
      'Card.Write',
    ]);
    expect(read('submsg=权限不足, {requiredScopes=[qyapi_get_member]}').facts.scopes).toEqual(['qyapi_get_member']);
    expect(read('应用尚未开通所需的权限：[qyapi_get_department_list]，点击链接').facts.scopes).toEqual([
      'qyapi_get_department_list',
    ]);
  });

  test('the quota window', () => {
    const text =
      'apiPath(/user/list), 从 2019-02-13 20:40:04 到 2019-02-13 20:40:04 请求总次数超过了 300 次, 处罚将在 2019-02-13 20:40:05 结束.';
    expect(read(text).facts).toMatchObject({
      api: { path: '/user/list' },
      window: { limit: 300, from: '2019-02-13 20:40:04', to: '2019-02-13 20:40:04', until: '2019-02-13 20:40:05' },
    });
    expect(read('{"status":1111,"wait":5,"punish":"deny"}').facts.window).toEqual({ seconds: 5 });
  });

  test('the call, the status, the address', () => {
    expect(read('POST https://api.dingtalk.com/v1.0/robot/oToMessages/batchSend?x=1 HTTP/1.1 403').facts).toMatchObject({
      api: { method: 'POST', path: '/v1.0/robot/oToMessages/batchSend' },
      httpStatus: 403,
    });
    expect(read('不合法ApiName，ApiName = dingtalk.oapi.v2.user.notexist').facts.api?.path).toBe('dingtalk.oapi.v2.user.notexist');
    expect(read('访问ip不在白名单之中,request ip=203.0.113.8 appKey(ding)').facts.callerIp).toBe('203.0.113.8');
    expect(read('request ip=2409:8a28:ec1:aa10:9880:6e1a:3c25:bc02').facts.callerIp).toBe('2409:8a28:ec1:aa10:9880:6e1a:3c25:bc02');
    expect(read('ip 116.23.45.67 not in whitelist').facts.callerIp).toBe('116.23.45.67');
  });

  test('messages keep their own punctuation', () => {
    expect(read('{"errcode":40022,"errmsg":"手机号码不一致，暂时不支持"}').messages).toEqual(['手机号码不一致，暂时不支持']);
    expect(read('code: 400, 不合法的access_token request id: 01A0').messages).toEqual(['不合法的access_token']);
  });

  test('another platform is named', () => {
    expect(
      read('{"errcode":60020,"errmsg":"more info at https://open.work.weixin.qq.com/devtool/query?e=60020"}').facts.elsewhere,
    ).toBe('wecom');
    expect(read('{"errcode":60020}').facts.elsewhere).toBeUndefined();
  });
});
