/**
 * House rules for the words of a record, as code: what a machine translation leaves behind, what fits every code and so says nothing,
 * Chinese where English is expected. Each finding is a mistake in one record; `tests/content/` holds all of them to it.
 */
import type { CodeRecord, CodeText, Locale } from './schema.ts';
import type { Problem } from './problem.ts';
import { codeSlug } from './slug.ts';

const HAN = /\p{Script=Han}/u;

/** Words of the machine-translated table, with the word to use instead. */
const BANNED_EN: readonly [RegExp, string][] = [
  [/\bnail(s|ing|ed)?\b/i, 'DingTalk'],
  [/\bnail disk\b/i, 'DingDrive'],
  [/\benterprises?\b/i, 'organization'],
  [/\baddress book\b/i, 'contacts'],
  [/\bconversations?\b/i, 'chat'],
  [/\bgroup leader\b/i, 'group owner'],
  [/\bmicro[- ]application/i, 'app, or H5 micro app'],
  [/\bdeveloper background\b/i, 'developer console'],
  [/\blogin[- ]free\b/i, 'sign-in without a password (免登)'],
  [/\bvouchers?\b/i, 'credential'],
  [/\bhinder\b/i, 'after'],
  [/\bbiography\b/i, 'the value that you pass'],
  [/\bjob number\b/i, 'employee number (`jobnumber`)'],
  [/\bdingding\b/i, 'DingTalk'],
  [/\bnailed\b/i, 'DingTalk'],
];

/** Advice that fits any code and so helps with none. */
const GENERIC: Record<Locale, readonly RegExp[]> = {
  en: [
    /\b(check|make sure|verify|ensure) (whether |that |if )?(the |your )?(parameters?|params|request|arguments?|input) (is|are) (correct|valid|right)/i,
    /\bplease\b/i,
    /\bcontact (the )?(administrator|support)\s*\.?$/i,
    /\bsimply\b|\bjust\b|\bobviously\b/i,
    /\brefer to the (official )?documentation\b/i,
  ],
  zh: [
    /检查(下|一下)?(请求)?参数(是否)?(正确|合法|有误)/,
    /^请?稍后(再试|重试)[。！]?$/,
    /请(参考|查阅|查看)(官方|相关)?文档[。]?$/,
    /请联系管理员[。]?$/,
  ],
};

