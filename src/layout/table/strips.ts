/**
 * The pieces a table can be divided into. A row is one strip; only a row taller than a page is as many strips as it has
 * lines. A label too tall to be repeated is spread over the strips of its rows, which are added to where they are too few.
 */
import type { SetCell } from './sized';

/** `lines` of row `row`, from line `from`. */
export interface Strip { readonly row: number; readonly from: number; readonly lines: number }

/** A spanning label is repeated in each part unless it takes more than this part of a page. */
const REPEATABLE = 1 / 2;

export interface Division { readonly strips: readonly Strip[]; readonly divided: ReadonlySet<SetCell> }

/** `room`: the height there is for rows on every page, pt. */
export function divide(owners: readonly (readonly SetCell[])[], cells: readonly SetCell[], rowHeight: (lines: number) => number, room: number): Division {
  const tall = ({ lines }: SetCell): boolean => rowHeight(lines.length) > room * REPEATABLE;
  const rows = owners.map((row) => {
    const lines = Math.max(1, ...row.map((owner) => (owner.cell.rowSpan === 1 ? owner.lines.length : 0)));
    return rowHeight(lines) > room ? new Array<number>(lines).fill(1) : [lines];
  });
  const spanning = cells.filter((owner) => owner.cell.rowSpan > 1 && tall(owner)).sort((a, b) => a.cell.rowSpan - b.cell.rowSpan);
  for (const { row, cell, lines } of spanning) {
    const missing = lines.length - sum(rows.slice(row, row + cell.rowSpan).flat());
    if (missing > 0) rows[row + cell.rowSpan - 1]!.push(...new Array<number>(missing).fill(1));
  }
  const divided = cells.filter((owner) => (owner.cell.rowSpan > 1 ? tall(owner) : rows[owner.row]!.length > 1 && (owner.cell.role === 'value' || tall(owner))));
  return { strips: rows.flatMap(stripsOf), divided: new Set(divided) };
}

function stripsOf(weights: readonly number[], row: number): Strip[] {
  let from = 0;
  return weights.map((lines) => {
    from += lines;
    return { row, from: from - lines, lines };
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/**
 * The lines of a divided cell that stand in the strips `start` to `end` (exclusive). In a single row they come in order; a
 * label of several rows is spread evenly, so that no part of it stays blank.
 */
export function linesWithin(strips: readonly Strip[], { cell, row, lines }: SetCell, start: number, end: number): readonly string[] {
  let [before, within, all] = [0, 0, 0];
  strips.forEach((strip, i) => {
    if (strip.row < row || strip.row >= row + cell.rowSpan) return;
    all += strip.lines;
    if (i < start) before += strip.lines;
    else if (i < end) within += strip.lines;
  });
  if (cell.rowSpan === 1) return lines.slice(before, before + within);
  return lines.slice(Math.floor((lines.length * before) / all), Math.floor((lines.length * (before + within)) / all));
}
