/** How far a line can be made shorter: punctuation marks fill half their square, the blank half can be given up. */
import { isClosing, isOpening } from './characters';
import type { Glyph } from './glyphs';

/** In em: at the end of a line, between two marks, and beside a mark that stands alone. */
const AT_END = 0.5;
const BETWEEN = 0.5;
const ALONE = 0.25;

/** Narrower marks are Latin ones and have no blank half. */
const FULL_WIDTH = 0.9;

const blankAfter = (glyph: Glyph | undefined): boolean => glyph !== undefined && isClosing(glyph.text) && glyph.width >= FULL_WIDTH * glyph.size;
const blankBefore = (glyph: Glyph | undefined): boolean => glyph !== undefined && isOpening(glyph.text) && glyph.width >= FULL_WIDTH * glyph.size;
const isMark = (glyph: Glyph): boolean => isClosing(glyph.text) || isOpening(glyph.text);

/** Places (after glyph `at`) that can give up to `most` pt each. */
interface Give { readonly at: readonly number[]; readonly most: number }

/** In the order in which they are used: what is least seen first. */
export function gives(glyphs: readonly Glyph[], start: number, end: number): Give[] {
  const { size } = glyphs[end - 1]!;
  const between: number[] = [];
  const alone: number[] = [];
  for (let i = start; i < end - 1; i++) {
    const [left, right] = [glyphs[i]!, glyphs[i + 1]!];
    if (blankAfter(left) || blankBefore(right)) (isMark(left) && isMark(right) ? between : alone).push(i);
  }
  return [
    { at: blankAfter(glyphs[end - 1]) ? [end - 1] : [], most: AT_END * size },
    { at: between, most: BETWEEN * size },
    { at: alone, most: ALONE * size },
  ];
}

/** The most a line can be shortened by, and the part of it that nobody sees: the blank after its last mark. */
export function capacity(glyphs: readonly Glyph[], start: number, end: number): { readonly all: number; readonly unseen: number } {
  const [last, ...inside] = gives(glyphs, start, end).map(({ at, most }) => at.length * most);
  return { all: inside.reduce((sum, give) => sum + give, last!), unseen: last! };
}
