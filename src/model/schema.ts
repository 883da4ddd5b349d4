/**
 * The shape of everything under `content/`. The schema is the law: what it does not name is an error, and every field says what it
 * is for. Shapes only; rules that need two records at once live in `rules.ts`.
 */
import { z } from 'astro/zod';

export const LOCALES = ['en', 'zh'] as const;
export type Locale = (typeof LOCALES)[number];

export const FAMILIES = ['oapi', 'api', 'robot', 'jsapi', 'stream'] as const;
export const FIXERS = ['caller', 'app-settings', 'org-admin', 'end-user', 'dingtalk'] as const;
export const RETRY_POLICIES = ['never', 'after-fix', 'backoff', 'after-window'] as const;
export const STATUSES = ['active', 'retired', 'renumbered'] as const;
const MESSAGE_KINDS = ['official', 'per-api', 'earlier', 'observed'] as const;
export const SURFACES = ['old-api', 'new-api', 'webhook', 'callback', 'jsapi', 'stream', 'gateway', 'sdk', 'console'] as const;

/**
 * Everything that no reader sees: control characters, byte-order marks, bidirectional overrides, tags, halves of a pair, what Unicode
 * does not assign. Able to make a page say another thing, to carry hidden words, or to break XML. Tabs and line ends are text.
 */
const INVISIBLE = /[^\P{C}\t\n]|[\p{Zl}\p{Zp}]/u;
const VISIBLE = 'must not hold control characters, zero-width characters or direction overrides';
const visible = (value: string): boolean => !INVISIBLE.test(value);

const text = (max: number) =>
  z.string().trim().min(1, 'must not be empty').max(max, `must be at most ${max} characters`).refine(visible, VISIBLE);

const line = (max: number) => text(max).refine((value) => !value.includes('\n'), 'must be one line');

const docId = z.string().regex(/^[A-Za-z0-9._-]{1,160}$/, 'must be the id of a page in content/apis.json');
const codeId = line(80)
  // Codes are keys of objects that are written to JSON and read back.
  .refine((value) => !(value in {}), 'is a name that every JavaScript object has')
  .describe('A DingTalk error code exactly as the platform prints it');
