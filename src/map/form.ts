/**
 * The form shape: a sheet laid out like a table of the form, as a spreadsheet program saves it (a merged cell's text in
 * its first cell, the covered cells blank). The sheet's rows and columns are aligned with the form's by their labels, so
 * added, lost and misspelt ones are found where they are, and the numbers beside them still land in their cells.
 */
import type { TableDefinition } from '../model/format';
import { tableSlots, type TableSlots } from '../model/slots';
import type { Sheet, SheetRow } from '../model/sheet';
import { align } from './align';
import { normalise, similarity } from './label';
import { isBlank } from './words';

/** How a sheet lies on a table: indices into `sheet.rows` and 0-based columns, by the table's row and column. */
export interface Fit {
  readonly table: TableDefinition;
  readonly slots: TableSlots;
  readonly rows: readonly (number | undefined)[];
  readonly columns: readonly (number | undefined)[];
  /** Share of the form's labels that were found in place, 0 to 1. */
  readonly share: number;
}

/** A sheet with fewer of the form's labels than this is not that table. */
const ENOUGH = 0.5;

/** The table that the sheet is laid out like, if any. */
export function fitSheet(sheet: Sheet, tables: readonly TableDefinition[]): Fit | undefined {
  const words = new Set(sheet.rows.flatMap((row) => row.cells.map(normalise)));
  const fits = tables
    .filter((table) => familiar(table, words))
    .map((table) => fit(sheet.rows, table))
    .sort((a, b) => b.share - a.share);
  return fits[0] && fits[0].share >= ENOUGH ? fits[0] : undefined;
}

/** A cheap look before aligning: enough of the form's labels stand anywhere in the sheet. */
function familiar(table: TableDefinition, words: ReadonlySet<string>): boolean {
  const labels = new Set(tableSlots(table).labels.map((label) => normalise(label.text)));
  const known = [...labels].filter((label) => words.has(label)).length;
  return known / labels.size >= ENOUGH / 2;
}

function fit(rows: readonly SheetRow[], table: TableDefinition): Fit {
  const slots = tableSlots(table);
  const widest = Math.max(0, ...rows.map((row) => row.cells.length));
  const text = rows.map((row) => Array.from({ length: widest }, (_, c) => normalise(row.cells[c] ?? '')));
  const labels = slots.labels.map((label) => ({ ...label, text: normalise(label.text) }));
  const byRow = Array.from({ length: slots.rows }, (_, r) => labels.filter((label) => label.row === r));
  const like = (label: { text: string }, cell: string | undefined): number => similarity(label.text, cell ?? '');
  const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;

  // A lost or added column moves the column heads sideways; they still tell their row, a little less.
  const nearby = (label: { text: string }, cells: readonly string[], column: number): number =>
    Math.max(...cells.map((cell, c) => like(label, cell) * (c === column ? 1 : 0.9)));

  const alignRows = (shift: number): { shift: number; rows: (number | undefined)[]; total: number } => {
    const score = (r: number, j: number): number => {
      const own = byRow[r]!;
      if (own.length === 0) return isBlank(rows[j]!) ? 0 : 0.6;
      return mean(own.map((label) => (label.role === 'column' ? nearby(label, text[j]!, label.column + shift) : like(label, text[j]![label.column + shift]))));
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
  return { table, slots, rows: placed.rows, columns, share: mean(found.map((score) => (score >= 0.75 ? 1 : 0))) };
}
