/** A part of a table: some of its strips as a full grid, with the head repeated and spans cut at its edges. */
import type { GridBand, Slot } from '../../model/document';
import type { PlacedTable } from '../../model/layout';
import type { SetCell } from './cells';
import { rowHeights, type Standing } from './heights';
import type { SizedTable } from './sized';
import { lineBefore, linesWithin } from './strips';

export interface TablePart extends Pick<PlacedTable, 'grid' | 'lines' | 'echoes' | 'source' | 'repeated' | 'heights'> { readonly height: number }

/** The part made of the strips `start` to `end` (exclusive). */
export function tablePart(table: SizedTable, start: number, end: number): TablePart {
  const { grid, strips, owners } = table;
  const head = repeatedRows(table, start);
  const source = [...head, ...new Set(strips.slice(start, end).map((strip) => strip.row))];
  const part: Growing = {
    table, start, end, source: source.map((row) => owners[row]!),
    lines: source.map(() => grid.columns.map(() => [])),
    slots: source.map(() => new Array<Slot>(grid.columns.length)),
    standing: [], echoes: [],
  };
  for (let row = 0; row < source.length; row++) for (let column = 0; column < grid.columns.length; column++) place(part, row, column);
  const heights = rowHeights(source.length, part.standing, table.rowHeight(1));
  return {
    grid: { columns: grid.columns, slots: part.slots, bands: bandsOf(grid.bands, source) },
    lines: part.lines, echoes: part.echoes, source, repeated: head.length, heights, height: heights.reduce((sum, height) => sum + height, 0),
  };
}

/** A part while its cells are placed; `source` are the cells of its rows. */
interface Growing {
  readonly table: SizedTable;
  readonly start: number;
  readonly end: number;
  readonly source: readonly (readonly SetCell[])[];
  readonly lines: (readonly string[])[][];
  readonly slots: Slot[][];
  readonly standing: Standing[];
  readonly echoes: { row: number; column: number }[];
}

/** Places the cell whose first slot in the part this is. */
function place({ table, start, end, source, lines, slots, standing, echoes }: Growing, row: number, column: number): void {
  const owner = source[row]![column]!;
  if (source[row - 1]?.[column] === owner || source[row]![column - 1] === owner) return;
  let rowSpan = 1;
  while (source[row + rowSpan]?.[column] === owner) rowSpan += 1;
  const { colSpan } = owner.cell;
  let shown = table.divided.has(owner) ? linesWithin(table, owner, start, end) : owner.lines;
  if (shown.length === 0 && owner.lines.length > 0 && owner.cell.rowSpan > 1) {
    shown = lineBefore(table, owner, start);
    echoes.push({ row, column });
  }
  lines[row]![column] = shown;
  standing.push({ row, rowSpan, height: table.rowHeight(shown.length) });
  for (let r = row; r < row + rowSpan; r++) slots[r]!.fill({ type: 'covered', row, column }, column, column + colSpan);
  slots[row]![column] = { ...owner.cell, rowSpan, text: shown.length === owner.lines.length ? owner.cell.text : shown.join('') };
}

/** The head of the band that goes on, when the part begins inside the band's body. */
function repeatedRows({ grid, heads, strips }: SizedTable, start: number): number[] {
  const { row } = strips[start]!;
  const index = grid.bands.findIndex((band) => row < band.end);
  const { start: first, head } = grid.bands[index]!;
  if (row < first + head || start === 0) return [];
  return Array.from({ length: heads[index]! }, (_, i) => first + i);
}

/** The bands of which rows stand in the part, with the heads that stand there. */
function bandsOf(bands: readonly GridBand[], source: readonly number[]): GridBand[] {
  return bands.flatMap(({ start, head, end }): GridBand[] => {
    const rows = source.flatMap((row, i) => (row >= start && row < end ? [i] : []));
    if (rows.length === 0) return [];
    const first = rows[0]!;
    return [{ start: first, head: rows.filter((i) => source[i]! < start + head).length, end: first + rows.length }];
  });
}
