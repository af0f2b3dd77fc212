/** Heights of the rows of a table, or of a part of it. */

/** A cell as it stands in the part: first row, rows, and how tall its lines are with padding, pt. */
export interface Standing { readonly row: number; readonly rowSpan: number; readonly height: number }

/** Rows are as tall as their own cells; what a spanning cell needs beyond its rows is shared by them. */
export function rowHeights(rows: number, cells: readonly Standing[], least: number): number[] {
  const heights = new Array<number>(rows).fill(least);
  const bySpan = [...cells].sort((a, b) => a.rowSpan - b.rowSpan);
  for (const { row, rowSpan, height } of bySpan) {
    let missing = height;
    for (let r = row; r < row + rowSpan; r++) missing -= heights[r]!;
    if (missing <= 0) continue;
    for (let r = row; r < row + rowSpan; r++) heights[r]! += missing / rowSpan;
  }
  return heights;
}
