/** Breaks a text into lines: as full as can be, or one piece fuller or emptier where that changes the line less. */
import { withoutSpaces } from './breaks';
import type { Glyph } from './glyphs';
import { capacity } from './squeeze';

/** Glyphs `start` to `end` (exclusive) of a text; spaces at its end are left out. */
export interface Line { readonly start: number; readonly end: number }

/** Sums of lengths differ in the last bits. */
export const EPSILON = 1e-6;

/** A line is never squeezed by more than this, in em: beyond, no choice of breaks gets better. */
const MOST = 2.5;

/**
 * `breaks` as `breaksOf` gives them; `measureOf` is the length of the nth line. With `squeeze` a line may take one piece too
 * many (推入) when its punctuation can give the room and the line would otherwise have to be stretched (推出) by more.
 */
export function breakLines(glyphs: readonly Glyph[], breaks: readonly boolean[], measureOf: (line: number) => number, tracking: number, squeeze: boolean): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start < glyphs.length) {
    const next = nextBreak(glyphs, breaks, start, measureOf(lines.length), tracking, squeeze);
    lines.push({ start, end: withoutSpaces(glyphs, start, next) });
    start = next;
  }
  return lines;
}

function nextBreak(glyphs: readonly Glyph[], breaks: readonly boolean[], start: number, measure: number, tracking: number, squeeze: boolean): number {
  let best: { readonly at: number; readonly change: number } | undefined;
  let width = 0;
  for (let at = start + 1; at <= glyphs.length; at++) {
    width += glyphs[at - 1]!.width + tracking;
    if (at < glyphs.length && !breaks[at]) continue;
    const end = withoutSpaces(glyphs, start, at);
    const over = width - spaceAfter(glyphs, end, at, tracking) - measure;
    if (over <= EPSILON) {
      best = { at, change: at === glyphs.length ? 0 : -over };
      continue;
    }
    // A first piece wider than the line has to go somewhere.
    if (!best) return at;
    if (!squeeze || over > MOST * glyphs[start]!.size) break;
    const { all, unseen } = capacity(glyphs, start, end);
    const change = Math.max(0, over - unseen);
    if (over <= all && change <= best.change) best = { at, change };
  }
  return best!.at;
}

const spaceAfter = (glyphs: readonly Glyph[], end: number, at: number, tracking: number): number => {
  let sum = 0;
  for (let i = end; i < at; i++) sum += glyphs[i]!.width + tracking;
  return sum;
};
