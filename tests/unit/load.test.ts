/** The load bench counts right: what it prints about nginx rests on this. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { AnswerReader } from '../bench/load-answer.ts';
import { runLoad, type LoadPlan, type LoadResult } from '../bench/load-client.ts';
import { percentile } from '../bench/percentile.ts';

test('a percentile is the nearest rank', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => i + 1);
  expect([0, 0.5, 0.99, 1].map((share) => percentile(hundred, share))).toEqual([1, 50, 99, 100]);
  expect([0.5, 0.99].map((share) => percentile([7], share))).toEqual([7, 7]);
  expect(percentile(new Float64Array([1, 2, 3]), 0.5)).toBe(2);
  expect(percentile([], 0.5)).toBeNaN();
});

describe('the answers of a connection', () => {
  const one = 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: keep-alive\r\n\r\nhello';
  const last = 'HTTP/1.1 404 Not Found\r\nconnection: close\r\ncontent-length:0\r\n\r\n';

  test('whole, and in parts of any length', () => {
    for (let size = 1; size <= one.length; size += 1) {
      const reader = new AnswerReader();
      for (const [text, status, body, closes] of [
        [one, 200, 'hello', false],
        [last, 404, '', true],
      ] as const) {
        const parts = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
        const answers = parts.map((part) => reader.push(Buffer.from(part)));
        expect(answers.slice(0, -1).every((answer) => answer === undefined)).toBe(true);
        expect(answers.at(-1)).toMatchObject({ status, closes });
        expect(answers.at(-1)?.body.toString()).toBe(body);
      }
    }
  });

  test.each(['SSH-2.0-x\r\n\r\n', 'HTTP/1.1 200 OK\r\n\r\nbody', `${one}HTTP/1.1 200 OK`])('%j is none', (text) => {
    expect(() => new AnswerReader().push(Buffer.from(text))).toThrow(Error);
  });
});

describe('a load', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'dee-load-test-'));
  const file = path.join(folder, 'page');
  const page = 'page '.repeat(5_000);
  writeFileSync(file, page);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** @param answer gets the number of the request, from 1. */
  async function load(answer: (n: number, ...args: Parameters<RequestListener>) => void, patienceMs: number): Promise<LoadResult> {
    let count = 0;
    const server: Server = createServer((request, response) => answer(++count, request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const plan: LoadPlan = {
      port: (server.address() as AddressInfo).port,
      page: '/',
      variants: [{ encoding: 'identity', file }],
      connections: 4,
      maxMs: 20_000,
      maxRequests: 40,
      patienceMs,
    };
    try {
      return await runLoad(plan);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }

  test('cut connections are tried again until the whole page is there', async () => {
    const result = await load((n, request, response) => {
      response.setHeader('Content-Length', page.length);
      if (n % 3 === 0) request.socket.destroy();
      else if (n % 3 === 1) response.write(page.slice(0, 9_000), () => request.socket.destroy());
      else response.end(page);
    }, 10_000);
    expect(result).toMatchObject({ requests: 40, right: 40, wrong: 0, lost: 0, bodyBytes: 40 * page.length });
    expect(result.retried).toBeGreaterThan(0);
    expect(result.failedTries).toBeGreaterThanOrEqual(result.retried);
  });

  test('a connection that the server closes after an answer is no failure', async () => {
    const result = await load((_, __, response) => response.setHeader('Connection', 'close').end(page), 0);
    expect(result).toMatchObject({ requests: 40, right: 40, failedTries: 0 });
  });

  test('other bytes, another status and silence are not right', async () => {
    const result = await load((n, request, response) => {
      if (n % 4 === 0) request.socket.destroy();
      else
        response.writeHead(n % 4 === 1 ? 500 : 200, { 'Content-Length': page.length }).end(n % 4 === 2 ? page.toUpperCase() : page);
    }, 0);
    expect(result).toMatchObject({ requests: 40, right: 10, wrong: 20, lost: 10, retried: 0 });
  });
});
