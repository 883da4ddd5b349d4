/**
 * Takes pasted text apart: which codes are in it, which of them matters, which messages, and the facts that help (request id, scopes,
 * the call, the quota window, the caller's address). Pure and linear in the length of the text; never throws for any string.
 */
import type { CodeBook } from './code-book.ts';
import { readFields } from './decode/fields.ts';
import { focus } from './decode/focus.ts';
import { readWindow } from './decode/window.ts';
import { readLinks } from './decode/links.ts';
import { bareNames } from './decode/names.ts';
import { bareNumbers } from './decode/numbers.ts';
import { plainText } from './decode/plain.ts';
import { decideRoles } from './decode/roles.ts';
import type { Decoded, Facts } from './decode/types.ts';
import { halfWidth } from './fold.ts';

export type { Decoded } from './decode/types.ts';

/** Longer input is cut before anything else: nobody pastes more by hand, and a browser should not try. Characters. */
const MAX_INPUT = 4_000_000;

/** @param book the list of all codes; numbers and names in running text count only if it holds them. */
export function decode(input: string, book: CodeBook): Decoded {
  const { text: part, shortened } = focus(input.slice(0, MAX_INPUT));
  const text = plainText(part);
  const shape = halfWidth(text);
  const fields = readFields(shape);
  const links = readLinks(shape);
  const codes = decideRoles(
    {
      fields,
      numbers: bareNumbers(shape, (code) => book.has(code)),
      names: bareNames(shape, (name) => book.find(name), book.spaced),
      links: links.codes,
    },
    book,
  );
  const facts: Facts = { scopes: [...new Set([...fields.scopes, ...scopesInBrackets(shape), ...links.scopes])].slice(0, 20) };
  if (fields.requestId) facts.requestId = fields.requestId;
  if (links.applyLink) facts.applyLink = links.applyLink;
  const api = apiOf(shape, fields.apiPath, links.api);
  if (api) facts.api = api;
  const callerIp = fields.callerIp ?? /\bip ([0-9a-f.:]{7,45}) not in whitelist/i.exec(shape)?.[1];
  if (callerIp) facts.callerIp = callerIp.replace(/[.:]{1,3}$/, '');
  const status = fields.http.find((value) => value >= 400) ?? statusInText(shape) ?? fields.http[0];
  if (status !== undefined) facts.httpStatus = status;
  const elsewhere = platformOf(shape);
  if (elsewhere) facts.elsewhere = elsewhere;
  const window = readWindow(shape, fields.waitSeconds);
  if (window) facts.window = window;
  const messages: string[] = [];
  // The original characters, not their half-width twins: positions are the same.
  for (const { text: found, at } of fields.messages) {
    const original = text.slice(at, at + found.length);
    if (!messages.includes(original)) messages.push(original);
  }
  return { codes, messages, facts, pages: links.pages.slice(0, 20), text, shortened: shortened || input.length > MAX_INPUT };
}

/** Addresses of the platforms that number their errors as DingTalk does. A text that names DingTalk too is left alone. */
function platformOf(text: string): Facts['elsewhere'] {
  if (/dingtalk|钉钉/i.test(text)) return undefined;
  if (/work\.weixin\.qq\.com|qyapi\.weixin\.qq\.com|企业微信/i.test(text)) return 'wecom';
  if (/weixin\.qq\.com|微信/i.test(text)) return 'wechat';
  return /feishu\.cn|larksuite\.com|飞书/i.test(text) ? 'feishu' : undefined;
}

const SCOPE_LIST = /权限:?\s?\[([A-Za-z0-9_.,\s-]{3,400})\]/;

/** `应用尚未开通所需的权限：[qyapi_get_department_list]` */
function scopesInBrackets(text: string): string[] {
  return (
    SCOPE_LIST.exec(text)?.[1]
      ?.split(/[,\s]+/)
      .filter((scope) => scope.length > 2) ?? []
  );
}

const STATUS =
  /\b(?:HTTP\/[\d.]{1,3} |status code |error=|HTTPError: )([45]\d\d)\b|\b([45]\d\d) (?:Client|Server) Error|\[([45]\d\d)\] \{/i;

function statusInText(text: string): number | undefined {
  const hit = STATUS.exec(text);
  const status = hit?.[1] ?? hit?.[2] ?? hit?.[3];
  return status === undefined ? undefined : Number(status);
}

function apiOf(text: string, named: string | undefined, called: Facts['api']): Facts['api'] {
  if (named) return { path: named };
  if (called) return called;
  const line =
    /\b(GET|POST|PUT|DELETE|PATCH) (\/(?:v1\.0|topapi|robot|user|department|chat|message|gettoken|media|call_back)[^\s?"',;]{0,120})/.exec(
      text,
    );
  return line?.[1] && line[2] ? { method: line[1], path: line[2] } : undefined;
}
