/** Lays a sheet on a table of the form: its rows and columns are aligned with the table's by their labels. */
import type { TableDefinition } from '../model/format';
import type { Sheet } from '../model/sheet';
import type { LabelSlot, TableSlots } from '../model/slots';
import { align } from './align';
import { pairMoved, SLIP } from './displaced';
import { withoutItemNumber } from './label';
import { BLANK, likenessTo, shapeOf, textsOf } from './shape';
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
  /** Rows and columns of the table that stand in another order than the form's. */
  readonly moved: { readonly rows: readonly number[]; readonly columns: readonly number[] };
  /** Share of the form's labels that were found in place, 0 to 1. */
  readonly share: number;
  /** Labels of the form's head that the sheet lacks: they are put in. */
  readonly lost: readonly string[];
}

/** Aligns the rows, then the columns; `sheet` is as the form has it, whichever way it was `transposed` for that. */
export function layOn(sheet: Sheet, transposed: boolean, table: TableDefinition): Fit {
  const { slots, labels, words } = shapeOf(table);
  const { rows } = sheet;
  const { known, cells: text, widest } = textsOf(sheet);
  const byRow = Array.from({ length: slots.rows }, (_, r) => labels.filter((label) => label.row === r));
  const alike = new Map([...words].map((word) => [word, known.map((cell) => likenessTo(word)(cell))]));
  const leafOf = byRow.map((own) => own.find(({ role, leaf }) => role === 'row' && leaf));
  const isOther = known.map((cell) => words.has(cell));
  const isAnother = (label: { text: string }, cell = BLANK): boolean => isOther[cell]! && known[cell] !== label.text;
  const like = (label: { text: string }, cell = BLANK): number => Math.min(alike.get(label.text)![cell]!, isAnother(label, cell) ? SLIP : 1);
  const same = (label: { text: string }, cell = BLANK): boolean => withoutItemNumber(label.text) === withoutItemNumber(known[cell]!);
  const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;

  // A lost or added column moves the column heads sideways; they still tell their row, a little less.
  const anywhere = new Map(labels.filter((label) => label.role === 'column').map((label) =>
    [label, text.map((cells) => cells.reduce((best, cell) => (cell === BLANK ? best : Math.max(best, like(label, cell) * 0.9)), 0))]));
  const alignRows = (shift: number): { shift: number; rows: (number | undefined)[]; total: number } => {
    const score = (r: number, j: number): number => {
      const own = byRow[r]!;
      if (own.length === 0) return isBlank(rows[j]!) ? 0 : 0.6;
      const leaf = leafOf[r];
      const likeness = mean(own.map((label) => {
        const here = text[j]![label.column + shift];
        return label.role === 'column' ? Math.max(anywhere.get(label)![j]!, here === BLANK ? 0 : like(label, here)) : like(label, here);
      }));
      // The label of a group does not make another row this one.
      return leaf && isAnother(leaf, text[j]![leaf.column + shift]) ? Math.min(likeness, SLIP) : likeness;
    };
    const partner = align(slots.rows, rows.length, score);
    return { shift, rows: partner, total: partner.reduce<number>((sum, j, r) => sum + (j === undefined ? 0 : score(r, j)), 0) };
  };
  const placed = [0, 1, 2].map(alignRows).reduce((a, b) => (b.total > a.total + 1e-9 ? b : a));
  const rowPairs = pairMoved(placed.rows, rows.length, (r, j) => leafOf[r] !== undefined && same(leafOf[r], text[j]![leafOf[r].column + placed.shift]));

  const head = labels.filter((label) => label.role === 'column' && placed.rows[label.row] !== undefined);
  const width = slots.columns - slots.stub;
  const byColumn = Array.from({ length: width }, (_, c) => head.filter((label) => label.column === c + slots.stub));
  const first = slots.stub + placed.shift;
  const headAt = (label: LabelSlot, k: number): number | undefined => text[placed.rows[label.row]!]![k + first];
  const most = Math.max(0, widest - first);
  const columnPairs = pairMoved(
    align(width, most, (c, k) => {
      const own = byColumn[c]!;
      const ends = own.filter(({ leaf }) => leaf);
      const most = ends.length > 0 && ends.every((label) => isAnother(label, headAt(label, k))) ? SLIP : 1;
      return own.length === 0 ? 0 : Math.min(most, mean(own.map((label) => like(label, headAt(label, k)))));
    }), most,
    (c, k) => byColumn[c]!.some(({ leaf }) => leaf) && byColumn[c]!.every((label) => !label.leaf || same(label, headAt(label, k))),
  );
  const columns = [
    ...Array.from({ length: slots.stub }, (_, c) => c + placed.shift),
    ...columnPairs.partner.map((k) => (k === undefined ? undefined : k + first)),
  ];
  const found = labels.map((label) => {
    const [r, c] = [rowPairs.partner[label.row], columns[label.column]];
    return r === undefined || c === undefined ? 0 : like(label, text[r]![c]);
  });
  const moved = { rows: rowPairs.moved, columns: columnPairs.moved.map((c) => c + slots.stub) };
  return { table, slots, sheet, transposed, rows: rowPairs.partner, columns, moved, share: mean(found.map((score) => (score >= 0.75 ? 1 : 0))), lost: [] };
}
