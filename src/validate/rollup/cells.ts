/** The number cells of a roll-up, each with what its units have in the same cell. */
import { add, subtract, ZERO, type Decimal } from '../../model/decimal';
import type { CellType, FormatDefinition } from '../../model/format';
import type { Entry, Report } from '../../model/report';
import { leaves } from '../../model/tree';
import { valueIn } from '../acceptable';
import { cellLabel } from '../describe';
import type { Filled, Unit } from '../subject';

export type FilledUnit = Unit & { readonly filled: Filled };

/** `value` is undefined where no number can be read. */
export interface Part { readonly unit: FilledUnit; readonly entry: Entry | undefined; readonly value: Decimal | undefined }

export interface RollUpCell { readonly label: string; readonly entry: Entry; readonly own: Decimal; readonly parts: readonly Part[] }

/** Cells in which the report itself has no number are told of elsewhere. */
export function rollUpCells(report: Report, format: FormatDefinition, units: readonly FilledUnit[]): RollUpCell[] {
  return places(format).flatMap(({ table, row, column, type }): RollUpCell[] => {
    const entryOf = ({ tables }: Report): Entry | undefined => tables.get(table)?.get(row)?.get(column);
    const entry = entryOf(report);
    const own = valueIn(entry, type);
    if (!entry || !own) return [];
    const parts = units.map((unit): Part => {
      const theirs = entryOf(unit.filled.report);
      return { unit, entry: theirs, value: valueIn(theirs, type) };
    });
    return [{ label: cellLabel({ factor: 1, table, row, column }, format), entry, own, parts }];
  });
}

interface Place { readonly table: string; readonly row: string; readonly column: string; readonly type: CellType }

const places = ({ tables }: FormatDefinition): Place[] => tables.flatMap((table) => table.bands.flatMap((band) => leaves(band.rows).flatMap((row) => leaves(band.columns)
  .map((column): Place => ({ table: table.id, row: row.key, column: column.key, type: column.node.type ?? row.node.type ?? table.cells }))
  .filter(({ type }) => type !== 'text'))));

export const sumOfParts = ({ parts }: RollUpCell): Decimal => parts.reduce((sum, { value }) => add(sum, value ?? ZERO), ZERO);

/** What the report has above the sum of its units. */
export const excess = (cell: RollUpCell): Decimal => subtract(cell.own, sumOfParts(cell));
