/**
 * Codes that stand in running text without a key: `50004: 请求的部门id…`, `sign not match  310000`. A number counts only if the site has
 * a page for it and nothing around it says that it is something else: a date, a line, a port, a process, an amount.
 */

export interface BareNumber {
  code: string;
  at: number;
}

const DIGITS = /\d+/g;
const MAX_NUMBERS = 20_000;
const MAX_FOUND = 32;
/** Texts up to this length are queries: there a small number may be a code, if the text speaks of errors. */
const SHORT = 80;
const CUE =
  /err|code|fail|mean|what|why|意思|什么|怎么|exception|ding|status|socket|webhook|api\b|钉|错|码|返回|异常|提示|失败|报/i;
const UNIT =
  /^\s?(?:ms|s|sec|secs|seconds?|minutes?|mins?|hours?|days?|weeks?|months?|years?|times?|chars?|characters?|kb|mb|gb|k|m|bytes?|px|members?|people|users?|items?|messages?|requests?|calls?|attempts?|qps)\b|^\s?(?:%|％|个|条|秒|毫秒|分钟|小时|天|人|元|字|行|页|年|月|日|次|位|台|岁)/i;
/** A key or word in front of a number that makes it something else than a code. */
const NOT_A_CODE =
  /(?:^|[^a-z])(?:line|lines|pid|worker|process|proc|port|thread|took|cost|costs|size|length|len|count|total|offset|timeout|after|within|exit|http|https|goroutine|version|ver|v|attempt|retry|node|page|duration|elapsed|col|column|id|uid|userid|agentid|agent_id|user_id|dept_id|deptid|corpid|chatid|timestamp|time|ts|port|index|level|year|than|per|exceed|top|issue|issues|pull|no|step|build|行号|端口|线程|耗时|进程|第|共|约|超过|大于|小于|等于|至少|最多)$|(?:行号|端口|线程|耗时|进程|第|共|约|超过|大于|小于|等于|至少|最多)$/i;
/** Keys whose value is a code although they are no field of a response: `Error: 40014`. */
const MAY_PRECEDE =
  /(?:^|[^a-z])(?:error|errors|err|fail|failed|failure|exception|dingtalk|dingding|ding|resp|response|res|result|return|returns|returned|ret|msg|message|body|code|codes|errcode|got|reason|cause|warn|warning|fatal|panic|debug|info|status|with|is|and|or)$/i;

/** @param known whether the site has a page for the code. @param text half-width, escapes undone. */
export function bareNumbers(text: string, known: (code: string) => boolean): BareNumber[] {
  const found: BareNumber[] = [];
  const seen = new Set<string>();
  const short = text.length <= SHORT && !text.includes('\n');
  let count = 0;
  DIGITS.lastIndex = 0;
  for (let hit = DIGITS.exec(text); hit && found.length < MAX_FOUND && count < MAX_NUMBERS; hit = DIGITS.exec(text)) {
    count++;
    const digits = hit[0];
    if (digits.length > 8) continue;
    const negative = text[hit.index - 1] === '-' && !/[\w.]/.test(text[hit.index - 2] ?? '') && known(`-${digits}`);
    const code = negative ? `-${digits}` : digits;
    if (!known(code) || seen.has(code)) continue;
    const at = negative ? hit.index - 1 : hit.index;
    if (code.length < 5 && !(short && smallCount(text))) continue;
    if (standsAlone(text, at, hit.index + digits.length)) {
      seen.add(code);
      found.push({ code, at });
    }
  }
  return found;
}

/** Whether a number of one to four digits may be meant as a code: the text is that number, or speaks of errors. */
const smallCount = (text: string): boolean => CUE.test(text) || text.replace(/[^\p{L}]/gu, '').length <= 8;

function standsAlone(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  const next = text[end + 1] ?? '';
  const front = text.slice(Math.max(0, start - 14), start - 1);
  if (/[A-Za-z0-9_@$*+~^]/.test(after) || (/[.:/-]/.test(after) && /[A-Za-z0-9]/.test(next))) return false;
  if (after === ',' && end - start < 5 && /\d/.test(next)) return false;
  if (after === '#' || UNIT.test(text.slice(end, end + 14)) || /^\s---/.test(text.slice(end, end + 4))) return false;
  // `nginx[50001]:` is a process, `APIError[40014]:` an error.
  if (
    after === ']' &&
    before === '[' &&
    /[A-Za-z0-9_]$/.test(front) &&
    !/(?:err|error|exception|code|fail|ding|dingtalk)$/i.test(front)
  )
    return false;
  if (/[0-9_@$~^&?#]/.test(before) && !(before === '#' && end - start > 4)) return false;
  if (/[A-Za-z]/.test(before))
    return /(?:^|[^a-z])(?:err|error|errcode|errorcode|code|e)$/i.test(text.slice(Math.max(0, start - 12), start));
  if (before === '.' || before === '/' || before === '\\')
    return /(?:codes\/|[^0-9A-Za-z/\\][./\\])$/.test(text.slice(Math.max(0, start - 6), start));
  if (before === '-' && /[A-Za-z0-9]/.test(text[start - 2] ?? '')) return false;
  return contextAllows(text, start, end - start);
}

const LAST_WORD = /([A-Za-z_][\w./-]{0,30}|[\u4e00-\u9fff]{1,4})["'`\])]{0,2}\s{0,2}([:=#(["'`]{0,3})\s{0,2}$/;

function contextAllows(text: string, start: number, digits: number): boolean {
  const front = text.slice(Math.max(0, start - 44), start);
  const word = LAST_WORD.exec(front);
  if (!word) return !/\d[:.]\s{0,2}$/.test(front) || /\s$/.test(front);
  const name = word[1] ?? '';
  const sign = word[2] ?? '';
  if (NOT_A_CODE.test(name) || /exit/i.test(front)) return false;
  // `key=40014` and `file.py:40014`: the value of a field that is no code, a line of a file, a port of a host.
  if (/[:=]/.test(sign)) return /[\u4e00-\u9fff]/.test(name) || (MAY_PRECEDE.test(name) && !/[./]/.test(name));
  return digits > 4 || !/[./]/.test(name);
}
