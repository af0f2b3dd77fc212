/** The texts of a table's cells, measured once in em and broken for any width and type size. */
import type { Cell, Grid } from '../../model/document';
import type { Metrics } from '../../model/layout';
import { once, remembered } from '../../model/once';
import type { FaceRole, Theme } from '../../model/theme';
import { balance, type Shape } from '../text/balance';
import { breaksOf, widestPiece } from '../text/breaks';
import { glyphsOf, textOf, widthOf, type Glyph } from '../text/glyphs';
import { breakLines, EPSILON, type Line } from '../text/lines';

/** What stands between the line breaks that were typed into a cell. Widths in em: of all of it, and of its longest piece that should not be broken. */
interface Typed {
  readonly glyphs: readonly Glyph[];
  readonly natural: number;
  readonly unbreakable: number;
  /** Lines of like length, of `width` em at most. */
  readonly balanced: (width: number) => readonly string[];
}

/** Widths in em: of the longest line when none is broken, and of the longest piece that should not be broken. */
export interface CellText {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  readonly typed: readonly Typed[];
  readonly natural: number;
  readonly unbreakable: number;
}

/** A cell with the lines it is set in. All slots it covers share one object. */
export interface SetCell {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  readonly lines: readonly string[];
}

/** Even lines, the upper ones rather the longer; one more of them rather than a word broken. */
const LABEL: Shape = { slope: -0.2, extraLine: 8 };

/** By face and text: the same labels and numbers stand in the tables of all reports. */
const typedBy = once((metrics: Metrics) => remembered(10, (face: FaceRole) => remembered(2_000, (text: string): Typed => {
  const glyphs = glyphsOf(text, { face, size: 1 }, metrics);
  const balanced = remembered(10, (width: number) => linesOf(glyphs, balance(glyphs, breaksOf(glyphs, width, 0), width, 0, LABEL)));
  return { glyphs, natural: widthOf(glyphs, 0), unbreakable: widestPiece(glyphs), balanced };
})));

export function cellTexts(grid: Grid, theme: Theme, metrics: Metrics): CellText[] {
  const typedIn = typedBy(metrics);
  return grid.slots.flatMap((slots, row) => slots.flatMap((cell, column): CellText[] => {
    if (cell.type === 'covered') return [];
    const { face } = cell.role === 'row' || cell.role === 'value' ? theme.table : theme.tableHead;
    const typed = cell.text.split(/\r?\n/).filter((text) => text !== '').map(typedIn(face));
    return [{ cell, row, column, typed, natural: Math.max(0, ...typed.map((t) => t.natural)), unbreakable: Math.max(0, ...typed.map((t) => t.unbreakable)) }];
  }));
}

/** Lines of a cell's text at `width` em. A blank cell has none. */
export function cellLines({ cell, typed }: CellText, width: number): string[] {
  return typed.flatMap(({ glyphs, natural, balanced }) => {
    if (natural <= width + EPSILON) return [textOf(glyphs)];
    return cell.align === 'left' ? linesOf(glyphs, breakLines(glyphs, breaksOf(glyphs, width, 0), () => width, 0, false)) : balanced(width);
  });
}

const linesOf = (glyphs: readonly Glyph[], lines: readonly Line[]): string[] => lines.map(({ start, end }) => textOf(glyphs.slice(start, end)));
