/** One keep-alive connection, opened again where it was closed. A plain socket: node:http takes more time than nginx does. */
import { connect, type Socket } from 'node:net';
import { AnswerReader, type Answer } from './load-answer.ts';

/** A connection that is silent for so long while an answer is due is given up. */
const SILENCE_MS = 2_000;

export class KeepAliveConnection {
  readonly #port: number;
  #socket: Socket | undefined;
  #waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | undefined;

  constructor(port: number) {
    this.#port = port;
  }

  /** One at a time. @returns rejects where the connection is refused or ends before the whole answer is there. */
  ask(request: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket ??= this.#open();
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#socket?.destroy();
  }

  #open(): Socket {
    const socket = connect(this.#port, '127.0.0.1');
    const reader = new AnswerReader();
    socket.setNoDelay(true);
    socket.setTimeout(SILENCE_MS, () => socket.destroy(new Error('no answer in time')));
    socket.on('data', (part) => {
      try {
        const answer = reader.push(part as Buffer);
        if (answer) this.#answered(socket, answer);
      } catch (error) {
        socket.destroy(error as Error);
      }
    });
    let reason = new Error('the connection ended');
    socket.on('error', (error) => (reason = error));
    socket.on('close', () => {
      // A connection that was given up already must not fail the request on the next one.
      if (this.#socket !== socket) return;
      this.#socket = undefined;
      this.#waiting?.reject(reason);
      this.#waiting = undefined;
    });
    return socket;
  }

  #answered(socket: Socket, answer: Answer): void {
    if (answer.closes) {
      this.#socket = undefined;
      socket.destroy();
    }
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.resolve(answer);
  }
}
