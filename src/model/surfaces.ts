import type { CodeRecord, SURFACES } from './schema.ts';

export type Surface = (typeof SURFACES)[number];

const DEFAULTS: Record<CodeRecord['family'], readonly Surface[]> = {
  oapi: ['old-api'],
  api: ['new-api'],
  robot: ['webhook'],
  jsapi: ['jsapi'],
  stream: ['stream'],
};

/** Where a developer meets the code: as the record says, or concluded from its family. */
export const surfacesOf = (record: CodeRecord): readonly Surface[] => record.appearsIn ?? DEFAULTS[record.family];
