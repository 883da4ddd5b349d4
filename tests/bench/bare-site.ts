/** A site of one sentence in each language, without styles or scripts: what no page can fall below on this machine. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const SENTENCES = { en: ['', 'The token has expired.'], 'zh-CN': ['zh', '凭证已过期。'] } as const;

export interface BareSite {
  dist: string;
  remove: () => void;
}

export function bareSite(): BareSite {
  const dist = mkdtempSync(path.join(tmpdir(), 'dee-bare-'));
  for (const [lang, [folder, sentence]] of Object.entries(SENTENCES)) {
    mkdirSync(path.join(dist, folder), { recursive: true });
    writeFileSync(
      path.join(dist, folder, 'index.html'),
      `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
        `<title>${sentence}</title><meta name="description" content="${sentence}"></head><body><main>${sentence}</main></body></html>\n`,
    );
  }
  return { dist, remove: () => rmSync(dist, { recursive: true, force: true }) };
}
