/**
 * A head as people write one without merged cells: the lowest labels of all columns side by side in its last row. They
 * say which number is which, in the form's order; rows above them may be lost.
 */
import type { TableDefinition } from '../model/format';
import type { Sheet, SheetRow } from '../model/sheet';
import type { LabelSlot } from '../model/slots';
import { normalise } from './label';
import { shapeOf, textsOf } from './shape';

/** The sheet with a head of as many rows as the form's, and the labels that its own lacks. */
export interface Completed { readonly sheet: Sheet; readonly lost: readonly string[] }

/** undefined where the sheet has no such head, or one that says more than the form's can hold. */
export function completed(sheet: Sheet, table: TableDefinition): Completed | undefined {
  const { slots } = shapeOf(table);
  const [band, another] = slots.bands;
  if (!band || another) return undefined;
  const heads = slots.labels.filter(({ role }) => role === 'column');
  const place = lowestLabels(sheet, heads.filter(({ leaf }) => leaf));
  if (!place) return undefined;
  const { bottom, shift } = place;
  const known = new Set(heads.map(({ text }) => normalise(text)));
  const isHead = ({ cells }: SheetRow): boolean => cells.some((cell, c) => c >= slots.stub + shift && known.has(normalise(cell)));
  const top = sheet.rows.slice(0, bottom).findLastIndex((row) => !isHead(row)) + 1;
  const own = sheet.rows.slice(top, bottom + 1);
  if (own.length > band.head) return undefined;

  const groups = placed(heads.filter(({ leaf }) => !leaf), own.slice(0, -1), shift);
  if (!groups) return undefined;
  const isLabelled = (c: number): boolean => c >= slots.stub + shift && c < slots.columns + shift;
  const rows = Array.from({ length: band.head }, (_, r): SheetRow => {
    const source = own[Math.max(0, own.length - band.head + r)]!;
    // Beside the labels stands what stood there: the corner in the first row, a remark in each.
    const beside = source.cells.map((cell, c) => (isLabelled(c) ? '' : r === 0 ? own.map(({ cells }) => cells[c] ?? '').find((text) => text !== '') ?? '' : cell));
    const cells = Array.from({ length: Math.max(beside.length, slots.columns + shift) }, (_, c) => beside[c] ?? '');
    for (const label of heads.filter(({ row }) => row === r)) cells[label.column + shift] = groups.found.get(label) ?? label.text;
    return { row: source.row, cells };
  });
  return { sheet: { ...sheet, rows: [...sheet.rows.slice(0, top), ...rows, ...sheet.rows.slice(bottom + 1)] }, lost: groups.lost };
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

/** What the rows above say for each group; undefined where they say more than that. */
function placed(groups: readonly LabelSlot[], rows: readonly SheetRow[], shift: number): { readonly found: ReadonlyMap<LabelSlot, string>; readonly lost: readonly string[] } | undefined {
  const found = new Map<LabelSlot, string>();
  const named = (text: string) => ({ text: own }: LabelSlot): boolean => normalise(own) === normalise(text);
  for (let c = 0; c < Math.max(0, ...rows.map(({ cells }) => cells.length)); c++) {
    const over = groups.filter(({ column, colSpan }) => column + shift <= c && c < column + colSpan + shift);
    if (over.length === 0) continue;
    const begin = over.filter(({ column }) => column + shift === c);
    const [right, wrong] = split(rows.flatMap(({ cells }) => cells[c] || []), (text) => over.some(named(text)));
    for (const text of right) for (const group of begin.filter(named(text))) found.set(group, text);
    // Another label is told as that, in the place of a group beside its own, or of the innermost.
    for (const text of wrong) {
      const free = begin.filter((group) => !found.has(group));
      const group = free.find(({ row }) => row === groups.find(named(text))?.row) ?? free.at(-1);
      if (!group) return undefined;
      found.set(group, text);
    }
  }
  return { found, lost: groups.filter((group) => !found.has(group)).map(({ text }) => text) };
}

const split = <T>(all: readonly T[], is: (one: T) => boolean): [T[], T[]] => [all.filter(is), all.filter((one) => !is(one))];
