/** String codes in running text: `MCP token exchange failed: invalidParameter.authCode.notFound;`. */

export interface BareName {
  code: string;
  at: number;
  /** True where the text spells the code exactly, and no ordinary word is spelled so. */
  certain: boolean;
}

const NAME = /[A-Za-z][A-Za-z0-9_]*(?:[.-]+[A-Za-z0-9_]+)*/g;
const MAX_FOUND = 32;
const MAX_LENGTH = 100;

/** @param find the codes that a spelling stands for (exact, or with another case). @param spaced codes that hold a blank. */
export function bareNames(text: string, find: (name: string) => readonly string[], spaced: readonly string[]): BareName[] {
  const found: BareName[] = [];
  const seen = new Set<string>();
  NAME.lastIndex = 0;
  for (let hit = NAME.exec(text); hit && found.length < MAX_FOUND; hit = NAME.exec(text)) {
    const name = hit[0];
    if (name.length < 5 || name.length > MAX_LENGTH || seen.has(name)) continue;
    seen.add(name);
    for (const code of candidates(name, find)) {
      if (!found.some((other) => other.code === code)) {
        found.push({ code, at: hit.index, certain: code === name && /[.]|[a-z][A-Z]/.test(name) });
      }
    }
  }
  for (const code of spaced) {
    const at = text.indexOf(code);
    if (at >= 0) found.push({ code, at, certain: true });
  }
  return found;
}

/** The name itself; without a trailing dot-part that belongs to the sentence; without a key glued in front (`paramError-operatorId`). */
function candidates(name: string, find: (name: string) => readonly string[]): readonly string[] {
  const whole = find(name);
  if (whole.length > 0) return whole;
  const dash = name.indexOf('-');
  return dash > 4 ? find(name.slice(0, dash)) : [];
}
