/** Names of organisations where no label tells them: known by how full names end, such as 人民政府, which the format says. */

/** Fewer characters before the ending name no organisation (县政府, 我局). */
const LEAST = 2;

const stem = (name: string, endings: readonly string[]): string =>
  endings.filter((ending) => name.endsWith(ending)).reduce((shortest, ending) => (name.length - ending.length < shortest.length ? name.slice(0, -ending.length) : shortest), name);

export const isFullName = (name: string, endings: readonly string[]): boolean =>
  endings.some((ending) => name.endsWith(ending)) && stem(name, endings).length >= LEAST;

/** The full name that the text begins with. */
export function nameAtStart(text: string, endings: readonly string[]): string | undefined {
  const [letters = ''] = /^\p{Script=Han}+/u.exec(text) ?? [];
  const ends = endings.flatMap((ending) => { const i = letters.indexOf(ending, 1); return i < 0 ? [] : [i + ending.length]; });
  const name = letters.slice(0, Math.min(...ends));
  return ends.length > 0 && isFullName(name, endings) ? name : undefined;
}

/** Whether two names cannot mean the same organisation: neither is the other with something left out, such as its city or its ending. */
export const areOthers = (a: string, b: string, endings: readonly string[]): boolean =>
  !isWithin(stem(a, endings), b) && !isWithin(stem(b, endings), a);

/** All characters of `short` stand in `long`, in their order. */
function isWithin(short: string, long: string): boolean {
  let from = 0;
  return Array.from(short).every((letter) => (from = long.indexOf(letter, from) + 1) > 0);
}
