/** A table of the form, filled: labels and values become a dense rectangle that every renderer reads alike. */
import type { Origin } from '../model/diagnostic';
import type { Cell, Column, Grid, Slot } from '../model/document';
import type { Align, TableDefinition } from '../model/format';
import { tableSlots, type LabelSlot, type TableSlots } from '../model/slots';
import { leaves } from '../model/tree';

export interface CellContent { readonly text: string; readonly origin?: Origin }

/** `content` gives what stands in the cell of a row key and a column key; a cell without content is printed blank. */
export function buildGrid(table: TableDefinition, content: (row: string, column: string) => CellContent | undefined): Grid {
  const places = tableSlots(table);
  const slots: Slot[][] = Array.from({ length: places.rows }, () => new Array<Slot>(places.columns));
  for (const { row, column, rowSpan, colSpan, ...label } of places.labels) {
    slots[row]![column] = { type: 'cell', role: label.role, text: label.text, rowSpan, colSpan, align: labelAlign(label, places.stub) };
  }
  for (const { row, column, rowSpan, colSpan, ...value } of places.values) {
    const { text, origin } = content(value.rowKey, value.columnKey) ?? { text: '' };
    slots[row]![column] = { type: 'cell', role: 'value', text, rowSpan, colSpan, align: value.columnLeaf.align ?? 'center', ...(origin ? { origin } : {}) };
  }
  for (const { row, column, by } of places.covered) slots[row]![column] = { type: 'covered', ...by };
  return { columns: gridColumns(table, places), slots, bands: places.bands };
}

/** A row header of several columns reads as a list: its leaves start on one line. Everything else is centred. */
const labelAlign = (label: Pick<LabelSlot, 'role' | 'leaf'>, stub: number): Align =>
  label.role === 'row' && label.leaf && stub > 1 ? 'left' : 'center';

/** Columns are as wide as those of the first band that has them all; a width that is not stated is 1. */
function gridColumns(table: TableDefinition, { stub, columns }: TableSlots): Column[] {
  const full = table.bands.map((band) => leaves(band.columns)).find((fields) => fields.length === columns - stub) ?? [];
  return [
    ...Array.from({ length: stub }, (_, i) => ({ width: table.stubWidths?.[i] ?? 1 })),
    ...full.map((field) => ({ width: field.node.width ?? 1 })),
  ];
}

/** Throws when a grid is not what `Grid` promises: our own mistake, never the input's. */
export function assertGrid(grid: Grid): void {
  const fail = (row: number, column: number, what: string): never => { throw new Error(`grid: slot ${row},${column} ${what}`); };
  let next = 0;
  for (const band of grid.bands) {
    if (band.start !== next || band.end < band.start + band.head) fail(band.start, 0, 'is where a band starts or ends wrongly');
    next = band.end;
  }
  if (next !== grid.slots.length) fail(next, 0, 'is outside all bands');
  const owners = grid.slots.map((row) => row.map((): Cell | undefined => undefined));
  grid.slots.forEach((row, r) => {
    if (row.length !== grid.columns.length || Object.keys(row).length !== row.length) fail(r, row.length, 'ends a row of the wrong length');
    row.forEach((slot, c) => {
      if (slot.type === 'covered') return;
      const band = grid.bands.find((b) => b.start <= r && r < b.end)!;
      const edge = r < band.start + band.head ? band.start + band.head : band.end;
      if (slot.rowSpan < 1 || slot.colSpan < 1 || r + slot.rowSpan > edge || c + slot.colSpan > row.length) fail(r, c, 'reaches over an edge');
      for (let y = r; y < r + slot.rowSpan; y++) {
        for (let x = c; x < c + slot.colSpan; x++) {
          if (owners[y]![x]) fail(y, x, 'belongs to two cells');
          owners[y]![x] = slot;
          const under = grid.slots[y]![x]!;
          if (under !== slot && (under.type !== 'covered' || under.row !== r || under.column !== c)) fail(y, x, 'is not covered by its cell');
        }
      }
    });
  });
  owners.forEach((row, r) => row.forEach((owner, c) => { if (!owner) fail(r, c, 'belongs to no cell'); }));
}
