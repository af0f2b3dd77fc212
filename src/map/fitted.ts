/** Takes the numbers out of a fitted sheet, and names every cell of it that is not a label or number of the form. */
import type { Diagnostic, Origin } from '../model/diagnostic';
import type { TableDefinition } from '../model/format';
import type { Sheet, SheetRow } from '../model/sheet';
import type { LabelSlot } from '../model/slots';
import { put, type Gathered } from './cells';
import { displacedLabels } from './displaced';
import { differingLabel } from './differing';
import { displaced, outOfOrder, shortHead, strayCell, transposed } from './findings';
import { formCells } from './form-cells';
import { normalise } from './label';
import type { Fit } from './lay';
import { leftOver, unitsBeside } from './left-over';
import { isNumber } from './listed';
import { unitsIn, unstated } from './measure';
import { cellAt, sheetOrigin } from './words';

/** `tables` are all those of the form. */
export function cellsFromForm(fit: Fit, original: Sheet, gathered: Gathered, tables: readonly TableDefinition[]): Diagnostic[] {
  const { table, slots, sheet } = fit;
  const at = (row: SheetRow, column: number): Origin => (fit.transposed ? cellAt(sheet, original.rows[column]!, row.row - 1) : cellAt(sheet, row, column));
  const placeOf = (r: number, c: number): { row: SheetRow; column: number; text: string } | undefined => {
    const [i, column] = [fit.rows[r], fit.columns[c]];
    if (i === undefined || column === undefined) return undefined;
    const row = sheet.rows[i]!;
    return { row, column, text: (row.cells[column] ?? '').trim() };
  };
  const inOrder = (role: 'row' | 'column', moved: readonly number[]): Diagnostic[] => {
    const labels = slots.labels.filter((label) => label.leaf && label.role === role && moved.includes(label[role]));
    const places = labels.flatMap((label) => placeOf(label.row, label.column) ?? []);
    const seen = fit.transposed ? ({ row: 'column', column: 'row' } as const)[role] : role;
    return places.length === 0 ? [] : [outOfOrder(seen, places.map(({ row, column }) => at(row, column)), table.caption, [...new Set(labels.map(({ text }) => text))])];
  };
  const found: Diagnostic[] = [
    ...(fit.transposed ? [transposed(sheetOrigin(sheet), table.caption)] : []),
    ...inOrder('row', fit.moved.rows), ...inOrder('column', fit.moved.columns),
    ...(fit.lost.length > 0 ? [shortHead(headOf(fit), table.caption, fit.lost)] : []),
  ];
  const used = new Set<string>();
  const use = (row: SheetRow, column: number) => used.add(`${row.row}:${column}`);

  const covered = ({ row, column }: LabelSlot) => slots.covered.filter(({ by }) => by.row === row && by.column === column).map((slot) => placeOf(slot.row, slot.column));
  const moved = displacedLabels(slots.labels, (label) => placeOf(label.row, label.column)?.text);
  for (const label of slots.labels) {
    const here = placeOf(label.row, label.column);
    if (!here) continue;
    use(here.row, here.column);
    // The first column of a merged label may be another one where columns stand in another order.
    const isElsewhere = here.text === '' && covered(label).some((place) => normalise(place?.text ?? '') === normalise(label.text));
    if (isElsewhere || normalise(here.text) === normalise(label.text)) continue;
    found.push(moved.has(label) ? displaced(at(here.row, here.column), here.text, label.text) : differingLabel(at(here.row, here.column), here.text, label, table));
  }
  const heads = new Map(slots.labels.map((label) => [label.leaf, placeOf(label.row, label.column)?.text ?? '']));
  const beside = unitsBeside(fit);
  for (const { slot, place } of formCells(table)) {
    const here = placeOf(slot.row, slot.column);
    if (!here) continue;
    use(here.row, here.column);
    const unit = unstated(place, [...unitsIn(heads.get(slot.columnLeaf) ?? ''), ...beside]);
    found.push(...put(gathered, place, unit && isAmount(here.text) ? here.text + unit.text : here.text, at(here.row, here.column)));
  }
  for (const slot of slots.covered) {
    const here = placeOf(slot.row, slot.column);
    if (!here || used.has(`${here.row.row}:${here.column}`)) continue;
    use(here.row, here.column);
    // A merged cell may show again in what it covers; a number where a label belongs is none.
    const again = here.text === placeOf(slot.by.row, slot.by.column)?.text && !(slot.text !== '' && isNumber(here.text));
    const repeats = again || normalise(here.text) === normalise(slot.text);
    if (here.text !== '' && !repeats) found.push(strayCell(at(here.row, here.column), here.text, slot.text));
  }
  return [...found, ...leftOver(fit, used, at, tables)];
}

/** The first of the sheet's lowest labels. */
function headOf({ sheet, slots, rows, columns }: Fit): Origin {
  const lowest = rows[slots.bands[0]!.head - 1]!;
  return cellAt(sheet, sheet.rows[lowest]!, columns[slots.stub]!);
}

/** A number without a unit of its own; nothing is nothing in any unit. */
const isAmount = (cell: string): boolean => /^[\d.,\s]+$/.test(cell) && /[1-9]/.test(cell);
