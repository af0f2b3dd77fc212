/** Rows of cells with spans become a rectangle: a merged cell's text in its first place, the covered places blank. */
import type { SheetRow } from '../model/sheet';
import { MAX_COLUMNS, MAX_ROWS } from '../read/limits';
import { withoutSlivers, type PlacedCell } from './slivers';

export interface SpannedCell {
  readonly text: string;
  /** Both at least 1; a span over the edge of the table ends there. */
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** Undefined when the table is larger than any table of a report. */
export function rectangle(rows: readonly (readonly SpannedCell[])[]): SheetRow[] | undefined {
  const placed = place(rows);
  if (!placed) return undefined;
  const texts = rows.map((): string[] => []);
  for (const { text, row, column, rowSpan, colSpan } of withoutSlivers(placed)) {
    for (let y = row; y < row + rowSpan; y++) for (let x = column; x < column + colSpan; x++) texts[y]![x] ??= y === row && x === column ? text : '';
  }
  return texts.map((row, r) => ({ row: r + 1, cells: Array.from(row, (text) => text ?? '') }));
}

/** Each cell takes the first place of its row that no cell from above reaches into (HTML, 4.9.12.1). */
function place(rows: readonly (readonly SpannedCell[])[]): PlacedCell[] | undefined {
  if (rows.length > MAX_ROWS) return undefined;
  const taken = rows.map((): boolean[] => []);
  const placed: PlacedCell[] = [];
  for (const [r, cells] of rows.entries()) {
    let column = 0;
    for (const { text, rowSpan, colSpan } of cells) {
      while (taken[r]![column]) column++;
      const [right, below] = [Math.min(column + colSpan, MAX_COLUMNS + 1), Math.min(r + rowSpan, rows.length)];
      for (let y = r; y < below; y++) for (let x = column; x < right; x++) taken[y]![x] = true;
      placed.push({ text, row: r, column, rowSpan: below - r, colSpan: right - column });
      column = right;
      if (column > MAX_COLUMNS) return undefined;
    }
  }
  return placed;
}
