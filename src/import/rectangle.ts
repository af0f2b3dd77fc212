/** Rows of cells with spans become a rectangle: a merged cell's text in its first place, the covered places blank. */
import type { SheetRow } from '../model/sheet';
import { MAX_COLUMNS, MAX_ROWS } from '../read/limits';

export interface SpannedCell {
  readonly text: string;
  /** Both at least 1; a span over the edge of the table ends there. */
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** Undefined when the table is larger than any table of a report. */
export function rectangle(rows: readonly (readonly SpannedCell[])[]): SheetRow[] | undefined {
  if (rows.length > MAX_ROWS) return undefined;
  const taken = rows.map((): (string | undefined)[] => []);
  for (const [r, cells] of rows.entries()) {
    let column = 0;
    for (const { text, rowSpan, colSpan } of cells) {
      while (taken[r]![column] !== undefined) column++;
      const [right, below] = [Math.min(column + colSpan, MAX_COLUMNS + 1), Math.min(r + rowSpan, rows.length)];
      for (let y = r; y < below; y++) for (let x = column; x < right; x++) taken[y]![x] ??= y === r && x === column ? text : '';
      column = right;
      if (column > MAX_COLUMNS) return undefined;
    }
  }
  return taken.map((row, r) => ({ row: r + 1, cells: Array.from(row, (text) => text ?? '') }));
}