export function lintRecord(record: CodeRecord): Problem[] {
  const problems: Problem[] = [];
  const file = `content/codes/${codeSlug(record.code)}.yaml`;
  const say = (field: string, message: string): void => void problems.push({ file, field, message });

  for (const [field, value] of proseOf(record, 'en')) {
    const outside = withoutQuotes(value);
    for (const [pattern, instead] of BANNED_EN) {
      const hit = pattern.exec(outside);
      if (hit) say(field, `"${hit[0]}" is a word of the machine translation; write ${instead}`);
    }
    for (const pattern of GENERIC.en) {
      const hit = pattern.exec(outside);
      if (hit) say(field, `"${hit[0]}" would fit any code; name the field, limit or page`);
    }
    if (HAN.test(outside)) say(field, 'Chinese in English text; put it in backticks, quotes or brackets');
    if (/\bTODO\b/.test(value)) say(field, 'is not written yet');
    if (/[，。；：！？]/u.test(outside)) say(field, 'full-width punctuation in English text');
  }
  for (const [field, value] of proseOf(record, 'zh')) {
    for (const pattern of GENERIC.zh) {
      const hit = pattern.exec(value);
      if (hit) say(field, `"${hit[0]}" would fit any code; name the field, limit or page`);
    }
    if (!HAN.test(value)) say(field, 'expected Chinese text');
    if (/\p{Script=Han}[,;!?]\s*\p{Script=Han}/u.test(value)) say(field, 'half-width punctuation between Chinese characters');
  }
  for (const locale of ['en', 'zh'] as const) {
    for (const [field, value] of proseOf(record, locale)) {
      if ((value.match(/`/g) ?? []).length % 2 === 1) say(field, 'a backtick has no partner');
      if (/https?:\/\//.test(withoutCode(value))) say(field, 'bare address; name a page of content/apis.json in docs instead');
      if (/\*\*|\]\(|<\/?[a-z]+>/i.test(withoutCode(value))) say(field, 'only backticks are markup here');
    }
  }
  problems.push(...lintSample(record));
  return problems;
}

/** Every piece of prose of one language with the path of its field. */
export function proseOf(record: CodeRecord, locale: Locale): [field: string, value: string][] {
  const text: CodeText = record[locale];
  const all: [string, string][] = [
    [`${locale}.title`, text.title],
    [`${locale}.meaning`, text.meaning],
  ];
  if (text.expect) all.push([`${locale}.expect`, text.expect]);
  if (record.statusNote) all.push([`statusNote.${locale}`, record.statusNote[locale]]);
  text.cases.forEach((item, i) => {
    if (item.in) all.push([`${locale}.cases.${i}.in`, item.in]);
    all.push([`${locale}.cases.${i}.cause`, item.cause]);
    const fix = Array.isArray(item.fix) ? item.fix : [item.fix];
    fix.forEach((step, j) => all.push([`${locale}.cases.${i}.fix${fix.length > 1 ? `.${j}` : ''}`, step]));
  });
  record.confusedWith?.forEach((item, i) => all.push([`confusedWith.${i}.${locale}`, item[locale]]));
  record.returnedBy?.forEach((page, i) => {
    const note = page[locale];
    if (note) all.push([`returnedBy.${i}.${locale}`, note]);
  });
  return all;
}

/** A sample shows the page's own code and one of the record's messages, and gives nobody's secrets away. */
function lintSample(record: CodeRecord): Problem[] {
  const problems: Problem[] = [];
  const file = `content/codes/${codeSlug(record.code)}.yaml`;
  const say = (message: string): void => void problems.push({ file, field: 'sample', message });
  const { sample } = record;
  let strings: string[];
  if (/^\s*[[{]/.test(sample)) {
    let parsed: unknown;
    try {
      parsed = JSON.parse(sample);
    } catch (error) {
      say(`expected JSON: ${error instanceof Error ? error.message : String(error)}`);
      return problems;
    }
    strings = leaves(parsed);
    if (!strings.includes(record.code)) say(`expected the value ${record.code} in it`);
  } else {
    strings = [sample];
    if (!sample.includes(record.code)) say(`expected the code ${record.code} in it`);
  }
  const shown = strings.join('\n');
  const official = record.messages.map((message) => message.text);
  if (!official.some((text) => matchesTemplate(shown, text))) say('expected one of the messages of the record in it');
  if (/\b[0-9a-f]{32,}\b/i.test(sample) || /\bSEC[0-9a-f]{8,}/i.test(sample)) say('looks as if it holds a secret; mask it with …');
  return problems;
}

function leaves(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(leaves);
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(leaves);
  return value === null ? [] : [String(value)];
}

/** Whether `shown` holds `text`; placeholders such as `%s`, and messages that DingTalk does not fill in, match anything. */
function matchesTemplate(shown: string, text: string): boolean {
  if (text === '%s' || text === '无错误信息') return true;
  const parts = text.split(/%s|%d|\{\d\}/).filter((part) => part.trim() !== '');
  return parts.every((part) => shown.replace(/\s+/g, '').includes(part.replace(/\s+/g, '')));
}

const withoutCode = (value: string): string => value.replace(/`[^`]*`/g, '');

/** Text outside backticks, quotation marks and round brackets: where foreign words may not stand. */
const withoutQuotes = (value: string): string =>
  withoutCode(value).replace(/"[^"]*"|“[^”]*”|\([^()]*\)|「[^」]*」|『[^』]*』/g, '');
