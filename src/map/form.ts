/**
 * The form shape: a sheet laid out like a table of the form, as a spreadsheet program saves it (a merged cell's text in
 * its first cell, the covered cells blank). The sheet's rows and columns are aligned with the form's by their labels, so
 * added, lost and misspelt ones are found where they are, and the numbers beside them still land in their cells.
 */
import type { TableDefinition } from '../model/format';
import { once } from '../model/once';
import type { Sheet } from '../model/sheet';
import { completed } from './flat-head';
import { layOn, type Fit } from './lay';
import { ENOUGH, familiar, shapeOf, swapped, textsOf, wordsOf } from './shape';

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
  const asItIs = (table: TableDefinition): Fit => {
    const { sheet: whole, lost } = completed(sheet, table) ?? { sheet, lost: [] };
    return { ...layOn(whole, false, table), lost };
  };
  const best = (lay: (table: TableDefinition) => Fit): Fit | undefined => likely
    .map(lay)
    .filter((own) => own.share >= ENOUGH)
    .reduce<Fit | undefined>((a, b) => (a && a.share >= b.share ? a : b), undefined);
  return likely.length === 0 ? undefined : best(asItIs) ?? best((table) => layOn(swapped(sheet), true, table));
}

/** The form itself with numbers in it, as most sheets are: there is nothing to align. */
function isExact(sheet: Sheet, table: TableDefinition): boolean {
  const { slots, labels } = shapeOf(table);
  const { known, cells, widest } = textsOf(sheet);
  return sheet.rows.length === slots.rows && widest === slots.columns && labels.every(({ row, column, text }) => known[cells[row]![column]!] === text);
}

function inPlace(sheet: Sheet, table: TableDefinition): Fit {
  const { slots } = shapeOf(table);
  return { table, slots, sheet, transposed: false, rows: [...Array(slots.rows).keys()], columns: [...Array(slots.columns).keys()], moved: { rows: [], columns: [] }, share: 1, lost: [] };
}
