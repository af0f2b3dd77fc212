/**
 * The form shape: a sheet laid out like a table of the form, as a spreadsheet program saves it (a merged cell's text in
 * its first cell, the covered cells blank). The sheet's rows and columns are aligned with the form's by their labels, so
 * added, lost and misspelt ones are found where they are, and the numbers beside them still land in their cells.
 */
import type { TableDefinition } from '../model/format';
import { once } from '../model/once';
import type { Sheet } from '../model/sheet';
import type { TableSlots } from '../model/slots';
import { align } from './align';
import { BLANK, ENOUGH, familiar, likenessTo, shapeOf, swapped, textsOf, wordsOf } from './shape';
import { isBlank } from './words';

/** How a sheet lies on a table: indices into `sheet.rows` and 0-based columns, by the table's row and column. */
export interface Fit {
  readonly table: TableDefinition;
  readonly slots: TableSlots;
  /** The sheet as the form has it: with rows and columns swapped where it is `transposed`. */
  readonly sheet: Sheet;
  readonly transposed: boolean;
  readonly rows: readonly (number | undefined)[];
  readonly columns: readonly (number | undefined)[];
  /** Share of the form's labels that were found in place, 0 to 1. */
  readonly share: number;
}

/** The table that the sheet is laid out like, if any: as it stands, or with rows and columns swapped. */
export function fitSheet(sheet: Sheet, tables: readonly TableDefinition[]): Fit | undefined {
  const known = fits(sheet);
  if (!known.has(tables)) known.set(tables, bestFit(sheet, tables));
  return known.get(tables);
}

/** By the tables of a format: asked for when the format is chosen, and again when the sheet is read. */
const fits = once<Sheet, Map<readonly TableDefinition[], Fit | undefined>>(() => new Map());

function bestFit(sheet: Sheet, tables: readonly TableDefinition[]): Fit | undefined {
  const words = wordsOf(sheet);
  const likely = tables.filter((table) => familiar(table, words));
  const exact = likely.find((table) => isExact(sheet, table));
  if (exact) return inPlace(sheet, exact);
  const best = (turned: Sheet): Fit | undefined => likely
    .map((table) => fit(turned, turned !== sheet, table))
    .filter((own) => own.share >= ENOUGH)
    .reduce<Fit | undefined>((a, b) => (a && a.share >= b.share ? a : b), undefined);
  return likely.length === 0 ? undefined : best(sheet) ?? best(swapped(sheet));
}

/** The form itself with numbers in it, as most sheets are: there is nothing to align. */
function isExact(sheet: Sheet, table: TableDefinition): boolean {
  const { slots, labels } = shapeOf(table);
  const { known, cells, widest } = textsOf(sheet);
  return sheet.rows.length === slots.rows && widest === slots.columns && labels.every(({ row, column, text }) => known[cells[row]![column]!] === text);
}

function inPlace(sheet: Sheet, table: TableDefinition): Fit {
  const { slots } = shapeOf(table);
  return { table, slots, sheet, transposed: false, rows: [...Array(slots.rows).keys()], columns: [...Array(slots.columns).keys()], share: 1 };
}

function fit(sheet: Sheet, transposed: boolean, table: TableDefinition): Fit {
  const { slots, labels, words } = shapeOf(table);
  const { rows } = sheet;
  const { known, cells: text, widest } = textsOf(sheet);
  const byRow = Array.from({ length: slots.rows }, (_, r) => labels.filter((label) => label.row === r));
  const alike = new Map([...words].map((word) => [word, known.map((cell) => likenessTo(word)(cell))]));
  const like = (label: { text: string }, cell: number | undefined): number => alike.get(label.text)![cell ?? BLANK]!;
  const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;

  // A lost or added column moves the column heads sideways; they still tell their row, a little less.
  const anywhere = new Map(labels.filter((label) => label.role === 'column').map((label) =>
    [label, text.map((cells) => cells.reduce((best, cell) => (cell === BLANK ? best : Math.max(best, like(label, cell) * 0.9)), 0))]));
  const alignRows = (shift: number): { shift: number; rows: (number | undefined)[]; total: number } => {
    const score = (r: number, j: number): number => {
      const own = byRow[r]!;
      if (own.length === 0) return isBlank(rows[j]!) ? 0 : 0.6;
      return mean(own.map((label) => {
        const here = text[j]![label.column + shift];
        return label.role === 'column' ? Math.max(anywhere.get(label)![j]!, here === BLANK ? 0 : like(label, here)) : like(label, here);
      }));
    };
    const partner = align(slots.rows, rows.length, score);
    return { shift, rows: partner, total: partner.reduce<number>((sum, j, r) => sum + (j === undefined ? 0 : score(r, j)), 0) };
  };
  const placed = [0, 1, 2].map(alignRows).reduce((a, b) => (b.total > a.total + 1e-9 ? b : a));

  const head = labels.filter((label) => label.role === 'column' && placed.rows[label.row] !== undefined);
  const width = slots.columns - slots.stub;
  const byColumn = Array.from({ length: width }, (_, c) => head.filter((label) => label.column === c + slots.stub));
  const first = slots.stub + placed.shift;
  const columnPartner = align(width, Math.max(0, widest - first), (c, k) =>
    byColumn[c]!.length === 0 ? 0 : mean(byColumn[c]!.map((label) => like(label, text[placed.rows[label.row]!]![k + first]))));
  const columns = [
    ...Array.from({ length: slots.stub }, (_, c) => c + placed.shift),
    ...columnPartner.map((k) => (k === undefined ? undefined : k + first)),
  ];
  const found = labels.map((label) => {
    const [r, c] = [placed.rows[label.row], columns[label.column]];
    return r === undefined || c === undefined ? 0 : like(label, text[r]![c]);
  });
  return { table, slots, sheet, transposed, rows: placed.rows, columns, share: mean(found.map((score) => (score >= 0.75 ? 1 : 0))) };
}
