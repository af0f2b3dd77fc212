/**
 * The pieces a table can be divided into. A row is one strip; only a row taller than a page is as many strips as it has
 * lines. A label is repeated whole in each part of its rows; one taller than a page is spread over the strips of its rows,
 * which are added to where they are too few.
 */
import type { SetCell } from './cells';

/** `lines` of row `row`; `before` counts the lines of all strips above it. */
export interface Strip { readonly row: number; readonly lines: number; readonly before: number }

/** `firsts[r]` is the first strip of row r; the table's end counts as a row. */
export interface Division {
  readonly strips: readonly Strip[];
  readonly firsts: readonly number[];
  /** The cells whose lines are divided between parts; all others are repeated whole in each part they reach into. */
  readonly divided: ReadonlySet<SetCell>;
}

/** `room`: the height there is for rows on every page, pt. */
export function divide(owners: readonly (readonly SetCell[])[], cells: readonly SetCell[], rowHeight: (lines: number) => number, room: number): Division {
  const tall = ({ lines }: SetCell): boolean => rowHeight(lines.length) > room;
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
  return { ...stripsOf(rows), divided: new Set(divided) };
}

function stripsOf(rows: readonly (readonly number[])[]): Pick<Division, 'strips' | 'firsts'> {
  const [strips, firsts]: [Strip[], number[]] = [[], []];
  let before = 0;
  rows.forEach((weights, row) => {
    firsts.push(strips.length);
    for (const lines of weights) {
      strips.push({ row, lines, before });
      before += lines;
    }
  });
  return { strips, firsts: [...firsts, strips.length] };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** The last line of a divided label above strip `start`. */
export const lineBefore = (division: Division, owner: SetCell, start: number): readonly string[] => linesWithin(division, owner, 0, start).slice(-1);

/**
 * The lines of a divided cell that stand in the strips `start` to `end` (exclusive). In a single row they come in order; a
 * label of several rows is spread evenly, and has a line beside the first strip line and beside the last: a break right
 * behind the one or before the other leaves no part of it blank.
 */
export function linesWithin({ strips, firsts }: Division, { cell, row, lines }: SetCell, start: number, end: number): readonly string[] {
  const [first, last] = [firsts[row]!, firsts[row + cell.rowSpan]!];
  const above = (strip: number): number => strips[strip]?.before ?? strips.at(-1)!.before + strips.at(-1)!.lines;
  const line = (strip: number): number => above(Math.min(Math.max(strip, first), last)) - above(first);
  if (cell.rowSpan === 1) return lines.slice(line(start), line(end));
  const [all, own] = [line(last), lines.length];
  const spread = (at: number): number => (at === 0 ? 0 : at === all ? own : 1 + Math.floor(((own - 1) * (at - 1)) / (all - 1)));
  return lines.slice(spread(line(start)), spread(line(end)));
}
