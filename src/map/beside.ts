/** Text beside a table. It has no use there, but may say in which unit the table's numbers are. */
import type { Diagnostic, Origin } from '../model/diagnostic';
import type { TableDefinition } from '../model/format';
import { extraText } from './findings';
import { formCells } from './form-cells';
import { fitsCell, isUnitLine, labelWithUnit, saysUnit, unitsIn, unstated, type Unit } from './measure';
import { otherUnit, unitTaken } from './unit-findings';

/** `own` is the table that it stands beside, among all `tables` of the form: one that is about the next table is no fault here. */
export function textBeside(at: readonly Origin[], text: string, tables: readonly TableDefinition[], own?: TableDefinition): Diagnostic[] {
  const units = saysUnit(text) ? unitsIn(text) : [];
  const near = own ? [own] : tables;
  const other = units.find((unit) => !fitsAny(unit, tables));
  if (other) return [otherUnit(at, text, other, statedLike(other, near) ?? statedLike(other, tables) ?? '')];
  const [open] = near.flatMap(formCells).filter(({ place }) => unstated(place, units));
  const isAgreed = isUnitLine(text) && units.length > 0 && units.every((unit) => fitsAny(unit, near));
  if (!isAgreed || (open && !own)) return [extraText(at, text)];
  return open ? [unitTaken(at, open.place.label, unstated(open.place, units)!)] : [];
}

const fitsAny = (unit: Unit, tables: readonly TableDefinition[]): boolean => tables.flatMap(formCells).some(({ place }) => fitsCell(unit, place));

/** What the form calls the cells for which it states a unit of that kind. */
const statedLike = ({ kind }: Unit, tables: readonly TableDefinition[]): string | undefined =>
  tables.flatMap(formCells).flatMap(({ place }) => labelWithUnit(place) ?? []).find((label) => unitsIn(label).some((unit) => unit.kind === kind));
