import { describe, expect, it } from 'vitest';
import { suiteBook } from '../../../content/guides/examples/suite-book.mjs';

const ticket = (SuiteKey: string, SuiteTicket: string) => ({ EventType: 'suite_ticket', SuiteKey, SuiteTicket });
const authorized = (SuiteKey: string, AuthCorpId: string) => ({ EventType: 'tmp_auth_code', SuiteKey, AuthCorpId });

describe('suite-book.mjs', () => {
  it('asks for the token of an organization with the newest ticket of the same app', () => {
    const book = suiteBook();
    book.remember(ticket('suiteA', 'old'));
    book.remember(authorized('suiteA', 'corp1'));
    book.remember(ticket('suiteB', 'other'));
    book.remember(ticket('suiteA', 'new'));
    const request = book.corpTokenRequest('suiteA', 'secret', 'corp1');
    expect([request.method, request.url]).toEqual(['POST', 'https://api.dingtalk.com/v1.0/oauth2/corpAccessToken']);
    expect(JSON.parse(request.body)).toEqual({
      suiteKey: 'suiteA',
      suiteSecret: 'secret',
      authCorpId: 'corp1',
      suiteTicket: 'new',
    });
  });

  it('refuses to ask without a ticket', () => {
    const book = suiteBook();
    book.remember(authorized('suiteA', 'corp1'));
    book.remember(ticket('suiteB', 'other'));
    expect(() => book.corpTokenRequest('suiteA', 'secret', 'corp1')).toThrow('41023');
  });

  it('knows which organization authorized which app', () => {
    const book = suiteBook();
    for (const suite of ['suiteA', 'suiteB']) book.remember(ticket(suite, 'ticket'));
    book.remember(authorized('suiteA', 'corp1'));
    book.remember(authorized('suiteA', 'corp2'));
    expect(() => book.corpTokenRequest('suiteB', 'secret', 'corp1')).toThrow('41030');
    book.forget('suiteA', 'corp1');
    book.forget('suiteB', 'corp2');
    expect(() => book.corpTokenRequest('suiteA', 'secret', 'corp1')).toThrow('41030');
    expect(book.corpTokenRequest('suiteA', 'secret', 'corp2').body).toContain('"authCorpId":"corp2"');
  });
});
