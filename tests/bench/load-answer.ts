/** Takes HTTP/1.1 answers of known length apart: as much of the protocol as a loader needs, so that the loader is not what is measured. */
export interface Answer {
  status: number;
  body: Buffer;
  /** The server closes the connection after this answer. */
  closes: boolean;
}

const HEAD_END = Buffer.from('\r\n\r\n');

/** Collects the parts of one answer after the other on one connection. */
export class AnswerReader {
  #parts: Buffer[] = [];
  #bytes = 0;
  #head: { status: number; closes: boolean; start: number; end: number } | undefined;

  /** @returns the answer once its last byte is there. @throws Error for what is no answer, or one without a length, or too long. */
  push(part: Buffer): Answer | undefined {
    this.#parts.push(part);
    this.#bytes += part.length;
    if (!this.#head) {
      const all = this.#joined();
      const at = all.indexOf(HEAD_END);
      if (at < 0) return undefined;
      this.#head = { ...parseHead(all.toString('latin1', 0, at)), start: at + HEAD_END.length, end: 0 };
      this.#head.end = this.#head.start + contentLength(all.toString('latin1', 0, at));
    }
    const { status, closes, start, end } = this.#head;
    if (this.#bytes < end) return undefined;
    if (this.#bytes > end) throw new Error('more bytes than the answer has');
    const body = this.#joined().subarray(start, end);
    this.#parts = [];
    this.#bytes = 0;
    this.#head = undefined;
    return { status, body, closes };
  }

  #joined(): Buffer {
    if (this.#parts.length !== 1) this.#parts = [Buffer.concat(this.#parts)];
    return this.#parts[0] ?? Buffer.alloc(0);
  }
}

function parseHead(head: string): { status: number; closes: boolean } {
  const status = /^HTTP\/1\.1 (\d{3})(?: |\r|$)/.exec(head)?.[1];
  if (!status) throw new Error(`no HTTP/1.1 answer: ${head.slice(0, 60)}`);
  return { status: Number(status), closes: /\r\nconnection:\s*close\s*(?:\r|$)/i.test(head) };
}

function contentLength(head: string): number {
  const length = /\r\ncontent-length:\s*(\d+)\s*(?:\r|$)/i.exec(head)?.[1];
  if (!length) throw new Error('an answer without a length');
  return Number(length);
}
