/**
 * A head as people write one without merged cells: the lowest labels of all columns side by side in its last row, in the
 * form's order. Rows above them may be lost, as long as the rest says which number is which.
 */
import type { TableDefinition } from '../model/format';
import type { Sheet, SheetRow } from '../model/sheet';
import type { LabelSlot } from '../model/slots';
import { normalise } from './label';
import { shapeOf, textsOf } from './shape';
import { isBlank } from './words';

/** The sheet with a head of as many rows as the form's, and the labels that its own lacks. */
export interface Completed { readonly sheet: Sheet; readonly lost: readonly string[] }

/** undefined where the sheet has no such head, or one that leaves open which column is which. */
export function completed(sheet: Sheet, table: TableDefinition): Completed | undefined {
  const { slots } = shapeOf(table);
  const [band, another] = slots.bands;
  if (!band || another) return undefined;
  const heads = slots.labels.filter(({ role }) => role === 'column');
  const [ends, groups] = [heads.filter(({ leaf }) => leaf), heads.filter(({ leaf }) => !leaf)];
  const place = lowestLabels(sheet, ends);
  if (!place) return undefined;
  const { bottom, shift } = place;
  const isLabelled = (c: number): boolean => c >= slots.stub + shift && c < slots.columns + shift;
  const labelsIn = ({ cells }: SheetRow) => cells.flatMap((cell, c) => (isLabelled(c) && cell !== '' ? [{ column: c - shift, text: normalise(cell) }] : []));
  const isNamed = ({ text }: LabelSlot, label: { text: string }): boolean => normalise(text) === label.text;

  // Up to a row that says anything else: a title, the table above.
  const isHead = (row: SheetRow): boolean => labelsIn(row).every((label) => groups.some((group) => isNamed(group, label)));
  const top = sheet.rows.slice(0, bottom).findLastIndex((row) => !isHead(row)) + 1;
  const own = sheet.rows.slice(top, bottom + 1).filter((row) => !isBlank(row));
  if (own.length > band.head) return undefined;
  const said = own.slice(0, -1).flatMap(labelsIn);
  const owner = ({ column }: { column: number }) => (group: LabelSlot): boolean => group.column <= column && column < group.column + group.colSpan;
  if (!said.every((label) => groups.some((group) => isNamed(group, label) && owner(label)(group)))) return undefined;
  const lost = groups.filter((group) => !said.some((label) => isNamed(group, label)));
  // Where a label stands in several groups, only these tell which is meant.
  const twice = ends.filter((end) => ends.some((other) => other !== end && other.text === end.text));
  if (twice.some((end) => lost.includes(groups.findLast(owner(end))!))) return undefined;

  const rows = Array.from({ length: band.head }, (_, r): SheetRow => {
    const source = own[Math.max(0, own.length - band.head + r)]!;
    // Beside the labels stands what stood there: the corner in the first row, a remark in each.
    const beside = source.cells.map((cell, c) => (isLabelled(c) ? '' : r === 0 ? own.map(({ cells }) => cells[c] ?? '').find((text) => text !== '') ?? '' : cell));
    const cells = Array.from({ length: Math.max(beside.length, slots.columns + shift) }, (_, c) => beside[c] ?? '');
    for (const { column, text } of heads.filter(({ row }) => row === r)) cells[column + shift] = text;
    return { row: source.row, cells };
  });
  return { sheet: { ...sheet, rows: [...sheet.rows.slice(0, top), ...rows, ...sheet.rows.slice(bottom + 1)] }, lost: lost.map(({ text }) => text) };
}

/** Where they all stand in one row: its index, and how many columns further than in the form. */
function lowestLabels(sheet: Sheet, labels: readonly LabelSlot[]): { readonly bottom: number; readonly shift: number } | undefined {
  const { known, cells } = textsOf(sheet);
  const texts = labels.map(({ text }) => normalise(text));
  for (const [bottom, row] of cells.entries()) {
    const shift = [0, 1, 2].find((by) => labels.every(({ column }, i) => known[row[column + by] ?? 0] === texts[i]));
    if (shift !== undefined) return { bottom, shift };
  }
  return undefined;
}
