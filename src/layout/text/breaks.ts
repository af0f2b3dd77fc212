/** Where a line may begin. */
import { isWord } from '../../model/characters';
import { isSpace, mayBegin, mayEnd } from './characters';
import type { Glyph } from './glyphs';

type Rule = (before: string, after: string, twoBefore: string | undefined) => boolean;

const QUOTES = new Set('"\'');
const isDigit = (c: string): boolean => c >= '0' && c <= '9';

/** Between any two characters, except where 避头尾 forbids it, inside words and numbers, and between a number and its 年. */
const usual: Rule = (before, after, twoBefore) => {
  if (isSpace(after) || !mayBegin(after) || !mayEnd(before)) return false;
  if (isSpace(before)) return true;
  if (isWord(before) && isWord(after)) return false;
  // A straight quote does not tell whether it opens or closes.
  if (QUOTES.has(before) || QUOTES.has(after)) return false;
  if (before === '’' && isWord(after) && twoBefore !== undefined && isWord(twoBefore)) return false;
  return !(isDigit(before) && after === '年');
};

/** After the signs that join the pieces of addresses and long expressions. */
const seam: Rule = (before, after) => '/@.-_?&=+~|\\'.includes(before) && isWord(after) && mayBegin(after);
const within: Rule = (before, after) => mayBegin(after) && mayEnd(before) && !isSpace(after);
const anywhere: Rule = (_, after) => !/\p{M}/u.test(after);

/**
 * For each glyph: whether a line may begin with it. What does not fit on a line of `narrowest` is also broken at its seams,
 * then inside, and where even that does not help, anywhere.
 */
export function breaksOf(glyphs: readonly Glyph[], narrowest: number, tracking: number): boolean[] {
  const follows = (rule: Rule, i: number): boolean => i > 0 && rule(glyphs[i - 1]!.text, glyphs[i]!.text, glyphs[i - 2]?.text);
  const breaks = glyphs.map((_, i) => follows(usual, i));
  for (const rule of [seam, within, anywhere]) {
    const wide = pieces(glyphs, breaks, tracking).filter((piece) => piece.width > narrowest);
    if (wide.length === 0) break;
    for (const { start, end } of wide) {
      for (let i = start + 1; i < end; i++) breaks[i] ||= follows(rule, i);
    }
  }
  return breaks;
}

/** Width of the widest piece that is not to be broken. */
export function widestPiece(glyphs: readonly Glyph[]): number {
  return pieces(glyphs, breaksOf(glyphs, Infinity, 0), 0).reduce((widest, { width }) => Math.max(widest, width), 0);
}

/** What stands between two breaks. Spaces at its end do not count, since they vanish at the end of a line. */
interface Piece { readonly start: number; readonly end: number; readonly width: number }

function pieces(glyphs: readonly Glyph[], breaks: readonly boolean[], tracking: number): Piece[] {
  const all: Piece[] = [];
  let [start, width, visible] = [0, 0, 0];
  for (let i = 0; i < glyphs.length; i++) {
    width += glyphs[i]!.width + tracking;
    if (!isSpace(glyphs[i]!.text)) visible = width;
    if (i + 1 < glyphs.length && !breaks[i + 1]) continue;
    all.push({ start, end: i + 1, width: visible });
    [start, width, visible] = [i + 1, 0, 0];
  }
  return all;
}

/** The end of a line without the spaces before it. */
export function withoutSpaces(glyphs: readonly Glyph[], start: number, end: number): number {
  while (end > start && isSpace(glyphs[end - 1]!.text)) end -= 1;
  return end;
}
