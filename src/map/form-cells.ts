/** The cells of a form, in the order of its value slots, and those that one of its labels stands for. */
import type { TableDefinition } from '../model/format';
import { once } from '../model/once';
import { tableSlots, type LabelSlot, type ValueSlot } from '../model/slots';
import { placeOf } from './cell-path';
import type { Place } from './cells';
import { columnTargets, rowTargets } from './paths';

export interface FormCell { readonly slot: ValueSlot; readonly place: Place }

export const formCells = once((table: TableDefinition): readonly FormCell[] => {
  const rows = new Map(rowTargets(table).map((target) => [target.key, target]));
  const columns = new Map(table.bands.map((band) => [band, new Map(columnTargets(band).map((target) => [target.key, target]))]));
  return tableSlots(table).values.map((slot) => {
    const row = rows.get(slot.rowKey)!;
    return { slot, place: placeOf(table, row, columns.get(row.band)!.get(slot.columnKey)!) };
  });
});

/** Of a band's label or corner, all cells of the band. */
export function placesUnder(table: TableDefinition, { role, row, column, rowSpan, colSpan }: LabelSlot): Place[] {
  const band = tableSlots(table).bands.find(({ start, end }) => start <= row && row < end)!;
  const [top, bottom] = role === 'row' ? [row, row + rowSpan] : [band.start, band.end];
  const [left, right] = role === 'column' ? [column, column + colSpan] : [0, Infinity];
  return formCells(table).filter(({ slot }) => top <= slot.row && slot.row < bottom && left <= slot.column && slot.column < right).map(({ place }) => place);
}
