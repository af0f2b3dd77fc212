/** Takes the numbers out of a fitted sheet, and names every cell of it that is not a label or number of the form. */
import type { Diagnostic, Origin } from '../model/diagnostic';
import type { Sheet, SheetRow } from '../model/sheet';
import type { LabelSlot } from '../model/slots';
import { placeOf as cellPlace } from './cell-path';
import { put, type Gathered } from './cells';
import { displaced, extraText, misspelt, outOfOrder, strayCell, transposed, unknownLabel, unusedCells as numberOutside } from './findings';
import { displacedLabels } from './displaced';
import type { Fit } from './lay';
import { nearest, normalise } from './label';
import { columnTargets, rowTargets } from './paths';
import { toEntry } from './value';
import { cellAt, isBlank, sheetOrigin } from './words';

export function cellsFromForm(fit: Fit, original: Sheet, gathered: Gathered): Diagnostic[] {
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
    found.push((moved.has(label) ? displaced : misspelt)(at(here.row, here.column), here.text, label.text));
  }
  const rowOf = new Map(rowTargets(table).map((t) => [t.key, t]));
  const columnsOf = new Map(table.bands.map((band) => [band, new Map(columnTargets(band).map((t) => [t.key, t]))]));
  for (const value of slots.values) {
    const here = placeOf(value.row, value.column);
    if (!here) continue;
    use(here.row, here.column);
    const row = rowOf.get(value.rowKey)!;
    found.push(...put(gathered, cellPlace(table, row, columnsOf.get(row.band)!.get(value.columnKey)!), here.text, at(here.row, here.column)));
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
  return [...found, ...unusedCells(fit, used, at)];
}

const isNumber = (cell: string): boolean => toEntry(cell, 'amount', { file: '' }).value.type === 'number';

/** Rows and columns of the sheet that have no partner in the form. */
function unusedCells(fit: Fit, used: ReadonlySet<string>, at: (row: SheetRow, column: number) => Origin): Diagnostic[] {
  const { sheet } = fit;
  // As the person who made the sheet sees it.
  const [across, down] = fit.transposed ? (['column', 'row'] as const) : (['row', 'column'] as const);
  const partners = fit.rows.filter((i) => i !== undefined);
  const [first, last] = [Math.min(...partners), Math.max(...partners)];
  const rows = new Set(partners);
  const found: Diagnostic[] = [];
  const extraColumns = new Map<number, { heading: string; at: Origin[] }>();
  sheet.rows.forEach((row, i) => {
    if (isBlank(row)) return;
    const left = row.cells.flatMap((cell, c) => (cell.trim() === '' || used.has(`${row.row}:${c}`) ? [] : [c]));
    if (left.length === 0) return;
    if (rows.has(i)) {
      for (const c of left) {
        const extra = extraColumns.get(c) ?? { heading: row.cells[c]!.trim(), at: [] };
        extra.at.push(at(row, c));
        extraColumns.set(c, extra);
      }
      return;
    }
    const text = left.map((c) => row.cells[c]!.trim()).join(' ');
    const numbers = left.some((c) => isNumber(row.cells[c]!));
    if ((i < first || i > last) && !numbers) found.push(extraText(left.map((c) => at(row, c)), text));
    else {
      const labels = left.filter((c) => !isNumber(row.cells[c]!)).map((c) => row.cells[c]!.trim());
      const label = labels.join('/') || text;
      const near = nearest(label, rowTargets(fit.table), (t) => t.writings.at(-1)!);
      found.push(unknownLabel(across, left.map((c) => at(row, c)), fit.table.caption, label, near && near.score >= 0.5 ? near.candidate.label : undefined));
    }
  });
  for (const extra of extraColumns.values()) found.push(isNumber(extra.heading) ? numberOutside(extra.at, extra.heading) : unknownLabel(down, extra.at, fit.table.caption, extra.heading, undefined));
  return found;
}
