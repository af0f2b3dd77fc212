/**
 * The form shape: a sheet laid out like a table of the form, as a spreadsheet program saves it (a merged cell's text in
 * its first cell, the covered cells blank). The sheet's rows and columns are aligned with the form's by their labels, so
 * added, lost and misspelt ones are found where they are, and the numbers beside them still land in their cells.
 */
import type { TableDefinition } from '../model/format';
import { tableSlots, type LabelSlot, type TableSlots } from '../model/slots';
import type { Sheet, SheetRow } from '../model/sheet';
import { align } from './align';
import { normalise, similarityFrom } from './label';
import { once, remembered } from '../model/once';
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

/** A sheet with fewer of the form's labels than this is not that table. */
const ENOUGH = 0.5;
/** Labels less alike than this have nothing to do with each other. */
const ALIKE = 0.2;
/** Cells that are not blank; what holds more is not a form that a person filled in, and would take long to align. */
const MOST_CELLS = 10_000;

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
  const best = (turned: Sheet): Fit | undefined => likely
    .map((table) => fit(turned, turned !== sheet, table))
    .filter((own) => own.share >= ENOUGH)
    .reduce<Fit | undefined>((a, b) => (a && a.share >= b.share ? a : b), undefined);
  return likely.length === 0 ? undefined : best(sheet) ?? best(swapped(sheet));
}

/** The sheet's cells as labels; none where it is too large. */
const wordsOf = once((sheet: Sheet): ReadonlySet<string> => {
  const filled = sheet.rows.flatMap((row) => row.cells.filter((cell) => cell !== ''));
  return new Set(filled.length > MOST_CELLS ? [] : filled.map(normalise));
});

/** Columns become rows; `row` is then the number of the column, from 1. */
const swapped = once((sheet: Sheet): Sheet => {
  const rows = Array.from({ length: filledWidth(sheet.rows) }, (_, c): SheetRow => ({ row: c + 1, cells: sheet.rows.map((row) => row.cells[c] ?? '') }));
  return { ...sheet, rows };
});

/** Columns up to the last one that holds anything. */
const filledWidth = (rows: readonly SheetRow[]): number => Math.max(0, ...rows.map((row) => row.cells.findLastIndex((cell) => cell !== '') + 1));

interface Shape { readonly slots: TableSlots; readonly labels: readonly LabelSlot[]; readonly words: ReadonlySet<string> }

/** The table laid out, its labels normalised. */
const shapeOf = once((table: TableDefinition): Shape => {
  const slots = tableSlots(table);
  const labels = slots.labels.map((label) => ({ ...label, text: normalise(label.text) }));
  return { slots, labels, words: new Set(labels.map((label) => label.text)) };
});

/** A cheap look before aligning: enough of the form's labels stand anywhere in the sheet. */
function familiar(table: TableDefinition, words: ReadonlySet<string>): boolean {
  const labels = shapeOf(table).words;
  const known = [...labels].filter((label) => words.has(label)).length;
  return known / labels.size >= ENOUGH / 2;
}

/** The sheet's cells as labels, by number: the same ones stand in many cells. */
interface Texts { readonly known: readonly string[]; readonly cells: readonly (readonly number[])[]; readonly widest: number }

const BLANK = 0;

const textsOf = once(({ rows }: Sheet): Texts => {
  const numbers = new Map([['', BLANK]]);
  const widest = filledWidth(rows);
  const cells = rows.map((row) => Array.from({ length: widest }, (_, c) => {
    const text = normalise(row.cells[c] ?? '');
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  }));
  return { known: [...numbers.keys()], cells, widest };
});

/** By label of the form and cell of a sheet: most sheets hold the same labels. */
const likenessTo = remembered(2_000, (label) => remembered(2_000, (cell) => similarityFrom(ALIKE, label, cell)));

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
