/** The texts of a table's cells, measured once in em and broken for any width and type size. */
import type { Cell, Grid } from '../../model/document';
import type { Metrics } from '../../model/layout';
import type { Theme } from '../../model/theme';
import { balance, type Shape } from '../text/balance';
import { breaksOf, widestPiece } from '../text/breaks';
import { glyphsOf, textOf, widthOf, type Glyph } from '../text/glyphs';
import { breakLines, EPSILON } from '../text/lines';

/** The pieces between the line breaks that were typed into the cell. */
export interface CellText {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  readonly pieces: readonly (readonly Glyph[])[];
  /** Widths in em: of the longest line when none is broken, and of the longest piece that should not be broken. */
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

export function cellTexts(grid: Grid, theme: Theme, metrics: Metrics): CellText[] {
  return grid.slots.flatMap((slots, row) => slots.flatMap((cell, column): CellText[] => {
    if (cell.type === 'covered') return [];
    const { face } = cell.role === 'row' || cell.role === 'value' ? theme.table : theme.tableHead;
    const pieces = cell.text.split(/\r?\n/).map((piece) => glyphsOf(piece, { face, size: 1 }, metrics)).filter((piece) => piece.length > 0);
    const longest = (width: (piece: readonly Glyph[]) => number): number => Math.max(0, ...pieces.map(width));
    return [{ cell, row, column, pieces, natural: longest((piece) => widthOf(piece, 0)), unbreakable: longest(widestPiece) }];
  }));
}

/** Lines of a cell's text at `width` em. A blank cell has none. */
export function cellLines({ cell, pieces }: CellText, width: number): string[] {
  return pieces.flatMap((glyphs) => {
    if (widthOf(glyphs, 0) <= width + EPSILON) return [textOf(glyphs)];
    const breaks = breaksOf(glyphs, width, 0);
    const lines = cell.align === 'left'
      ? breakLines(glyphs, breaks, () => width, 0, false)
      : balance(glyphs, breaks, width, 0, LABEL);
    return lines.map(({ start, end }) => textOf(glyphs.slice(start, end)));
  });
}
