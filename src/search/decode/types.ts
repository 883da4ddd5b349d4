/** What the decoder finds in a pasted text. Plain data: no markup, nothing that refers back to the input. */

/** `primary`: the code to read about. `wrapper`: the code around it (88 around 60011). `mentioned`: also in the text. */
type Role = 'primary' | 'wrapper' | 'mentioned';

/** How a code was found: in a field, as a sub_code, in running text, in an address, concluded from an HTTP status, or by its message. */
type Found = 'field' | 'sub_code' | 'text' | 'link' | 'http' | 'message';

export interface FoundCode {
  /** The code as the platform prints it where it is known, else as it stands in the text. */
  code: string;
  role: Role;
  /** Whether the site has a page for it. */
  known: boolean;
  how: Found;
  /** 0 to 1100; only the order matters. Above 600 the code outweighs a message that says something else. */
  weight: number;
}

export interface QuotaWindow {
  /** Calls that were allowed in the window. */
  limit?: number;
  /** Times as printed by the server (China Standard Time, no zone given). */
  from?: string;
  to?: string;
  until?: string;
  /** Seconds to wait, where the gateway says so. */
  seconds?: number;
}

/** Everything else in the text that helps; a field is absent where the text does not hold it. */
export interface Facts {
  requestId?: string;
  /** Permission scopes that the server asked for. */
  scopes: string[];
  /** Address on open-dev.dingtalk.com that opens the application for a scope. */
  applyLink?: string;
  /** The call that failed. `path` is a path, or the dotted name of a topapi method. */
  api?: { method?: string; path: string };
  /** The address that DingTalk saw. */
  callerIp?: string;
  httpStatus?: number;
  /** Set where the text names another platform, whose codes look the same and mean something else. */
  elsewhere?: 'wecom' | 'wechat' | 'feishu';
  window?: QuotaWindow;
}

export interface Decoded {
  /** Strongest first; at most one is primary. */
  codes: FoundCode[];
  /** Texts of errmsg, sub_msg, message and the like, at most 12, each at most 1,500 characters. */
  messages: string[];
  facts: Facts;
  /** Last parts of the addresses in the text, lower case: some messages name a page of the documentation. */
  pages: string[];
  /** The text with its escapes undone, cut to what is worth reading; the searcher looks for messages in it. */
  text: string;
  /** True where the input was so long that only the parts around error words were read. */
  shortened: boolean;
}
