/**
 * Word keeps a column of its own for each edge that someone dragged a hair's breadth, and cells reach over it. Such slivers
 * would push labels away from their columns; they are told by this: no cell stands in one alone.
 */

/** 0-based place and spans of at least 1. */
export interface PlacedCell { readonly text: string; readonly row: number; readonly column: number; readonly rowSpan: number; readonly colSpan: number }

/** Larger tables are none of a report's. */
const MOST_CELLS = 20_000;

export function withoutSlivers(cells: readonly PlacedCell[]): readonly PlacedCell[] {
  const sliver = cells.length > MOST_CELLS ? undefined : sliverOf(cells);
  return sliver === undefined ? cells : withoutSlivers(cells.map((cell) => {
    if (cell.column > sliver) return { ...cell, column: cell.column - 1 };
    return sliver < cell.column + cell.colSpan ? { ...cell, colSpan: cell.colSpan - 1 } : cell;
  }));
}

/** Of two columns that cells share only together, the one where fewer cells begin is the sliver. */
function sliverOf(cells: readonly PlacedCell[]): number | undefined {
  const width = Math.max(0, ...cells.map(({ column, colSpan }) => column + colSpan));
  const [alone, starts] = [new Set<number>(), new Array<number>(width).fill(0)];
  for (const { column, colSpan } of cells) {
    if (colSpan === 1) alone.add(column);
    starts[column]! += 1;
  }
  return starts.map((_, column) => column).filter((column) => !alone.has(column)).sort((a, b) => starts[a]! - starts[b]! || b - a)[0];
}
