/** A table in one type size: its columns, the lines of its cells, and the strips in which it can be divided. */
import type { Grid } from '../../model/document';
import { TABLE_LINE_PITCH, type Theme } from '../../model/theme';
import type { Area } from '../area';
import { cellLines, type CellText, type SetCell } from './cells';
import { columnWidths } from './columns';
import { rowHeights } from './heights';
import { divide, type Division } from './strips';

export interface SizedTable extends Division {
  readonly grid: Grid;
  readonly size: number;
  readonly widths: readonly number[];
  /** For each slot the cell that it belongs to. */
  readonly owners: readonly (readonly SetCell[])[];
  /** Height that the last part leaves free below it. */
  readonly foot: number;
  /** How many rows each band repeats; none of a head too tall to stand on every page. */
  readonly heads: readonly number[];
  /** Height of a row of so many lines. */
  rowHeight(lines: number): number;
  /** Height of one more line in a row. */
  readonly lineHeight: number;
}

/** Part of the page that a repeated head may take. */
const TALLEST_HEAD = 1 / 3;

/** Of a page: `height` less what stands above the table, of which the last part leaves `foot` free, pt. */
export interface Room { readonly height: number; readonly foot: number }

/** `needs`: least widths of the columns, pt. */
export function sizeTable(grid: Grid, texts: readonly CellText[], needs: readonly number[], size: number, area: Area, { height, foot }: Room, theme: Theme): SizedTable {
  const { x, y } = theme.cellPadding;
  const lineHeight = TABLE_LINE_PITCH * size;
  const rowHeight = (lines: number): number => Math.max(1, lines) * lineHeight + 2 * y;
  const widths = columnWidths(grid.columns.map((column) => column.width), needs, area.measure);
  const cells = texts.map((text): SetCell => {
    const width = widths.slice(text.column, text.column + text.cell.colSpan).reduce((sum, w) => sum + w, -2 * x);
    return { cell: text.cell, row: text.row, column: text.column, lines: cellLines(text, width / size) };
  });
  const owners = ownersOf(grid, cells);
  const headHeights = grid.bands.map(({ start, head }) => {
    const standing = cells.filter(({ row }) => row >= start && row < start + head)
      .map(({ row, cell, lines }) => ({ row: row - start, rowSpan: cell.rowSpan, height: rowHeight(lines.length) }));
    return rowHeights(head, standing, rowHeight(1)).reduce((sum, h) => sum + h, 0);
  });
  const repeats = headHeights.map((h) => h <= height * TALLEST_HEAD);
  const heads = grid.bands.map(({ head }, i) => (repeats[i] ? head : 0));
  const tallest = Math.max(0, ...headHeights.filter((_, i) => repeats[i]));
  const division = divide(owners, cells, rowHeight, height - foot - lineHeight - tallest);
  return { ...division, grid, size, widths, owners, foot, heads, rowHeight, lineHeight };
}

function ownersOf({ slots }: Grid, cells: readonly SetCell[]): SetCell[][] {
  const owners = slots.map((row) => new Array<SetCell>(row.length));
  for (const owner of cells) {
    for (let r = 0; r < owner.cell.rowSpan; r++) owners[owner.row + r]!.fill(owner, owner.column, owner.column + owner.cell.colSpan);
  }
  return owners;
}
