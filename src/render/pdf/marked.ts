/** The cells of a draft's tables that findings name: shaded, with the numbers of the findings. */
import type { Faces } from '../../fonts/fonts';
import type { PlacedTable } from '../../model/layout';
import type { Theme } from '../../model/theme';
import type { PathItem, TextItem } from './items';
import { pt } from './show';
import type { SetLine } from './text';

/** Light enough to read on: the grey of cells that findings name. */
const MARKED = '#e3e3e3';
const NUMBER_SIZE = 6;

/** Every marked cell of a part: its edges, and the numbers of the findings. */
function markedCells({ grid }: PlacedTable, xs: readonly number[], ys: readonly number[]): { left: number; top: number; right: number; bottom: number; marks: readonly number[] }[] {
  return grid.slots.flatMap((slots, row) => slots.flatMap((cell, column) => (cell.type === 'cell' && cell.marks
    ? [{ left: xs[column]!, top: ys[row]!, right: xs[column + cell.colSpan]!, bottom: ys[row + cell.rowSpan]!, marks: cell.marks }] : [])));
}

export function shades(table: PlacedTable, xs: readonly number[], ys: readonly number[]): PathItem[] {
  const areas = markedCells(table, xs, ys).map(({ left, top, right, bottom }) => `M${pt(left)} ${pt(top)}L${pt(right)} ${pt(top)}L${pt(right)} ${pt(bottom)}L${pt(left)} ${pt(bottom)}Z`);
  return areas.length === 0 ? [] : [{ type: 'path', d: areas.join(''), color: MARKED }];
}

/** In the upper right corner, as artifacts: they are no words of the document. */
export function numbers(table: PlacedTable, xs: readonly number[], ys: readonly number[], theme: Theme, faces: Faces, setLine: SetLine): TextItem[] {
  const { face } = theme.table;
  return markedCells(table, xs, ys).flatMap(({ right, top, marks }) => {
    const text = marks.join(',');
    return setLine([{ text, face, size: NUMBER_SIZE }], right - faces.width(text, face, NUMBER_SIZE) - 1, top + NUMBER_SIZE, {});
  });
}
