/** Merged cells: the text stands in the first cell, the covered ones are blank. */
import type { Area, Place } from './reference';

const MAX_MERGES = 2_000;
/** Cells of one merge: five whole rows fit, a whole column does not. */
const MAX_AREA = 100_000;

const size = ({ from, to }: Area): number => (to.row - from.row + 1) * (to.column - from.column + 1);

/** The first merge that no person made, when there is one; with too many merges it is the first one too many. */
export const excessiveMerge = (merges: readonly Area[]): Area | undefined =>
  merges.find((merge, i) => i >= MAX_MERGES || size(merge) > MAX_AREA);

/** Blanks what merges cover in `rows` (`rows[0][0]` is A1) and tells where text was hidden under them. */
export function blankCovered(rows: string[][], merges: readonly Area[]): { readonly place: Place; readonly text: string }[] {
  const hidden: { place: Place; text: string }[] = [];
  for (const { from, to } of merges) {
    for (let row = from.row; row <= Math.min(to.row, rows.length); row++) {
      const cells = rows[row - 1]!;
      for (let column = from.column; column <= Math.min(to.column, cells.length); column++) {
        const text = cells[column - 1]!;
        if (text === '' || (row === from.row && column === from.column)) continue;
        cells[column - 1] = '';
        hidden.push({ place: { row, column }, text });
      }
    }
  }
  return hidden;
}
