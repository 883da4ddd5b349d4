/** Every form in which people paste a response, as functions over a code and its message. Shared by the decoder's tests. */

export interface Form {
  name: string;
  /** @returns undefined where the form cannot carry this code. */
  wrap(code: string, message: string): string | undefined;
}

const isNumber = (code: string): boolean => /^-?\d+$/.test(code);
const value = (code: string): string => (isNumber(code) ? code : `"${code}"`);
const body = (code: string, message: string): string =>
  isNumber(code)
    ? JSON.stringify({ errcode: Number(code), errmsg: message, request_id: '16l4ew3d47pdp' })
    : JSON.stringify({ code, requestid: '01A08FE7-CD6B-79BB-8B2E-35D8768AD457', message });
const numeric = (wrap: (code: string, message: string) => string) => (code: string, message: string) =>
  isNumber(code) ? wrap(code, message) : undefined;
const unicode = (text: string): string =>
  text.replace(/[^\x00-\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

export const FORMS: readonly Form[] = [
  { name: 'JSON', wrap: body },
  { name: 'JSON over several lines', wrap: (code, message) => JSON.stringify(JSON.parse(body(code, message)), null, 4) },
  {
    name: 'JSON with Windows line ends',
    wrap: (code, message) => JSON.stringify(JSON.parse(body(code, message)), null, 2).replaceAll('\n', '\r\n'),
  },
  {
    name: 'JSON cut inside the message',
    wrap: numeric((code, message) => `{"errcode":${code},"errmsg":"${message.slice(0, Math.ceil(message.length / 2))}`),
  },
  { name: 'JSON without braces', wrap: (code, message) => body(code, message).slice(1, -1) },
  { name: 'JSON whose beginning is lost', wrap: (code, message) => body(code, message).slice(2) },
  { name: 'JSON inside a JSON string', wrap: (code, message) => JSON.stringify({ level: 'error', body: body(code, message) }) },
  { name: 'JSON escaped twice', wrap: (code, message) => JSON.stringify({ log: JSON.stringify({ body: body(code, message) }) }) },
  {
    name: 'JSON escaped three times',
    wrap: (code, message) => JSON.stringify({ a: JSON.stringify({ log: JSON.stringify({ body: body(code, message) }) }) }),
  },
  { name: 'message first', wrap: numeric((code, message) => JSON.stringify({ errmsg: message, errcode: Number(code) })) },
  { name: 'code as a string', wrap: numeric((code, message) => JSON.stringify({ errcode: code, errmsg: message })) },
  { name: 'blanks around the colon', wrap: (code, message) => body(code, message).replaceAll('":', '" : ') },
  { name: 'full-width punctuation', wrap: numeric((code, message) => `｛“errcode”：${code}，“errmsg”：“${message}”｝`) },
  {
    name: 'full-width digits',
    wrap: numeric(
      (code, message) =>
        `errcode：${code.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))}，errmsg：${message}`,
    ),
  },
  {
    name: 'Python dict',
    wrap: numeric(
      (code, message) => `{'errcode': ${code}, 'errmsg': '${message.replaceAll("'", '')}', 'request_id': 'rswjdrq251jk'}`,
    ),
  },
  {
    name: 'JavaScript object',
    wrap: (code, message) =>
      isNumber(code) ? `{ errcode: ${code}, errmsg: '${message}' }` : `{ code: '${code}', message: '${message}' }`,
  },
  {
    name: 'PHP var_dump',
    wrap: (code, message) =>
      `array(2) {\n  ["${isNumber(code) ? 'errcode' : 'code'}"]=>\n  ${isNumber(code) ? `int(${code})` : `string(${code.length}) "${code}"`}\n  ["errmsg"]=>\n  string(14) "${message}"\n}`,
  },
  {
    name: 'PHP print_r',
    wrap: (code, message) => `Array\n(\n    [${isNumber(code) ? 'errcode' : 'code'}] => ${code}\n    [errmsg] => ${message}\n)`,
  },
  {
    name: 'PHP var_export',
    wrap: (code, message) =>
      `array (\n  '${isNumber(code) ? 'errcode' : 'code'}' => ${isNumber(code) ? code : `'${code}'`},\n  'errmsg' => '${message}',\n)`,
  },
  { name: 'PHP serialize', wrap: numeric((code, message) => `a:2:{s:7:"errcode";i:${code};s:6:"errmsg";s:14:"${message}";}`) },
  { name: 'ding talk error', wrap: (code, message) => `ding talk error[subcode=${code},submsg=${message}]` },
  {
    name: 'wrapped in 88',
    wrap: (code, message) =>
      code === '88'
        ? undefined
        : JSON.stringify({
            errcode: 88,
            sub_code: code,
            sub_msg: message,
            errmsg: `ding talk error[subcode=${code},submsg=${message}]`,
          }),
  },
  { name: 'key=value', wrap: (code, message) => `errcode=${code}, errmsg=${message}` },
  {
    name: 'key=value of a log',
    wrap: numeric(
      (code, message) => `level=error ts=2020-03-30T03:57:11.868Z caller=dingtalk.go:103 respCode=${code} respMsg="${message}"`,
    ),
  },
  { name: 'Error code', wrap: (code, message) => `Error code: ${code}, message: ${message}` },
  { name: 'Chinese keys', wrap: (code, message) => `调用失败，错误码：${code}，错误信息：${message}` },
  { name: 'XML', wrap: (code, message) => `<response><errcode>${code}</errcode><errmsg>${message}</errmsg></response>` },
  { name: 'YAML', wrap: (code, message) => `errcode: ${value(code)}\nerrmsg: ${message}\nsuccess: false` },
  { name: 'Java Map', wrap: (code, message) => `{errcode=${code}, errmsg=${message}, request_id=u7d2k1q}` },
  { name: 'Java toString', wrap: (code, message) => `OapiUserGetResponse(errcode=${code}, errmsg=${message}, result=null)` },
  { name: 'Go map', wrap: (code, message) => `map[errcode:${code} errmsg:${message}]` },
  { name: 'Go struct', wrap: (code, message) => `&{OpenAPIResponse:{ErrCode:${code} ErrMsg:${message}} UserInfo:{}}` },
  { name: 'Ruby hash', wrap: (code, message) => `{:errcode=>${value(code)}, :errmsg=>"${message}"}` },
  { name: '\\u escapes', wrap: (code, message) => unicode(body(code, message)) },
  { name: '\\u escapes, escaped again', wrap: (code, message) => JSON.stringify({ body: unicode(body(code, message)) }) },
  { name: 'percent-encoded', wrap: (code, message) => `/login?error=${encodeURIComponent(body(code, message))}` },
  { name: 'HTML', wrap: (code, message) => `<pre>${body(code, message).replaceAll('"', '&quot;')}</pre>` },
  { name: 'Markdown fence', wrap: (code, message) => `返回：\n\`\`\`json\n${body(code, message)}\n\`\`\`` },
  { name: 'terminal colours', wrap: (code, message) => `\u001b[31mERROR\u001b[0m ${body(code, message)}` },
  {
    name: 'log4j line',
    wrap: (code, message) =>
      `2023-08-07 14:22:10.118  WARN 50001 --- [nio-8080-exec-3] c.e.ding.DingService  : failed, response=${body(code, message)}, cost=88ms`,
  },
  {
    name: 'Python log line',
    wrap: (code, message) => `2023-02-11 05:49:08,391 INFO     Handler[75] dingding: ${body(code, message)}`,
  },
  {
    name: 'syslog on every line',
    wrap: (code, message) =>
      JSON.stringify(JSON.parse(body(code, message)), null, 1)
        .split('\n')
        .map((line) => `Nov 25 21:41:52 ali-hz messenger[767665]: ${line}`)
        .join('\n'),
  },
  {
    name: 'stack trace behind it',
    wrap: (code, message) =>
      `Exception in thread "main" java.lang.RuntimeException: ${body(code, message)}\n\tat com.foo.Ding.call(Ding.java:88)\n\tat com.foo.Main.main(Main.java:404)`,
  },
  {
    name: 'HTTP response',
    wrap: (code, message) =>
      `HTTP/1.1 200 OK\r\nServer: DingTalk/1.0.0\r\nDate: Sun, 25 Feb 2024 15:36:52 GMT\r\nContent-Length: 152\r\n\r\n${body(code, message)}`,
  },
  {
    name: 'curl',
    wrap: (code, message) =>
      `$ curl 'https://oapi.dingtalk.com/robot/send?access_token=3f2a9c' -d '{"msgtype":"text"}'\n${body(code, message)}%`,
  },
  {
    name: 'Tea exception',
    wrap: (code, message) =>
      isNumber(code)
        ? undefined
        : `Tea.exceptions.TeaException: Error: ${code} code: 400, ${message} request id: 7A3D5B61-8F0E-7C12-A1D9-4C8E5F2B9A77`,
  },
  {
    name: 'Tea SDKError',
    wrap: (code, message) =>
      isNumber(code)
        ? undefined
        : `SDKError:\n   StatusCode: 400\n   Code: ${code}\n   Message: code: 400, ${message} request id: C5E5828E-7F1F-75AF-86D0-D1945398799A\n   Data: ${body(code, message)}`,
  },
  {
    name: 'number, colon, message',
    wrap: (code, message) => (/^\d{5,}$/.test(code) ? `2016/07/28 17:31:02 ${code}: ${message}` : undefined),
  },
  {
    name: 'number in brackets',
    wrap: (code, message) => (/^\d{5,}$/.test(code) ? `Dingtalk::ResponseError: (${code}) ${message}` : undefined),
  },
  { name: 'chat', wrap: (code, message) => (/^\d{5,}$/.test(code) ? `大佬们，接口一直报${code} ${message}，怎么办` : undefined) },
];
