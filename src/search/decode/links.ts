/** What addresses and HTTP statuses in the text tell, where the text names no code. */
import type { Facts } from './types.ts';

export interface LinkFindings {
  /** Codes that an address stands for. */
  codes: { code: string; at: number }[];
  applyLink?: string;
  scopes: string[];
  api?: Facts['api'];
  /** Last parts of the addresses, lower case: documentation pages that some messages name. */
  pages: string[];
}

const URL = /https?:\/\/[^\s"'<>\])}\u4e00-\u9fff]{4,600}/gi;
const MAX_URLS = 200;
const TOKEN = /[?&]access_token=([^&#\s]*)/i;
/** What stands in an address when a program inserts a token that it does not have. */
const NO_TOKEN =
  /^(?:undefined|null|none|nil|nan|false|true|\[object.*|%5bobject.*|\{.*|\$.*|<.*|"|%22|your[_-].*|access_?token|token)$/i;
const SCOPE = /(?:#|%23)([A-Za-z][A-Za-z0-9_.]{2,79})/gi;
const OWN_PAGE = /\/codes\/([^/?#\s]{1,80})/;
/** Parts that stand at the end of many addresses and so name no page. */
const COMMON = new Set(['', 'document', 'documents', 'doc', 'docs', 'index', 'api', 'send', 'get', 'list', 'open', 'me', 'app']);

/** @param text escapes undone (percent signs included). */
export function readLinks(text: string): LinkFindings {
  const found: LinkFindings = { codes: [], scopes: [], pages: [] };
  if (!text.includes('://')) return found;
  URL.lastIndex = 0;
  let count = 0;
  for (let hit = URL.exec(text); hit && count < MAX_URLS; hit = URL.exec(text), count++) {
    readLink(text, hit[0], hit.index, found);
  }
  return found;
}

function readLink(text: string, url: string, at: number, found: LinkFindings): void {
  const add = (code: string): void => void (found.codes.some((other) => other.code === code) || found.codes.push({ code, at }));
  const host = (/^https?:\/\/([^/?#:]+)/i.exec(url)?.[1] ?? '').toLowerCase();
  if (/\/appscope\/apply/i.test(url)) {
    found.applyLink ??= url.slice(0, 300);
    for (const scope of url.matchAll(SCOPE)) if (scope[1] && !found.scopes.includes(scope[1])) found.scopes.push(scope[1]);
    add('60011');
    return;
  }
  // The gateway's refusal as a web page instead of a body.
  if (/x5secdata=|_____tmd_____/.test(url)) {
    add('1111');
    return;
  }
  const own = OWN_PAGE.exec(url)?.[1];
  if (own) add(own.replace(/\.(?:md|json|html)$/, ''));
  if (host === 'oapi.dingtalk.com' || host === 'api.dingtalk.com') {
    const path = (/^https?:\/\/[^/?#]+(\/[^?#\s,;]*)/i.exec(url)?.[1] ?? '/').slice(0, 160);
    const method = /\b(GET|POST|PUT|DELETE|PATCH)\b["' ]{1,3}$/.exec(text.slice(Math.max(0, at - 12), at))?.[1];
    found.api ??= method ? { method, path } : { path };
    const token = TOKEN.exec(url)?.[1];
    const robot = path.startsWith('/robot/');
    if (token === '') add(robot ? '300005' : '40000');
    else if (token !== undefined && NO_TOKEN.test(token)) add(robot ? '300005' : '40014');
    return;
  }
  const page = pageOf(url);
  if (page && !found.pages.includes(page)) found.pages.push(page);
}

/** The part of an address that names the page: its last one, lower case; undefined where it would fit many pages. */
export function pageOf(url: string): string | undefined {
  const parts = url
    .toLowerCase()
    .replace(/^https?:\/\/[^/]*/, '')
    .split(/[/?#&=]+/)
    .filter(Boolean);
  const last = parts[parts.length - 1];
  return last === undefined || COMMON.has(last) || last.length < 5 ? undefined : last.replace(/[.,;]{1,9}$/, '');
}

/**
 * The codes behind a bare HTTP status: clients print it and drop the body. Most likely first; empty where a status says nothing.
 * 401 comes from opening a stream connection; 403 of the new API means a missing scope, an address or too many calls.
 */
export function codesOfStatus(status: number, text: string): readonly string[] {
  const busy = /qps|qpm|限流|too many|throttl|频率|限频/i.test(text);
  const scope = 'Forbidden.AccessDenied.AccessTokenPermissionDenied';
  const ip = 'Forbidden.AccessDenied.IpNotInWhiteList';
  const rate = 'Forbidden.AccessDenied.QpsLimitForAppkeyAndApi';
  switch (status) {
    case 400:
      return /connections?\/open|stream|connect|连接/i.test(text)
        ? ['authFailed', 'invalidClientIdOrSecret']
        : ['InvalidAuthentication'];
    case 401:
      return ['authFailed', 'InvalidAuthentication'];
    case 403:
      return busy ? [rate, scope, ip] : [scope, ip, rate];
    case 404:
      return /oapi\.dingtalk/i.test(text) ? ['404', '22', 'InvalidAction.NotFound'] : ['InvalidAction.NotFound', '404', '22'];
    case 429:
      return [rate, '90018'];
    case 500:
      return ['unknownError', 'systemError', 'internalError'];
    case 503:
      return ['503'];
    default:
      return [];
  }
}
