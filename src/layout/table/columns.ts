/** How wide a table's columns are: as stated, but no column narrower than what stands in it needs. */
import type { CellText } from './cells';

/** A column of less than so many characters is hard to read, em. */
const READABLE = 2;

/** An address longer than this may be broken before a whole table is turned or made smaller for it, em. */
const LONGEST = 10;

/** Columns of labels of this many characters leave none of an odd number alone on a line, em. */
const EVEN = 3;

/** What columns need at least, and what suits them where there is room, pt with padding. */
export interface ColumnNeeds { readonly least: readonly number[]; readonly suits: readonly number[] }

/** Of the longest word, and of two characters where there are so many; `suits` breaks no label so that one character is left. */
export function neededWidths(texts: readonly CellText[], columns: number, size: number, padding: number): ColumnNeeds {
  const even = ({ cell, natural }: CellText): number => (cell.role !== 'value' && Math.ceil(natural) % 2 === 1 ? EVEN : READABLE);
  return { least: columnNeeds(texts, columns, size, padding, () => READABLE), suits: columnNeeds(texts, columns, size, padding, even) };
}

function columnNeeds(texts: readonly CellText[], columns: number, size: number, padding: number, readable: (text: CellText) => number): number[] {
  const needs = new Array<number>(columns).fill(padding);
  for (const text of [...texts].sort((a, b) => a.cell.colSpan - b.cell.colSpan)) {
    const { cell, column, natural, unbreakable } = text;
    let missing = Math.max(Math.min(natural, readable(text)), Math.min(unbreakable, LONGEST)) * size + padding;
    for (let c = column; c < column + cell.colSpan; c++) missing -= needs[c]!;
    if (missing <= 0) continue;
    for (let c = column; c < column + cell.colSpan; c++) needs[c]! += missing / cell.colSpan;
  }
  return needs;
}

/** Shares `total` by weight; columns that would get less than they need get what they need, or as much of it as there is. */
export function columnWidths(weights: readonly number[], needs: readonly number[], total: number): number[] {
  const least = within(needs, total);
  const fixed = new Set<number>();
  for (;;) {
    let [room, weight] = [total, 0];
    weights.forEach((w, i) => (fixed.has(i) ? (room -= least[i]!) : (weight += w)));
    const widths = weights.map((w, i) => (fixed.has(i) ? least[i]! : (room * w) / weight));
    const narrow = widths.findIndex((width, i) => !fixed.has(i) && width < least[i]!);
    if (narrow < 0) return widths;
    weights.forEach((_, i) => widths[i]! < least[i]! && fixed.add(i));
    if (fixed.size === weights.length) return [...least];
  }
}

/** Cuts the largest needs down to one level, so that all of them fit. */
function within(needs: readonly number[], total: number): readonly number[] {
  let room = total;
  const sorted = [...needs].sort((a, b) => a - b);
  for (const [i, need] of sorted.entries()) {
    const level = room / (sorted.length - i);
    if (need > level) return needs.map((n) => Math.min(n, level));
    room -= need;
  }
  return needs;
}
