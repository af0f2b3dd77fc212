/** The units of a roll-up: the sheet 汇总单位, one organisation in a row. */
import type { Diagnostic } from '../model/diagnostic';
import type { ListedUnit } from '../model/report';
import type { Submission } from '../model/submission';
import { ownUnit, unitTwice } from './findings';
import { normalise } from './label';
import { cellOf, headed, originOf, UNITS, type Headed } from './words';

const listed = (table: Headed): ListedUnit[] =>
  table.rows.map((row) => ({ name: cellOf(table, row, UNITS), origin: originOf(table, row, UNITS) })).filter(({ name }) => name !== '');

/** Adds what the sheet lists to `units`, each once, without `organisation` itself. */
export function toUnits(table: Headed, organisation: string, units: ListedUnit[]): Diagnostic[] {
  return listed(table).flatMap((unit): Diagnostic[] => {
    if (normalise(unit.name) === normalise(organisation)) return [ownUnit(unit.origin, unit.name)];
    const known = units.find(({ name }) => normalise(name) === normalise(unit.name));
    if (known) return [unitTwice([unit.origin, known.origin], unit.name)];
    units.push(unit);
    return [];
  });
}

/** Which other organisations' reports a submission needs, before its form is known. */
export const unitNames = ({ sheets }: Submission): string[] =>
  sheets.map(headed).flatMap((table) => (table?.use === 'units' ? listed(table).map(({ name }) => name) : []));
