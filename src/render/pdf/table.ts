/**
 * A placed table part: rules and cell lines, each at its place. pdfmake's own tables are not used: they lay out again
 * what the layout has decided, add rule widths to the columns, and break a span over a page in their own way; drawn by
 * place, a part is exact, takes about two thirds of the time and less of the file.
 */
import type { Faces } from '../../fonts/fonts';
import type { Cell } from '../../model/document';
import type { PlacedTable } from '../../model/layout';
import { TABLE_LINE_PITCH, type FaceRole, type Theme } from '../../model/theme';
import type { Item, PathItem, TextItem } from './items';
import { numbers, shades } from './marked';
import { pt } from './show';
import type { Structure } from './structure';
import type { Run, SetLine } from './text';

/** Height of the ideographic em box above the baseline, em: centring it centres Chinese text. */
const ABOVE_BASELINE = 0.88;

/** What the cells of a part are drawn with, and the part's edges, pt. */
interface Drawing { readonly table: PlacedTable; readonly xs: readonly number[]; readonly ys: readonly number[]; readonly theme: Theme; readonly faces: Faces; readonly structure: Structure; readonly setLine: SetLine }

export function drawTable(table: PlacedTable, theme: Theme, faces: Faces, structure: Structure, setLine: SetLine): Item[] {
  const xs = edges(table.x, table.widths);
  const ys = edges(table.y, table.heights);
  const drawing: Drawing = { table, xs, ys, theme, faces, structure, setLine };
  const texts: TextItem[] = [];
  table.grid.slots.forEach((slots, row) => slots.forEach((cell, column) => {
    if (cell.type === 'cell') texts.push(...cellText(drawing, cell, row, column));
  }));
  return [...shades(table, xs, ys), rules(table, xs, ys, theme.rule), ...texts, ...numbers(table, xs, ys, theme, faces, setLine)];
}

function cellText({ table, xs, ys, theme, faces, structure, setLine }: Drawing, cell: Cell, row: number, column: number): TextItem[] {
  const { face } = cell.role === 'row' || cell.role === 'value' ? theme.table : theme.tableHead;
  const { size } = table;
  const lines = table.lines[row]![column]!;
  const pitch = TABLE_LINE_PITCH * size;
  const top = (ys[row]! + ys[row + cell.rowSpan]! - lines.length * pitch) / 2;
  const element = structure.cellElement(table, row, column);
  return lines.flatMap((line, index) => {
    const runs = runsOf(line, face, size, faces);
    const x = textStart(cell, xs[column]! + theme.cellPadding.x, xs[column + cell.colSpan]! - theme.cellPadding.x, widthOf(runs, faces));
    return setLine(runs, x, top + index * pitch + (pitch - size) / 2 + ABOVE_BASELINE * size, { element });
  });
}

/** Positions of the `lengths.length + 1` edges between and around neighbours. */
function edges(start: number, lengths: readonly number[]): number[] {
  const positions = [start];
  for (const length of lengths) positions.push(positions.at(-1)! + length);
  return positions;
}

function textStart({ align }: Cell, left: number, right: number, width: number): number {
  if (align === 'left') return left;
  return align === 'right' ? right - width : (left + right - width) / 2;
}

const widthOf = (runs: readonly Run[], faces: Faces): number => runs.reduce((sum, { text, face, size }) => sum + faces.width(text, face, size), 0);

/** Splits a text where another face has to step in for a missing character. */
function runsOf(text: string, wanted: FaceRole, size: number, faces: Faces): Run[] {
  const runs: { text: string; face: FaceRole; size: number }[] = [];
  for (const character of text) {
    const face = faces.faceOf(character, wanted);
    const last = runs.at(-1);
    if (last?.face === face) last.text += character;
    else runs.push({ text: character, face, size });
  }
  return runs;
}

/** Every edge between two cells once, as one path of the longest possible strokes: strokes drawn twice look heavier on screens. */
function rules({ grid }: PlacedTable, xs: readonly number[], ys: readonly number[], lineWidth: number): PathItem {
  const owner = grid.slots.map((slots, row) => slots.map((slot, column) =>
    slot.type === 'cell' ? row * slots.length + column : slot.row * slots.length + slot.column));
  const at = (row: number, column: number): number | undefined => owner[row]?.[column];
  const rows = ys.length - 1;
  const columns = xs.length - 1;
  const horizontal = ys.flatMap((y, row) => strokes(columns, (column) => at(row - 1, column) !== at(row, column))
    .map(([from, to]) => `M${pt(xs[from]!)} ${pt(y)}L${pt(xs[to]!)} ${pt(y)}`));
  const vertical = xs.flatMap((x, column) => strokes(rows, (row) => at(row, column - 1) !== at(row, column))
    .map(([from, to]) => `M${pt(x)} ${pt(ys[from]!)}L${pt(x)} ${pt(ys[to]!)}`));
  // Square ends close the corners.
  return { type: 'path', d: [...horizontal, ...vertical].join(''), lineWidth, lineCap: 'square' };
}

/** The stretches `[from, to)` of 0 … length in which `drawn` holds. */
function strokes(length: number, drawn: (index: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  for (let index = 0; index < length; index++) {
    if (!drawn(index)) continue;
    const last = found.at(-1);
    if (last?.[1] === index) last[1] = index + 1;
    else found.push([index, index + 1]);
  }
  return found;
}
