/**
 * One part of a table as a Word table (ECMA-376 Part 1, 17.4): fixed widths, every covered slot written out. Written as XML
 * and put in the place of a paragraph: the library would make objects of all cells, and of these others, which takes half of
 * the time from the input to the Word file.
 */
import { Paragraph } from 'docx';
import type { Cell } from '../../model/document';
import type { PlacedTable } from '../../model/layout';
import type { Theme } from '../../model/theme';
import { twips } from './measures';
import { cellStyle, STYLE } from './styles';
import { escape, w } from './xml';

/** The paragraph that stands for a table until the library has written the document; no style has such an id. */
export const tablePlace = (number: number): Paragraph => new Paragraph({ style: `#${number}` });

/** The document with each table in its place, in pieces: as one text it would be copied whole for every change. */
export const withTables = (xml: string, tables: readonly string[]): string[] =>
  xml.split(/<w:p><w:pPr><w:pStyle w:val="#(\d+)"\/><\/w:pPr><\/w:p>/).map((piece, i) => (i % 2 === 0 ? piece : tables[Number(piece)]!));

/**
 * `caption` names it to assistive technology (`w:tblCaption`, [MS-OE376] 2.1.154). `keepNext`: what follows stands on the
 * page of the last row.
 */
export function table({ grid, widths, heights, size, lines }: PlacedTable, caption: string, theme: Theme, keepNext: boolean): string {
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
  return w('tbl', {},
    w('tblPr', {},
      w('tblStyle', { val: STYLE.table }), w('tblW', { type: 'dxa', w: sum(columns) }), w('jc', { val: 'center' }), w('tblLayout', { type: 'fixed' }),
      w('tblLook', { firstRow: 'true', lastRow: 'false', firstColumn: 'false', lastColumn: 'false', noHBand: 'true', noVBand: 'true' }),
      w('tblCaption', { val: caption })),
    w('tblGrid', {}, ...columns.map((column) => w('gridCol', { w: column }))),
    ...rows);
}

/** A continuation of a cell in a further row is blank: it has no `lines`. `keep`: rows hold on to the next one, so that the part stays on one page. */
const tableCell = (cell: Cell, width: number, lines: readonly string[] | undefined, size: number, keep: boolean, theme: Theme): string =>
  w('tc', {}, cellProperties(cell, width, lines !== undefined, theme), paragraph(cell, cellStyle(isHead(cell), size, theme), keep, lines));

/** Light enough to read on: the grey of cells that findings name. */
const MARKED = 'E3E3E3';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** Rounded edge by edge, so that the columns together are as wide as the table. */
function columnTwips(widths: readonly number[]): number[] {
  const edge = (count: number): number => twips(sum(widths.slice(0, count)));
  return widths.map((_, c) => edge(c + 1) - edge(c));
}

/** Between a full line and the rule beside it, pt. */
const LEAST_MARGIN = 1;

/**
 * Blank space left and right of the text. On the page the layout keeps more of it; here only the side the text leans on has
 * all of it, so that a substitute's wider digits do not break a line that fits. A number may use its whole cell.
 */
function sideMargins({ align, role }: Cell, { cellPadding }: Theme): string {
  const [full, least] = [twips(cellPadding.x), role === 'value' && align === 'center' ? 0 : twips(LEAST_MARGIN)];
  return w('tcMar', {}, w('left', { type: 'dxa', w: align === 'left' ? full : least }), w('right', { type: 'dxa', w: align === 'right' ? full : least }));
}

/** `first`: its first row. In each other row that it spans it is continued by a cell of the same columns (17.4.84). */
const cellProperties = (cell: Cell, width: number, first: boolean, theme: Theme): string => w('tcPr', {},
  w('tcW', { type: 'dxa', w: width }),
  cell.colSpan > 1 ? w('gridSpan', { val: cell.colSpan }) : '',
  cell.rowSpan > 1 ? w('vMerge', { val: first ? 'restart' : 'continue' }) : '',
  cell.marks ? w('shd', { fill: MARKED, color: 'auto', val: 'clear' }) : '',
  sideMargins(cell, theme),
  w('vAlign', { val: 'center' }));

const paragraph = (cell: Cell, style: string, keep: boolean, lines: readonly string[] | undefined): string => w('p', {},
  w('pPr', {}, w('pStyle', { val: style }), keep ? w('keepNext') : '', cell.align === 'center' ? '' : w('jc', { val: cell.align })),
  ...(lines ? words(cell, lines) : []));

/** Runs as `runs.ts` makes them. */
function words(cell: Cell, lines: readonly string[]): string[] {
  const run = (properties: string, ...content: string[]): string => w('r', {}, w('rPr', {}, properties), ...content);
  const texts = typed(cell, lines).map((line, i) => run(w('rFonts', { hint: 'eastAsia' }), i > 0 ? w('br') : '', said(line)));
  return cell.marks ? [...texts, run(w('rStyle', { val: STYLE.mark }), said(`[${cell.marks.join(',')}]`))] : texts;
}

/** A centred label keeps the lines it was given: Word would fill each of them and leave a single character to the last. */
function typed({ role, align, text }: Cell, lines: readonly string[]): readonly string[] {
  if (text === '') return [];
  return role !== 'value' && align === 'center' && lines.length > 1 ? lines : text.split('\n');
}

const said = (text: string): string => `<w:t xml:space="preserve">${escape(text)}</w:t>`;

const isHead = ({ role }: Cell): boolean => role === 'corner' || role === 'column' || role === 'band';
