/** The table of ideas as lookups, and the endings that English words lose before they are looked up. */
import { IDEAS } from './ideas.ts';

export interface Lexicon {
  /** The ideas of a stemmed English word, or of a phrase whose stemmed words are joined by a blank. */
  english: ReadonlyMap<string, readonly string[]>;
  /** The ideas of a Chinese word (lower case). */
  chinese: ReadonlyMap<string, readonly string[]>;
  /** First character of a Chinese word → its lengths, longest first. */
  lengths: ReadonlyMap<string, readonly number[]>;
  /** How many words the longest English phrase has. */
  longest: number;
}

/** Endings taken off: `expires`, `expired`, `expiring` → `expir`. Crude and the same on both sides, which is all that matters. */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  let root = word;
  if (root.endsWith('ies')) root = `${root.slice(0, -3)}y`;
  else if (root.endsWith('sses')) root = root.slice(0, -2);
  else if (root.endsWith('s') && !/(?:ss|us|is)$/.test(root)) root = root.slice(0, -1);
  if (root.length > 5 && root.endsWith('ing')) root = undouble(root.slice(0, -3));
  else if (root.length > 4 && root.endsWith('ed')) root = undouble(root.slice(0, -2));
  return root.length > 3 ? root.replace(/e{1,2}$/, '') : root;
}

const undouble = (root: string): string => (/([bdgmnprt])\1$/.test(root) ? root.slice(0, -1) : root);

let built: Lexicon | undefined;

/** The table above as lookups; made on first use (about 1 ms). */
export function lexicon(): Lexicon {
  if (built) return built;
  const english = new Map<string, string[]>();
  const chinese = new Map<string, string[]>();
  const lengths = new Map<string, number[]>();
  let longest = 1;
  const add = (map: Map<string, string[]>, key: string, idea: string): void => {
    const list = map.get(key);
    if (!list) map.set(key, [idea]);
    else if (!list.includes(idea)) list.push(idea);
  };
  for (const line of IDEAS.trim().split('\n')) {
    const [en = '', zh = ''] = line.split('|');
    const words = en.split(' ');
    const idea = `#${words[0] ?? ''}`;
    for (const form of words) {
      const phrase = form.split('_').map(stem);
      longest = Math.max(longest, phrase.length);
      add(english, phrase.join(' '), idea);
      if (phrase.length > 1) add(english, phrase.join(''), idea);
    }
    for (const word of zh.toLowerCase().split(' ').filter(Boolean)) {
      add(chinese, word, idea);
      const first = word[0] ?? '';
      const list = lengths.get(first) ?? [];
      if (!list.includes(word.length)) list.push(word.length);
      lengths.set(
        first,
        list.sort((a, b) => b - a),
      );
    }
  }
  built = { english, chinese, lengths, longest };
  return built;
}
