/** The names under which codes, messages and helpful facts stand, in every SDK and log format seen so far. */

/** `code`: certainly an error code. `weak`: a code if its value looks like one. `http`: an HTTP status. */
export type KeyKind =
  'code' | 'weak' | 'sub' | 'http' | 'message' | 'request' | 'scopes' | 'api' | 'ip' | 'status' | 'punish' | 'wait';

const NAMES: Readonly<Record<KeyKind, string>> = {
  code: 'errcode errorcode errno errnum errornum respcode retcode resultcode returncode rspcode exceptioncode dingtalkcode dingcode bizcode apicode',
  weak: 'code ret rc error err exception',
  sub: 'subcode suberrcode suberrorcode',
  http: 'statuscode httpcode httpstatus httpstatuscode responsestatus respstatus httpresponsecode responsecode',
  message:
    'errmsg errormsg errormessage errmessage message msg submsg submessage suberrmsg respmsg retmsg rspmsg desc description reason errordescription errordesc errordetail detail dingtalkmessage',
  request: 'requestid xacsrequestid reqid',
  scopes: 'requiredscopes requiredscope',
  api: 'apipath apiname',
  ip: 'requestip',
  status: 'status',
  punish: 'punish',
  wait: 'wait',
};

const KINDS: ReadonlyMap<string, KeyKind> = new Map(
  (Object.keys(NAMES) as KeyKind[]).flatMap((kind) => NAMES[kind].split(' ').map((name): [string, KeyKind] => [name, kind])),
);

/** Names that end in a word from the table and are something else: `processCode`, `exit code`. */
const OTHERS = new Set(
  'exitcode withcode exitedcode zipcode authcode robotcode processcode statecode countrycode areacode'.split(' '),
);

const SUFFIXES: readonly [string, KeyKind][] = [
  ['errcode', 'code'],
  ['errorcode', 'code'],
  ['errmsg', 'message'],
  ['errormsg', 'message'],
  ['errormessage', 'message'],
];

/** @param name letters and digits of the key, lower case, without separators. @param before the word in front of it, if any. */
export function keyKind(name: string, before: string): KeyKind | undefined {
  if (before !== '') {
    const joined = before + name;
    if (OTHERS.has(joined)) return undefined;
    const kind = KINDS.get(joined);
    if (kind) return kind;
  }
  if (OTHERS.has(name)) return undefined;
  const kind = KINDS.get(name);
  if (kind || name.length < 7) return kind;
  return SUFFIXES.find(([suffix]) => name.endsWith(suffix))?.[1];
}

/** Chinese names of the same. One alternation of literals, so that scanning stays linear. */
export const CHINESE_KEY =
  /(错误代码|错误码|错误编码|错误编号|错误号|返回码|返回代码|响应码|异常码|报错码|报错代码|异常代码|状态码)|(错误信息|错误消息|错误描述|错误原因|错误提示|返回信息|返回消息|异常信息|报错信息|提示信息)/g;
