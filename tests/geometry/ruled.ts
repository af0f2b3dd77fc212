/** Tables as a reader sees them: boxes between ruling lines, of which nothing is known but the lines. */
import type { Sheet, Stroke } from './strokes';

/** A box enclosed by lines. Rows and columns are counted along the lines of its table; edges in pt. */
export interface Box {
  readonly row: number; readonly column: number; readonly rowSpan: number; readonly colSpan: number;
  readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number;
}

export interface RuledTable { readonly xs: readonly number[]; readonly ys: readonly number[]; readonly boxes: readonly Box[] }

/** Lines closer than this are one, pt. */
const SAME = 0.05;

const level = (s: Stroke): boolean => s.y2 - s.y1 < SAME;

/** Lines that touch make up one table. Throws where a box is open or no rectangle. */
export function ruledTables({ strokes }: Sheet): RuledTable[] {
  const groups: { top: number; bottom: number; strokes: Stroke[] }[] = [];
  for (const stroke of [...strokes].sort((a, b) => a.y1 - b.y1 || a.x1 - b.x1)) {
    const last = groups.at(-1);
    if (last && stroke.y1 <= last.bottom + SAME) {
      last.strokes.push(stroke);
      last.bottom = Math.max(last.bottom, stroke.y2);
    } else groups.push({ top: stroke.y1, bottom: stroke.y2, strokes: [stroke] });
  }
  return groups.map((group) => tableOf(group.strokes));
}

function positions(all: readonly number[]): number[] {
  const found: number[] = [];
  for (const at of [...all].sort((a, b) => a - b)) if (found.length === 0 || at - found.at(-1)! > SAME) found.push(at);
  return found;
}

function tableOf(strokes: readonly Stroke[]): RuledTable {
  const [across, down] = [strokes.filter(level), strokes.filter((s) => !level(s))];
  for (const s of down) if (s.x2 - s.x1 > SAME) throw new Error('a line is neither level nor upright');
  const [ys, xs] = [positions(across.map((s) => s.y1)), positions(down.map((s) => s.x1))];
  const ends = (all: readonly number[], from: number, to: number): boolean => [from, to].every((end) => all.some((at) => Math.abs(at - end) < SAME));
  for (const s of strokes) if (!(level(s) ? ends(xs, s.x1, s.x2) : ends(ys, s.y1, s.y2))) throw new Error('a line is open: it ends at no other line');
  /** Whether a line runs over the whole edge. */
  const over = (row: number, column: number): boolean => across.some((s) => Math.abs(s.y1 - ys[row]!) < SAME && s.x1 < xs[column]! + SAME && s.x2 > xs[column + 1]! - SAME);
  const beside = (row: number, column: number): boolean => down.some((s) => Math.abs(s.x1 - xs[column]!) < SAME && s.y1 < ys[row]! + SAME && s.y2 > ys[row + 1]! - SAME);
  const taken = ys.slice(1).map(() => new Array<boolean>(xs.length - 1).fill(false));
  const boxes: Box[] = [];
  taken.forEach((line, row) => line.forEach((_, column) => {
    if (line[column]) return;
    let [right, bottom] = [column + 1, row + 1];
    while (right < xs.length - 1 && !beside(row, right)) right += 1;
    while (bottom < ys.length - 1 && !over(bottom, column)) bottom += 1;
    for (let r = row; r < bottom; r++) {
      for (let c = column; c < right; c++) {
        const inside = (r === row || !over(r, c)) && (c === column || !beside(r, c));
        if (!inside || taken[r]![c]) throw new Error(`the box at ${row},${column} is no rectangle`);
        taken[r]![c] = true;
      }
      if (!beside(r, column) || !beside(r, right)) throw new Error(`the box at ${row},${column} is open at a side`);
    }
    for (let c = column; c < right; c++) if (!over(row, c) || !over(bottom, c)) throw new Error(`the box at ${row},${column} is open above or below`);
    boxes.push({ row, column, rowSpan: bottom - row, colSpan: right - column, x1: xs[column]!, y1: ys[row]!, x2: xs[right]!, y2: ys[bottom]! });
  }));
  return { xs, ys, boxes };
}
