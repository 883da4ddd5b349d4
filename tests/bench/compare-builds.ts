/** Content by path. */
export type Built = ReadonlyMap<string, Buffer>;

/** Compares the files of two builds. @returns one line for each that is not the same, with where and how. */
export function differences(a: Built, b: Built): string[] {
  const names = [...new Set([...a.keys(), ...b.keys()])].sort();
  return names.flatMap((name) => difference(name, a.get(name), b.get(name)));
}

/** The place of the first byte that is not the same, and what stands around it. */
function difference(name: string, a: Buffer | undefined, b: Buffer | undefined): string[] {
  if (!a) return [`${name}: only in the second build`];
  if (!b) return [`${name}: only in the first build`];
  if (a.equals(b)) return [];
  const at = a.findIndex((byte, i) => byte !== b[i]);
  const place = at < 0 ? a.length : at;
  const show = (file: Buffer): string => JSON.stringify(file.subarray(Math.max(0, place - 30), place + 30).toString('latin1'));
  return [`${name}: ${a.length} and ${b.length} bytes, first difference at ${place}: ${show(a)} and ${show(b)}`];
}
