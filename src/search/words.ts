/** Text as search terms: ideas (`#callback`), English words without their endings, whole identifiers, pairs of Chinese characters. */
import { halfWidth, isHan, squash } from './fold.ts';
import { lexicon, stem } from './lexicon.ts';

/** One thing that a question asks for, or that a sentence says. */
export interface Unit {
  /** The ideas behind the word; any of them is nearly as good as the word itself. */
  ideas: readonly string[];
  /** The word's own terms: itself, or its pairs of Chinese characters. All of them together are the word. */
  own: readonly string[];
}

const LATIN = /[A-Za-z][A-Za-z0-9]*(?:[_.-][A-Za-z0-9]+)*|[\u3400-\u4dbf\u4e00-\u9fff]+|[,;.!?，。；！？\n]/g;
const CAMEL = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g;

const STOP = new Set(
  (
    'a an the is are was were be been being am to of in on at by for from with and or but if then than that this these those it its my our your his i we you he they me us ' +
    'do does did done has have had how what why when where which who whom can could should would will shall may might must please help get got getting there here so too very ' +
    'because due since always keep give show tell work as into about after before while during only just still also any some not no error errors code codes dingtalk dingding errcode errmsg problem issue issues try again later say says said when via want need'
  )
    .split(' ')
    .map(stem),
);
const CHINESE_STOP =
  /请检查|请参考|请联系|请先|请确认|如果|因为|怎么办|怎么样|怎么|为什么|为何|如何|请问|什么|哪里|一直|总是|老是|报错|提示|出现|显示|钉钉|错误码|错误|是不是|可以|应该|这个|那个|时候|之后|已经|只能|我们|我的|一个|进行|处理|解决|的|了|吗|呢|啊|吧|是|我|在|和|与|或|被|把|给|要|就|都|也|还|很|里|中|上|用|没法|不让/y;

/**
 * The words of each identifier; undefined where something else stands between: Chinese, the end of a sentence. `can't` is cannot,
 * `doesn't` is does not; articles say nothing.
 */
