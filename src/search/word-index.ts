/**
 * The search for words. MiniSearch finds the codes that share a term with the question; the order then comes from how much of the
 * question a code answers, and how much its best sentence (title or message) says that was not asked.
 */
import MiniSearch from 'minisearch';
import { checkVersion, facetOf, type CodeList, type MessageIndex, type WordList } from './index-format.ts';
import { lexicon } from './lexicon.ts';
import { completions, corrections } from './spelling.ts';
import { termsOf, unitsOf, type Unit } from './words.ts';

interface WordDocument {
  id: number;
  /** The titles, each message, each hint. What is no official wording begins with `~`, `^` or `?`. */
  sentences: readonly string[];
  /** Search words of meaning and causes. */
  words: string;
  category: string;
  /** 0–9: how much is known of the code; decides between equals. */
  weight: number;
}

export interface WordHit {
  /** Position of the code in the list. */
  id: number;
  /** 0 to about 1. */
  score: number;
}

export interface WordIndex {
  /** @param typing whether the last word may be unfinished. Best first. */
  search(question: string, typing: boolean): WordHit[];
}

/** A unit of a question or a sentence, with what it weighs there. */
interface Weighed extends Unit {
  value: number;
}

const BOOST = { sentences: 2, words: 0.7, category: 0.35 };
/** What a term is worth that stands in the search words, or in the name of the category only. */
const WORTH = { sentences: 1, words: 0.6, category: 0.5 };
/** How an answer is made up: all that the code says, its best sentence, MiniSearch's own score. */
const SHARE = { recall: 0.3, fit: 0.58, found: 0.12 };
/** What a sentence is worth that is no official wording and no title, by its first character. */
const TRUST: Readonly<Record<string, number>> = { '~': 0.9, '^': 0.86, '?': 0.97 };
/** What another word for the same idea is worth. */
const SAME_IDEA = 0.93;
/** A question beyond this is a paste: its beginning and the quoted messages say what it is about. Characters. */
const MAX_QUESTION = 400;
const MAX_UNITS = 40;
/** So many codes are looked at closely. */
const CANDIDATES = 60;
const HAN_PAIR = /^\p{Script=Han}+$/u;

/** @throws Error where a file was written for another version of this code. */
export function createWordIndex(list: CodeList, messages: MessageIndex, words: WordList): WordIndex {
  checkVersion(words, 'words');
  return indexOf(documentsOf(list, messages, words));
}

function documentsOf(list: CodeList, messages: MessageIndex, words: WordList): WordDocument[] {
  const lines = {
    titles: list.titles.split('\n'),
    others: words.titles.split('\n'),
    hints: words.hints.split('\n'),
    words: words.words.split('\n'),
  };
  return messages.messages.split('\n').map((line, id) => ({
    id,
    sentences: [
      lines.titles[id] ?? '',
      lines.others[id] ?? '',
      ...line.split('\t'),
      ...(lines.hints[id] ?? '').split('\t').map((hint) => `?${hint}`),
    ].filter((sentence) => sentence.length > 1),
    words: lines.words[id] ?? '',
    category: words.categories[list.facets.category.indexOf(facetOf(list, 'category', id))] ?? '',
    weight: Number(list.columns.weight[id] ?? 0),
  }));
}

