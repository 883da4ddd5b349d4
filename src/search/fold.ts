/** Spellings made equal: full-width and half-width, upper and lower case, separators. Each function is one linear pass. */

/** Traditional characters of messages and questions, and below them the simplified ones that the platform uses. */
const TRADITIONAL =
  '無簽權憑證誤錯碼應機員戶號為個數據請過時間調訪問圖類長發設備鏈網頁轉傳輸關鍵詞審體標題內開啟刪創編輯認註冊連線斷統異後試與該並檢測屬於繫絡聯術務區單雙處經驗覽臨許啓對沒動見報響';
const SIMPLIFIED =
  '无签权凭证误错码应机员户号为个数据请过时间调访问图类长发设备链网页转传输关键词审体标题内开启删创编辑认注册连线断统异后试与该并检测属于系络联术务区单双处经验览临许启对没动见报响';

const ODD = new RegExp(`[${TRADITIONAL}\uFF01-\uFF5E\u3000\u00A0\u2000-\u200A\u202F“”„‟″〝〞‘’‚′「」『』【】〔〕、]`, 'g');
const QUOTES = '“”„‟″〝〞「」『』';
const SINGLE = '‘’‚′';

function plainChar(char: string): string {
  const at = char.charCodeAt(0);
  if (isHan(at)) return SIMPLIFIED[TRADITIONAL.indexOf(char)] ?? char;
  if (at >= 0xff01 && at <= 0xff5e) return String.fromCharCode(at - 0xfee0);
  if (QUOTES.includes(char)) return '"';
  if (SINGLE.includes(char)) return "'";
  if (char === '【' || char === '〔') return '[';
  if (char === '】' || char === '〕') return ']';
  return char === '、' ? ',' : ' ';
}

/** Full-width letters, digits and punctuation, curly quotes and odd spaces as their ASCII twins. Keeps the length and the case. */
export function halfWidth(text: string): string {
  return text.replace(ODD, plainChar);
}

export const isHan = (at: number): boolean => (at >= 0x4e00 && at <= 0x9fff) || (at >= 0x3400 && at <= 0x4dbf);
const isDigit = (at: number): boolean => at >= 48 && at <= 57;
const isLatin = (at: number): boolean => (at >= 97 && at <= 122) || (at >= 0xdf && at <= 0x24f);

/** Text reduced to letters, digits and Chinese characters, with the places where a word may start or end. */
export interface Squashed {
  text: string;
  /** `edge[i]` is 1 where position `i` (0 … length) does not stand inside a run of letters or of digits of the source. */
  edge: Uint8Array;
}

/** `无效的 user_id!` → `无效的userid`, so that `userId`, `user id` and `USERID` are equal. */
export function squash(text: string): Squashed {
  const source = halfWidth(text).toLowerCase();
  const edge = new Uint8Array(source.length + 1);
  const parts: string[] = [];
  let start = -1;
  let length = 0;
  let before = 0;
  for (let i = 0; i <= source.length; i++) {
    const at = i < source.length ? source.charCodeAt(i) : 0;
    const kind = isLatin(at) ? 1 : isDigit(at) ? 2 : isHan(at) ? 3 : 0;
    if (kind === 0 || kind !== before || kind === 3) edge[length] = 1;
    if (kind !== 0) {
      if (start < 0) start = i;
      length++;
    } else if (start >= 0) {
      parts.push(source.slice(start, i));
      start = -1;
    }
    before = kind;
  }
  edge[length] = 1;
  return { text: parts.join(''), edge };
}

/** Letters and digits only, lower case: `Forbidden.AccessDenied` → `forbiddenaccessdenied`. For names of codes. */
export function foldName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '');
}
