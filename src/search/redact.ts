/**
 * Masks what must not be shown back or copied from a page: tokens, secrets, keys, signatures, telephone numbers, mail and network
 * addresses, long runs of hex or base64. Names of fields, codes and messages stay readable. One linear pass for each rule.
 */

const MASK = '•••';
/** Nothing longer is shown back; what is beyond is left out rather than left unmasked. Characters. */
const MAX_SHOWN = 100_000;

/** Names of fields whose value is a secret, without separators, lower case. */
const SECRET =
  'accesstoken refreshtoken token appsecret corpsecret clientsecret suitesecret suiteaccesstoken suiteticket secret sign signature msgsignature appkey clientid suitekey password passwd pwd ' +
  'aeskey encodingaeskey encrypt authorization cookie setcookie ticket jsapiticket ticketlist authcode tmpauthcode permanentcode persistentcode mobile phone tel telephone email mail orgemail ' +
  'unionid openid xacsdingtalkaccesstoken sessionwebhook privatekey apikey';
const SECRETS = new Set(SECRET.split(' '));

const NAME = /[A-Za-z][A-Za-z0-9_-]{2,40}/g;
/** What may stand between a name and its value: `=`, `": "`, `'] => '`, `([`, `: Bearer `. */
const BETWEEN = /["'\])\\]{0,4}\s{0,3}(?:=>|[:=]|\()\s{0,3}["'\\[({]{0,4}(?:Bearer\s|string\(\d{1,4}\)\s")?/iy;
const VALUE = /[^\s"'&,;<>(){}[\]\\]{1,4000}/y;
const URL_USER = /(:\/\/)[^\s/@:]{1,200}:[^\s/@]{1,200}@/g;
const MAIL = /[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9][A-Za-z0-9.-]{0,250}\.[A-Za-z]{2,18}/g;
const IPV4 = /(?<![\d.])(\d{1,3})\.\d{1,3}\.\d{1,3}\.\d{1,3}(?![\d.])/g;
const IPV6 = /(?<![0-9A-Fa-f:])(?:[0-9A-Fa-f]{1,4}:){3,7}(?:[0-9A-Fa-f]{1,4}|:)(?![0-9A-Fa-f:])/g;
const PHONE = /(?<![\d.-])(?:\+?\d{1,3}[- ]?)?1[3-9]\d([- ]?)\d{4}\1\d{4}(?!\d)/g;
/** Long runs that no word and no number is: hex from 24, letters and digits mixed from 28 characters. */
const RUN = /(?<![A-Za-z0-9+/_-])(?:SEC|ding)?[A-Za-z0-9+/_-]{12,}={0,2}/g;

/** @returns the text (at most `MAX_SHOWN` characters of it) with secrets masked; codes, messages and request ids are kept. Never throws. */
export function redact(text: string): string {
  return maskFields(text.slice(0, MAX_SHOWN))
    .replace(URL_USER, `$1${MASK}@`)
    .replace(MAIL, MASK)
    .replace(PHONE, MASK)
    .replace(IPV4, (whole: string, first: string) => (isAddress(whole) ? `${first}.${MASK}` : whole))
    .replace(IPV6, MASK)
    .replace(RUN, maskRun);
}

function maskFields(text: string): string {
  const out: string[] = [];
  let kept = 0;
  NAME.lastIndex = 0;
  for (let name = NAME.exec(text); name; name = NAME.exec(text)) {
    if (!namesSecret(name[0])) continue;
    BETWEEN.lastIndex = NAME.lastIndex;
    if (!BETWEEN.test(text)) continue;
    const start = (VALUE.lastIndex = BETWEEN.lastIndex);
    const value = VALUE.exec(text)?.[0];
    if (value === undefined || showsNothing(value)) continue;
    out.push(text.slice(kept, start), MASK);
    kept = start + value.length;
    NAME.lastIndex = kept;
  }
  out.push(text.slice(kept));
  return out.join('');
}

function namesSecret(name: string): boolean {
  const plain = name.toLowerCase().replace(/[_-]/g, '');
  return SECRETS.has(plain) || /(?:secret|password|accesstoken|apikey)$/.test(plain);
}

/** A placeholder shows that the token was missing: that is what the reader has to see. */
const showsNothing = (value: string): boolean => /^(?:undefined|null|none|nil|nan|true|false|x{3,}|\*+|•+)$/i.test(value);

/** Four numbers up to 255 each; `0.0.0.0` and a loopback address name nobody. */
function isAddress(text: string): boolean {
  return text.split('.').every((part) => Number(part) <= 255) && !text.startsWith('127.') && text !== '0.0.0.0';
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function maskRun(run: string): string {
  // A request id is needed for a ticket and opens nothing.
  if (UUID.test(run) || run.includes('//')) return run;
  const hex = /^[0-9a-f]{24,}$/i.test(run) && /\d/.test(run);
  const key = run.length >= 28 && /\d/.test(run) && /[a-z]/.test(run) && /[A-Z]/.test(run) && !/[/-].*[/-]/.test(run);
  const secret = /^SEC[0-9a-f]{8,}/.test(run) || /^ding[a-z0-9]{12,}$/.test(run);
  return hex || key || secret ? `${run.slice(0, 4)}${MASK}` : run;
}
