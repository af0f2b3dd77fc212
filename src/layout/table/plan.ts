/** Where a table is broken: between groups where that costs little of the page, else inside them, at a row's edge. */
import { EPSILON } from '../text/lines';
import { tablePart, type TablePart } from './part';
import type { SizedTable } from './sized';

export interface CutPart { readonly part: TablePart; /** The strip the next part begins with. */ readonly next: number }

/** What a break costs, in parts of the space there is: for each label it cuts, and for a row cut in two. */
const CUT_LABEL = 0.15;
const MOST_LABELS = 3;
const CUT_ROW = 0.6;
/** Leaving a single row to the last part. */
const LONELY = 0.25;
/** Leaving a head without a row under it: only when there is no other way. */
const BARE_HEAD = 10;

/**
 * Word and its kin break the lines of cells themselves, now and then one more than here: a part leaves room for a line
 * for each so many lines of its tallest row, or its last row would stand alone on a page of theirs.
 */
const LINES_PER_SPARE = 16;

/**
 * The part that begins with strip `start` and is at most `space` pt tall, with the table's foot when it is the last;
 * undefined when nothing fits. `whole` pages must take something.
 */
export function cutPart(table: SizedTable, start: number, space: number, whole: boolean): CutPart | undefined {
  const { strips, foot } = table;
  const build = (end: number): CutPart => ({ part: tablePart(table, start, end), next: end });

  // Least heights: a label taller than its rows adds to them, which only the built part knows.
  const filled = [0];
  for (let i = start; i < strips.length; i++) {
    const { lines, row } = strips[i]!;
    const began = i > start && strips[i - 1]!.row === row;
    const height = filled.at(-1)! + (began ? lines * table.lineHeight : table.rowHeight(lines));
    if (height > space + EPSILON) break;
    filled.push(height);
  }
  const furthest = start + filled.length - 1;
  const ends = filled.slice(1).map((height, i) => ({
    end: start + i + 1,
    cost: (filled.at(-1)! - height) / space + (start + i + 1 < strips.length ? cost(table, start + i + 1) : 0),
  }));
  if (furthest === strips.length) ends.unshift({ end: furthest, cost: -1 });
  for (const { end } of ends.sort((a, b) => a.cost - b.cost)) {
    const cut = build(end);
    if (cut.part.height + spare(table, start, end) + (end === strips.length ? foot : 0) <= space + EPSILON) return cut;
  }
  return whole ? build(start + 1) : undefined;
}

/** Room that the strips `start` to `end` (exclusive) leave at their foot, pt. Rows of one line need none. */
function spare({ strips, lineHeight }: SizedTable, start: number, end: number): number {
  let [tallest, lines] = [0, 0];
  for (let i = start; i < end; i++) {
    lines = strips[i]!.lines + (i > start && strips[i - 1]!.row === strips[i]!.row ? lines : 0);
    tallest = Math.max(tallest, lines);
  }
  return tallest > 1 ? Math.ceil(tallest / LINES_PER_SPARE) * lineHeight : 0;
}

/** What it costs to break before strip `end`. */
function cost({ strips, owners, grid }: SizedTable, end: number): number {
  const [above, below] = [strips[end - 1]!.row, strips[end]!.row];
  if (above === below) return CUT_ROW;
  const cutCells = new Set(owners[above]!.filter((owner, column) => owners[below]![column] === owner));
  const band = grid.bands.find(({ end }) => above < end)!;
  const bare = below < band.end && (above < band.start + band.head || owners[above]!.some((owner) => owner.cell.role === 'band'));
  const lonely = below === grid.slots.length - 1;
  return Math.min(cutCells.size, MOST_LABELS) * CUT_LABEL + (bare ? BARE_HEAD : 0) + (lonely ? LONELY : 0);
}
