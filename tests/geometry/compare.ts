/** What the layout put into a table part, and what the ruling lines and texts of the page show there. */
import type { Grid } from '../../src/model/document';
import type { PlacedTable } from '../../src/model/layout';
import type { RuledTable } from './ruled';
import { inOrder, type Word } from './texts';

export interface Shown { readonly row: number; readonly column: number; readonly rowSpan: number; readonly colSpan: number; readonly text: string }

const tight = (text: string): string => text.replace(/\s+/gu, '');

/** The grid's cells; edges at which no cell begins or ends are not ruled, so they are not counted. */
export function cellsOf({ grid }: PlacedTable): Shown[] {
  const [rows, columns] = [edges(grid, 'row', 'rowSpan'), edges(grid, 'column', 'colSpan')];
  return placed(grid).map(({ row, column, rowSpan, colSpan, text }) => ({
    row: rows.indexOf(row), column: columns.indexOf(column),
    rowSpan: rows.indexOf(row + rowSpan) - rows.indexOf(row), colSpan: columns.indexOf(column + colSpan) - columns.indexOf(column), text: tight(text),
  }));
}

const placed = ({ slots }: Grid): Shown[] => slots.flatMap((line, row) => line.flatMap((slot, column) =>
  (slot.type === 'cell'
    // In a draft the numbers of the findings stand in the cell's upper corner.
    ? [{ row, column, rowSpan: slot.rowSpan, colSpan: slot.colSpan, text: (slot.marks ?? []).join(',') + slot.text }] : [])));

function edges(grid: Grid, start: 'row' | 'column', span: 'rowSpan' | 'colSpan'): number[] {
  return [...new Set(placed(grid).flatMap((cell) => [cell[start], cell[start] + cell[span]]))].sort((a, b) => a - b);
}

/** The boxes with the words whose middle lies in them. */
export function cellsIn(table: RuledTable, words: readonly Word[]): Shown[] {
  return table.boxes.map(({ row, column, rowSpan, colSpan, x1, y1, x2, y2 }) => ({
    row, column, rowSpan, colSpan,
    text: inOrder(words.filter((word) => {
      const [x, y] = [(word.x1 + word.x2) / 2, (word.y1 + word.y2) / 2];
      return x > x1 && x < x2 && y > y1 && y < y2;
    })),
  }));
}
