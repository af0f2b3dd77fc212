/** One part of a table as a Word table: fixed widths, every covered slot written out. */
import { AlignmentType, HeightRule, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, VerticalMergeType, WidthType } from 'docx';
import type { Cell } from '../../model/document';
import type { PlacedTable } from '../../model/layout';
import type { Theme } from '../../model/theme';
import { twips } from './measures';
import { markRuns, runs } from './runs';
import { cellStyle, STYLE } from './styles';

export function table(placed: PlacedTable, theme: Theme): Table {
  const { grid, widths, heights } = placed;
  const columns = columnTwips(widths);
  const head = grid.bands[0]?.head ?? 0;
  const rows = grid.slots.map((_, r) => new TableRow({
    children: rowCells(placed, r, columns, theme),
    ...(r < head ? { tableHeader: true } : {}),
    cantSplit: true,
    // Without the rule's own width: many small surpluses would push the last row over the page.
    height: { value: twips(heights[r]! - theme.rule), rule: HeightRule.ATLEAST },
  }));
  return new Table({
    rows, style: STYLE.table, layout: TableLayoutType.FIXED, alignment: AlignmentType.CENTER,
    columnWidths: columns, width: { size: sum(columns), type: WidthType.DXA },
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
  });
}

/** Between a full line and the rule beside it, pt. */
const LEAST_MARGIN = 1;

/** Light enough to read on: the grey of cells that findings name. */
const MARKED = 'E3E3E3';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** Rounded edge by edge, so that the columns together are as wide as the table. */
function columnTwips(widths: readonly number[]): number[] {
  const edge = (count: number): number => twips(sum(widths.slice(0, count)));
  return widths.map((_, c) => edge(c + 1) - edge(c));
}

/**
 * A cell that spans rows is continued in each of them by a cell of the same columns (ECMA-376 Part 1, 17.4.84). Written
 * here and not left to the library, whose continuations have neither style nor keepNext.
 */
function rowCells({ grid, size }: PlacedTable, r: number, columns: readonly number[], theme: Theme): TableCell[] {
  const last = r === grid.slots.length - 1;
  return grid.slots[r]!.flatMap((slot, c) => {
    const [row, column] = slot.type === 'cell' ? [r, c] : [slot.row, slot.column];
    if (column !== c) return [];
    const cell = grid.slots[row]![column] as Cell;
    return [new TableCell({
      children: [new Paragraph({
        style: cellStyle(isHead(cell), size, theme),
        ...(cell.align === 'center' ? {} : { alignment: cell.align }),
        // Rows hold on to the next one, so that the part stays on one page.
        ...(last ? {} : { keepNext: true }),
        children: row === r ? [...(cell.text === '' ? [] : runs(cell.text)), ...markRuns(cell.marks)] : [],
      })],
      ...(cell.colSpan > 1 ? { columnSpan: cell.colSpan } : {}),
      ...(cell.rowSpan > 1 ? { verticalMerge: row === r ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE } : {}),
      verticalAlign: VerticalAlignTable.CENTER,
      ...(cell.marks ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: MARKED } } : {}),
      margins: { ...sideMargins(cell, theme), marginUnitType: WidthType.DXA },
      width: { size: sum(columns.slice(c, c + cell.colSpan)), type: WidthType.DXA },
    })];
  });
}

/**
 * Blank space left and right of the text, twips. On the page the layout keeps more of it; here only the side the text
 * leans on has all of it, so that a substitute's wider digits do not break a line that fits.
 */
function sideMargins({ align, role }: Cell, { cellPadding }: Theme): { left: number; right: number } {
  const [full, least] = [twips(cellPadding.x), role === 'value' && align === 'center' ? 0 : twips(LEAST_MARGIN)];
  return { left: align === 'left' ? full : least, right: align === 'right' ? full : least };
}

const isHead = ({ role }: Cell): boolean => role === 'corner' || role === 'column' || role === 'band';
