/** What is compared when a sheet is laid on a form: both with their labels normalised, and how alike two labels are. */
import type { TableDefinition } from '../model/format';
import { once, remembered } from '../model/once';
import { tableSlots, type LabelSlot, type TableSlots } from '../model/slots';
import type { Sheet, SheetRow } from '../model/sheet';
import { normalise, similarityFrom } from './label';

/** A sheet with fewer of the form's labels than this share is not that table. */
export const ENOUGH = 0.5;
/** Labels less alike than this have nothing to do with each other. */
const ALIKE = 0.2;
/** Cells that are not blank; what holds more is not a form that a person filled in, and would take long to align. */
const MOST_CELLS = 10_000;

/** The sheet's cells as labels; none where it is too large. */
export const wordsOf = once((sheet: Sheet): ReadonlySet<string> => {
  const filled = sheet.rows.flatMap((row) => row.cells.filter((cell) => cell !== ''));
  return new Set(filled.length > MOST_CELLS ? [] : filled.map(normalise));
});

/** Columns become rows; `row` is then the number of the column, from 1. */
export const swapped = once((sheet: Sheet): Sheet => {
  const rows = Array.from({ length: filledWidth(sheet.rows) }, (_, c): SheetRow => ({ row: c + 1, cells: sheet.rows.map((row) => row.cells[c] ?? '') }));
  return { ...sheet, rows };
});

/** Columns up to the last one that holds anything. */
const filledWidth = (rows: readonly SheetRow[]): number => Math.max(0, ...rows.map((row) => row.cells.findLastIndex((cell) => cell !== '') + 1));

interface Shape { readonly slots: TableSlots; readonly labels: readonly LabelSlot[]; readonly words: ReadonlySet<string> }

/** The table laid out, its labels normalised. */
export const shapeOf = once((table: TableDefinition): Shape => {
  const slots = tableSlots(table);
  const labels = slots.labels.map((label) => ({ ...label, text: normalise(label.text) }));
  return { slots, labels, words: new Set(labels.map((label) => label.text)) };
});

/** A cheap look before aligning: enough of the form's labels stand anywhere in the sheet. */
export function familiar(table: TableDefinition, words: ReadonlySet<string>): boolean {
  const labels = shapeOf(table).words;
  const known = [...labels].filter((label) => words.has(label)).length;
  return known / labels.size >= ENOUGH / 2;
}

/** The sheet's cells as labels, by number: the same ones stand in many cells. */
interface Texts { readonly known: readonly string[]; readonly cells: readonly (readonly number[])[]; readonly widest: number }

/** Number of the text of a blank cell. */
export const BLANK = 0;

export const textsOf = once(({ rows }: Sheet): Texts => {
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
export const likenessTo = remembered(2_000, (label: string) => remembered(2_000, (cell: string) => similarityFrom(ALIKE, label, cell)));