function indexOf(documents: readonly WordDocument[]): WordIndex {
  const frequency = new Map<string, number>();
  const index = new MiniSearch<WordDocument>({
    fields: ['sentences', 'words', 'category'],
    extractField: (document, field) =>
      field === 'sentences' ? document.sentences.join('\n') : String(document[field as 'id' | 'words' | 'category']),
    tokenize: (text) => {
      const terms = termsOf(text);
      for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
      return terms;
    },
    processTerm: (term) => term,
  });
  index.addAll(documents);
  const vocabulary = [...new Set([...frequency.keys(), ...lexicon().english.keys()])].filter((term) => /^[a-z]{3,}$/.test(term));
  const rarity = (term: string): number => Math.log(1 + documents.length / (frequency.get(term) ?? documents.length));

  /** Rare ideas and words weigh much, pairs of characters little (half of them are no words), unknown words hardly anything. */
  const weigh = (unit: Unit): Weighed => {
    const ideas = unit.ideas.filter((term) => frequency.has(term));
    const own = unit.own.filter((term) => frequency.has(term));
    const value =
      ideas.length > 0
        ? Math.min(...ideas.map(rarity))
        : Math.max(0.3, ...own.map((term) => rarity(term) * (HAN_PAIR.test(term) ? 0.4 : 1)));
    return { ...unit, value };
  };
  const read = new Map<string, Weighed[]>();
  const unitsIn = (sentence: string): Weighed[] => {
    let units = read.get(sentence);
    if (!units) read.set(sentence, (units = unitsOf(sentence).map(weigh)));
    return units;
  };

  function search(question: string, typing: boolean): WordHit[] {
    const units = known(unitsOf(question.slice(0, MAX_QUESTION)).slice(0, MAX_UNITS), typing).map(weigh);
    const asked = new Set(units.flatMap((unit) => [...unit.ideas, ...unit.own]));
    const terms = [...asked].filter((term) => frequency.has(term));
    if (terms.length === 0) return [];
    const hits = index.search(terms.join('\n'), {
      tokenize: (text) => text.split('\n'),
      boost: BOOST,
      boostTerm: (term) => (term.startsWith('#') ? 1 : 0.7),
      combineWith: 'OR',
    });
    const top = hits[0]?.score ?? 1;
    return hits
      .slice(0, CANDIDATES)
      .map((hit): WordHit => {
        const id = Number(hit.id);
        const document = documents[id];
        const worth = (term: string): number =>
          Math.max(0, ...(hit.match[term] ?? []).map((field) => WORTH[field as keyof typeof WORTH]));
        const recall = answered(units, worth);
        const about = new Set(termsOf(document?.category ?? ''));
        const fit = Math.max(0, ...(document?.sentences ?? []).map((sentence) => fitOf(sentence, about, units, asked)));
        const score = recall * recall * SHARE.recall + fit * SHARE.fit + (hit.score / top) * SHARE.found;
        return { id, score: score * (1 + (document?.weight ?? 0) / 60) };
      })
      .sort((a, b) => b.score - a.score || a.id - b.id);
  }

  /** How well one sentence answers the question: what it answers, times how much of it was asked. */
  function fitOf(sentence: string, about: ReadonlySet<string>, units: readonly Weighed[], asked: ReadonlySet<string>): number {
    const inside = unitsIn(sentence);
    if (inside.length === 0) return 0;
    const holds = new Set(inside.flatMap((unit) => [...unit.ideas, ...unit.own]));
    const recall = answered(units, (term) => (holds.has(term) ? 1 : about.has(term) ? WORTH.category : 0));
    if (recall === 0) return 0;
    const wanted = answered(inside, (term) => (asked.has(term) ? 1 : 0));
    return recall * (0.4 + 0.6 * wanted) * (TRUST[sentence[0] ?? ''] ?? 1);
  }

  /** Replaces words that the index does not know: by what they begin, else by what they resemble. */
  function known(units: readonly Unit[], typing: boolean): Unit[] {
    return units.map((unit, i) => {
      const word = unit.own[0] ?? '';
      if (unit.ideas.length > 0 || unit.own.length !== 1 || frequency.has(word) || !/^[a-z]+$/.test(word)) return unit;
      const started = typing && i === units.length - 1 ? completions(word, vocabulary) : [];
      const found = (started.length > 0 ? started : corrections(word, vocabulary)).flatMap(unitsOf);
      return found.length === 0 ? unit : { ideas: found.flatMap((other) => other.ideas), own: found[0]?.own ?? [] };
    });
  }
  return { search };
}

/** Which part of the units, by value, is answered; `worth` says what a term is worth (0: not there). 0 to 1. */
function answered(units: readonly Weighed[], worth: (term: string) => number): number {
  let all = 0;
  let met = 0;
  for (const unit of units) {
    all += unit.value;
    met += unit.value * answer(unit, worth);
  }
  return all === 0 ? 0 : met / all;
}

/** How far one unit is answered: in full by the word itself, nearly by its ideas, half by some of its pairs. */
function answer({ ideas, own }: Unit, worth: (term: string) => number): number {
  const least = own.length === 0 ? 0 : Math.min(...own.map(worth));
  const some = own.length === 0 ? 0 : (0.5 * own.reduce((sum, term) => sum + worth(term), 0)) / own.length;
  if (ideas.length === 0) return Math.max(least, some);
  const met = ideas.map(worth).filter((value) => value > 0);
  // 图片太大 asks for a size and for a limit: a word with several ideas is answered in full by all of them only.
  const idea = met.length === 0 ? 0 : Math.max(...met) * (0.85 + (0.15 * met.length) / ideas.length);
  return Math.max(least, some, idea * (own.length === 0 ? 1 : SAME_IDEA));
}
