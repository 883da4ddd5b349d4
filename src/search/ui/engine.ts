/**
 * Loads the index on intent, in three steps that each answer more: the codes (a code resolves from them alone), the messages, the words
 * of questions. The last two may fail; what is there still answers.
 */
import { createSearcher, type Searcher } from '../rank.ts';
import type { CodeList, MessageIndex, WordList } from '../index-format.ts';

/** How far loading has come. */
type Stage = 'codes' | 'messages' | 'complete';

export interface Engine {
  searcher: Searcher;
  list: CodeList;
  stage: Stage;
  /** Set where messages or words could not be loaded. */
  incomplete: boolean;
}

export interface Addresses {
  codes: string;
  messages: string;
  words: string;
}

/**
 * Calls `use` after each step.
 * @throws Error where not even the list of codes can be loaded.
 */
export async function loadEngine(addresses: Addresses, use: (engine: Engine) => void): Promise<void> {
  const messagesAsked = optional(fetchJson<MessageIndex>(addresses.messages));
  const list = await fetchJson<CodeList>(addresses.codes);
  use({ searcher: createSearcher(list), list, stage: 'codes', incomplete: false });

  const messages = await messagesAsked;
  if (!messages) return use({ searcher: createSearcher(list), list, stage: 'complete', incomplete: true });
  use({ searcher: createSearcher(list, messages), list, stage: 'messages', incomplete: false });

  const [words, module] = await Promise.all([optional(fetchJson<WordList>(addresses.words)), optional(import('../word-index.ts'))]);
  const index = words && module?.createWordIndex(list, messages, words);
  use({ searcher: createSearcher(list, messages, index), list, stage: 'complete', incomplete: !index });
}

async function optional<T>(wanted: Promise<T>): Promise<T | undefined> {
  try {
    return await wanted;
  } catch (error) {
    console.warn('part of the search index not loaded:', error);
    return undefined;
  }
}

async function fetchJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return (await response.json()) as T;
}
