/** Loads the index on intent: the list of codes first (a code resolves from it alone), then messages. Either may fail. */
import { createSearcher, type Searcher } from '../rank.ts';
import type { CodeList, MessageIndex } from '../index-format.ts';

export interface Engine {
  searcher: Searcher;
  list: CodeList;
  /** Set where the message index could not be loaded. */
  messagesMissing: boolean;
}

export interface Addresses {
  codes: string;
  messages: string;
}

/**
 * Calls `use` once with the codes alone, as soon as they are there, and again when the messages are there or have failed.
 * @throws Error where not even the list of codes can be loaded.
 */
export async function loadEngine(addresses: Addresses, use: (engine: Engine) => void): Promise<void> {
  const messages = fetchJson<MessageIndex>(addresses.messages).then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  const list = await fetchJson<CodeList>(addresses.codes);
  use({ searcher: createSearcher(list), list, messagesMissing: false });
  const loaded = await messages;
  if ('value' in loaded) use({ searcher: createSearcher(list, loaded.value), list, messagesMissing: false });
  else {
    console.warn('message index not loaded:', loaded.error);
    use({ searcher: createSearcher(list), list, messagesMissing: true });
  }
}

async function fetchJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return (await response.json()) as T;
}
