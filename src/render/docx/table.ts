/**
 * One part of a table as a Word table (ECMA-376 Part 1, 17.4): fixed widths, every covered slot written out. Written as XML
 * and put in the place of a paragraph: the library would make objects of all cells, and of these others, which takes half of
 * the time from the input to the Word file.
 */
import { Paragraph } from 'docx';
import type { Cell } from '../../model/document';
import type { PlacedTable } from '../../model/layout';
import type { Theme } from '../../model/theme';
import { tableCell } from './cell';
import { twips } from './measures';
import { STYLE } from './styles';
import { w } from './xml';

/** The paragraph that stands for a table until the library has written the document; no style has such an id. */
export const tablePlace = (number: number): Paragraph => new Paragraph({ style: `#${number}` });

/** A table's XML, or a document's, in pieces: a text too long for V8's usual places takes several times as long a character. */
export type Pieces = readonly string[];

/** The document with each table in its place. */
export const withTables = (xml: string, tables: readonly Pieces[]): Pieces =>
  xml.split(/<w:p><w:pPr><w:pStyle w:val="#(\d+)"\/><\/w:pPr><\/w:p>/).flatMap((piece, i) => (i % 2 === 0 ? [piece] : tables[Number(piece)]!));

/**
 * `caption` names it to assistive technology (`w:tblCaption`, [MS-OE376] 2.1.154). `keepNext`: what follows stands on the
 * page of the last row.
 */
export function table({ grid, widths, heights, size, lines }: PlacedTable, caption: string, theme: Theme, keepNext: boolean): Pieces {
  const columns = columnTwips(widths);
  const head = grid.bands[0]?.head ?? 0;
  const last = grid.slots.length - 1;
  const rows = grid.slots.map((slots, r) => w('tr', {},
    w('trPr', {}, w('cantSplit'), r < head ? w('tblHeader') : '',
      // Without the rule's own width: many small surpluses would push the last row over the page.
      w('trHeight', { val: twips(heights[r]! - theme.rule), hRule: 'atLeast' })),
    ...slots.map((slot, c) => {
      const [row, column] = slot.type === 'cell' ? [r, c] : [slot.row, slot.column];
      if (column !== c) return '';
      const cell = grid.slots[row]![column] as Cell;
      return tableCell(cell, sum(columns.slice(c, c + cell.colSpan)), row === r ? lines[r]![c]! : undefined, size, r < last || keepNext, theme);
    })));
  return ['<w:tbl>',
    w('tblPr', {},
      w('tblStyle', { val: STYLE.table }), w('tblW', { type: 'dxa', w: sum(columns) }), w('jc', { val: 'center' }), w('tblLayout', { type: 'fixed' }),
      w('tblLook', { firstRow: 'true', lastRow: 'false', firstColumn: 'false', lastColumn: 'false', noHBand: 'true', noVBand: 'true' }),
      w('tblCaption', { val: caption })),
    w('tblGrid', {}, ...columns.map((column) => w('gridCol', { w: column }))),
    ...rows, '</w:tbl>'];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** Rounded edge by edge, so that the columns together are as wide as the table. */
function columnTwips(widths: readonly number[]): number[] {
  const edge = (count: number): number => twips(sum(widths.slice(0, count)));
  return widths.map((_, c) => edge(c + 1) - edge(c));
}