function latinWords(text: string): (string[] | undefined)[] {
  const plain = halfWidth(text)
    .replace(/\bcan't\b/gi, 'cannot')
    .replace(/n't\b/gi, ' not');
  const tokens = (plain.match(LATIN) ?? []).filter((token) => !/^(?:an?|the)$/i.test(token));
  return tokens.map((token) => (/[A-Za-z]/.test(token) ? parts(token) : undefined));
}

/** Lower-case words of one identifier: `userId` → user, id; `access_token` → access, token. Numbers in it are left out. */
function parts(identifier: string): string[] {
  return identifier.match(CAMEL)?.map((part) => part.toLowerCase()) ?? [identifier.toLowerCase()];
}

/** @returns every search term of a piece of the index, each once. Generous: overlapping pairs, words inside words. */
export function termsOf(text: string): string[] {
  const terms = new Set<string>();
  let words: string[] = [];
  const flush = (): void => {
    for (const { ideas, words: own } of phrases(words)) {
      for (const idea of ideas) terms.add(idea);
      if (own.length > 1) terms.add(own.join(''));
    }
    words = [];
  };
  for (const pieces of latinWords(text)) {
    if (!pieces) {
      flush();
      continue;
    }
    for (const piece of pieces) {
      words.push(stem(piece));
      if (!STOP.has(stem(piece))) terms.add(stem(piece));
    }
    if (pieces.length > 1) terms.add(pieces.join(''));
  }
  flush();
  const { text: flat, edge } = squash(text);
  for (let i = 0; i < flat.length; i++) {
    for (const ideas of wordsAt(flat, edge, i)) for (const idea of ideas) terms.add(idea);
    if (isHan(flat.charCodeAt(i)) && isHan(flat.charCodeAt(i + 1))) terms.add(flat.slice(i, i + 2));
  }
  return [...terms];
}

/** What a question asks for, in its order. Words that every question has are left out. @param text at most a few hundred characters. */
export function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  let words: string[] = [];
  const flush = (): void => {
    for (const { words: own, ideas } of phrases(words)) {
      if (ideas.length > 0 || !STOP.has(own[0] ?? '')) units.push({ ideas, own: own.length > 1 ? [own.join('')] : own });
    }
    words = [];
  };
  for (const pieces of latinWords(text)) {
    if (!pieces) {
      flush();
      continue;
    }
    if (pieces.length === 1) {
      words.push(...pieces.map(stem));
      continue;
    }
    // An identifier is one thing: `processCode` is not a process and a code.
    flush();
    units.push({ ideas: [...new Set(phrases(pieces.map(stem)).flatMap((phrase) => phrase.ideas))], own: [pieces.join('')] });
  }
  flush();
  return [...units, ...chineseUnits(text)];
}

function chineseUnits(text: string): Unit[] {
  const units: Unit[] = [];
  const { text: flat, edge } = squash(text);
  let i = 0;
  /** The last character that no word holds; it forms a pair with the next one if that is free too. */
  let free = -1;
  while (i < flat.length) {
    const hit = longestWord(flat, edge, i);
    if (hit) {
      units.push({ ideas: hit.ideas, own: pairsIn(flat.slice(i, i + hit.length)) });
      i += hit.length;
      continue;
    }
    const stop = isHan(flat.charCodeAt(i)) ? stopWord(flat, i) : 0;
    if (stop > 0) {
      i += stop;
      continue;
    }
    if (isHan(flat.charCodeAt(i))) {
      if (free === i - 1 && free >= 0) units.push({ ideas: [], own: [flat.slice(free, i + 1)] });
      free = i;
    }
    i++;
  }
  return units;
}

function stopWord(flat: string, at: number): number {
  CHINESE_STOP.lastIndex = at;
  return CHINESE_STOP.exec(flat)?.[0].length ?? 0;
}

const pairsIn = (word: string): string[] => {
  const pairs: string[] = [];
  for (let i = 0; i + 1 < word.length; i++)
    if (isHan(word.charCodeAt(i)) && isHan(word.charCodeAt(i + 1))) pairs.push(word.slice(i, i + 2));
  return pairs;
};

function longestWord(flat: string, edge: Uint8Array, at: number): { ideas: readonly string[]; length: number } | undefined {
  const { chinese, lengths } = lexicon();
  for (const length of lengths.get(flat[at] ?? '') ?? []) {
    const ideas = chinese.get(flat.slice(at, at + length));
    if (ideas && edge[at] === 1 && edge[at + length] === 1) return { ideas, length };
  }
  return undefined;
}

/** The ideas of every word that begins at a place: 群主 is an owner, and 群 a group. */
function wordsAt(flat: string, edge: Uint8Array, at: number): (readonly string[])[] {
  const { chinese, lengths } = lexicon();
  return (lengths.get(flat[at] ?? '') ?? []).flatMap((length) => {
    const ideas = chinese.get(flat.slice(at, at + length));
    return ideas && edge[at] === 1 && edge[at + length] === 1 ? [ideas] : [];
  });
}

interface Phrase {
  words: string[];
  ideas: readonly string[];
}

/** Words joined to the longest phrases of the lexicon, in order; a word that begins none stands alone. */
function phrases(words: readonly string[]): Phrase[] {
  const { english, longest } = lexicon();
  const found: Phrase[] = [];
  let i = 0;
  while (i < words.length) {
    let length = Math.min(longest, words.length - i);
    let ideas: readonly string[] | undefined;
    for (; length > 1; length--) {
      ideas = english.get(words.slice(i, i + length).join(' '));
      if (ideas) break;
    }
    ideas ??= english.get(words[i] ?? '') ?? [];
    found.push({ words: words.slice(i, i + length), ideas });
    i += length;
  }
  return found;
}
