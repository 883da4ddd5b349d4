/**
 * What a third-party app has to remember, kept apart by app and by organization.
 * In production the two maps are tables that all instances share.
 */
export function suiteBook() {
  /** @type {Map<string, string>} suiteKey to its newest ticket */
  const tickets = new Map();
  /** @type {Map<string, Set<string>>} suiteKey to the CorpIds that authorized this app */
  const organizations = new Map();

  return {
    /**
     * Takes a decrypted event. Each ticket replaces the one before.
     * @param {{ EventType: string, SuiteKey: string, SuiteTicket?: string, AuthCorpId?: string }} event
     */
    remember({ EventType, SuiteKey, SuiteTicket, AuthCorpId }) {
      if (EventType === 'suite_ticket' && SuiteTicket) tickets.set(SuiteKey, SuiteTicket);
      if (EventType === 'tmp_auth_code' && AuthCorpId) {
        organizations.set(SuiteKey, (organizations.get(SuiteKey) ?? new Set()).add(AuthCorpId));
      }
    },

    /** An organization has ended its authorization. @param {string} suiteKey @param {string} corpId */
    forget(suiteKey, corpId) {
      organizations.get(suiteKey)?.delete(corpId);
    },

    /**
     * The request for the token with which the app acts inside one organization.
     * It fails here, with the number DingTalk would send, rather than on the way.
     * @param {string} suiteKey @param {string} suiteSecret @param {string} corpId
     */
    corpTokenRequest(suiteKey, suiteSecret, corpId) {
      const suiteTicket = tickets.get(suiteKey);
      if (!suiteTicket) throw new Error(`41023: no suite_ticket received for ${suiteKey} yet`);
      if (!organizations.get(suiteKey)?.has(corpId)) throw new Error(`41030: ${corpId} has not authorized ${suiteKey}`);
      return {
        url: 'https://api.dingtalk.com/v1.0/oauth2/corpAccessToken',
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ suiteKey, suiteSecret, authCorpId: corpId, suiteTicket }),
      };
    },
  };
}