const httpsUrl = z
  .string()
  .max(300, 'must be at most 300 characters')
  .regex(/^https:\/\/[a-z0-9.-]+(?:[/?#][^\s"<>()\\^`{|}]*)?$/i, 'must be an https:// address')
  .refine(visible, VISIBLE);
const evidence = z.union([httpsUrl, z.literal('public code')], 'must be an https:// address or "public code"');

const caseSchema = z.strictObject({
  confidence: z
    .literal('inferred')
    .optional()
    .describe('Set where the cause is concluded from the message and the API and no source states it; the page marks it'),
  in: line(60)
    .optional()
    .describe(
      'Where one code has several meanings: the API or product in which this case holds. Cases with the same value are shown together',
    ),
  cause: text(520).describe('What went wrong and how to recognise it'),
  fix: z.union([text(700), z.array(text(360)).min(2).max(6)]).describe('What to do: one paragraph, or two to six steps in order'),
  docs: z.array(docId).max(4).optional().describe('Pages of the catalogue that this fix needs'),
});

const languageSchema = (title: number, meaning: number) =>
  z.strictObject({
    title: line(title).describe('What the code says, in one line'),
    meaning: text(meaning).describe('One to three sentences: what the platform is telling the caller'),
    expect: text(360)
      .optional()
      .describe('Where servers answer otherwise than the official page says: which wording or code to expect today'),
    cases: z.array(caseSchema).max(6).default([]).describe('Likely causes, most likely first, each with its own fix'),
  });

export const codeSchema = z.strictObject({
  code: codeId,
  aliases: z
    .array(codeId)
    .max(3)
    .optional()
    .describe('Other spellings of the same code that share its address, such as a different letter case'),
  family: z.enum(FAMILIES).describe('Which part of the platform returns it'),
  category: line(60).describe('Id of a file in content/categories/'),
  status: z
    .enum(STATUSES)
    .default('active')
    .describe('retired: DingTalk dropped it; renumbered: it has a successor. The page stays'),
  statusNote: z
    .strictObject({ en: text(240), zh: text(160) })
    .optional()
    .describe('Why it was retired or renumbered'),
  replacedBy: codeId.optional().describe('The code that is returned instead'),
  fixedBy: z.enum(FIXERS).describe('Who can make the error go away'),
  retry: z
    .strictObject({
      policy: z
        .enum(RETRY_POLICIES)
        .describe('never, after-fix, backoff (growing pauses), after-window (wait for the quota window)'),
      maxAttempts: z.int().min(1).max(10).optional().describe('How many further attempts make sense'),
      waitSeconds: z.int().min(1).max(86_400).optional().describe('First pause, in seconds'),
      windowSeconds: z.int().min(1).max(2_678_400).optional().describe('Length of the quota window or ban, in seconds'),
    })
    .describe('Whether the same request may be repeated, as data; the wording is generated'),
  http: z
    .array(z.int().min(100).max(599))
    .max(6)
    .optional()
    .describe('HTTP status codes that it arrives with, where not plain 200'),
  appearsIn: z
    .array(z.enum(SURFACES))
    .min(1)
    .max(5)
    .optional()
    .describe('Where a developer meets it; without it, concluded from the family'),
  messages: z
    .array(
      z.strictObject({
        text: text(900),
        lang: z.enum(LOCALES),
        kind: z
          .enum(MESSAGE_KINDS)
          .describe(
            'official: the global table; per-api: one API page; earlier: older documentation; observed: what servers answered',
          ),
        source: evidence
          .optional()
          .describe('Where it was seen, if not on the official table; "public code" where no address is known'),
      }),
    )
    .min(1)
    .max(12)
    .describe('Every wording that the platform uses, the official one first'),
  en: languageSchema(64, 420),
  zh: languageSchema(32, 200),
  sample: text(1_200).describe('A response as it arrives, secrets masked. JSON wherever the platform answers JSON'),
  confusedWith: z
    .array(z.strictObject({ code: codeId, en: text(260), zh: text(160) }))
    .max(4)
    .optional()
    .describe('Codes that are easily mistaken for this one, and the one observation that tells them apart'),
  related: z.array(codeId).max(8).optional().describe('Other codes worth a look; shown from both sides'),
  returnedBy: z
    .array(z.strictObject({ doc: docId, en: text(240).optional(), zh: text(160).optional() }))
    .max(16)
    .optional()
    .describe('API pages whose own table lists the code, with what it means there if that differs'),
  returnedByTotal: z.int().min(1).max(10_000).optional().describe('How many API pages list it, where only some are named'),
  docs: z
    .array(docId)
    .max(8)
    .default([])
    .describe('Pages of the catalogue: the API that failed, the API that supplies the right value'),
  sources: z
    .array(
      z.strictObject({
        url: evidence,
        checked: z.iso.date().optional().describe('Day on which the page was read'),
      }),
    )
    .min(1)
    .max(12)
    .describe('What the facts of this record rest on'),
});

export const categorySchema = z.strictObject({
  order: z.int().min(1).max(99).describe('Position in lists'),
  icon: z
    .string()
    .regex(/^[a-z-]{1,40}$/, 'must be a name of lower-case letters and hyphens')
    .describe('Name of a drawing in src/components/icons.ts'),
  en: z.strictObject({ name: line(48), description: text(200), intro: text(900) }),
  zh: z.strictObject({ name: line(24), description: text(120), intro: text(500) }),
  groups: z
    .array(z.strictObject({ en: line(70), zh: line(36), codes: z.array(codeId).min(1).max(200) }))
    .min(1)
    .max(40)
    .describe('The codes by what the reader is trying to do; each code of the category stands in exactly one group'),
});

export const apiPageSchema = z.strictObject({
  id: docId,
  kind: line(20),
  title: z.strictObject({ en: line(160), zh: line(120) }),
  url: httpsUrl,
  method: line(10).optional(),
  host: z.enum(['oapi', 'api']).optional(),
  path: line(200).optional(),
  archived: z.boolean().default(false).describe('DingTalk files the page under historical documents'),
  supersededBy: docId.optional().describe('The page to use instead of an archived one'),
  scopes: z.array(line(80)).max(8).default([]).describe('Permission scopes that the API asks for'),
  updated: z.iso.date().optional(),
});

export type CodeRecord = z.output<typeof codeSchema>;
/** A category with its id, which is its file's name. */
export type Category = z.output<typeof categorySchema> & { id: string };
export type ApiPage = z.output<typeof apiPageSchema>;
export type CodeText = CodeRecord['en'];
export type Case = CodeText['cases'][number];
