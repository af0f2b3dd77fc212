/** R-01: every number of a roll-up is the sum of its units' numbers. What keeps it from being checked is said once. */
import { compare, formatDecimal, negate, ZERO, type Decimal } from '../../model/decimal';
import type { Diagnostic } from '../../model/diagnostic';
import type { Subject, Unit } from '../subject';
import { excess, rollUpCells, sumOfParts, type FilledUnit, type RollUpCell } from './cells';
import { notTheSum, otherForm, slip, unitCells, unitMissing, type Sums } from './findings';

export function checkRollUp({ report, format }: Subject, units: readonly Unit[]): Diagnostic[] {
  if (units.length === 0) return [];
  const filled = units.filter((unit): unit is FilledUnit => unit.filled !== undefined);
  const missing = units.filter((unit) => !unit.filled);
  const forms = [...new Set(filled.map((unit) => unit.filled.format.id))].filter((id) => id !== format.id);
  const refused = [
    ...(missing.length > 0 ? [unitMissing(origins(missing), names(missing), report.year)] : []),
    ...forms.map((id) => {
      const theirs = filled.filter((unit) => unit.filled.format.id === id);
      return otherForm(origins(theirs), names(theirs), id, format.id);
    }),
  ];
  if (refused.length > 0) return refused;
  const cells = rollUpCells(report, format, filled);
  const complete = cells.filter(({ parts }) => parts.every(({ value }) => value));
  return [...filled.flatMap((unit) => gaps(unit, cells)), ...differences(complete, filled)];
}

const origins = (units: readonly Unit[]) => units.map(({ origin }) => origin);
const names = (units: readonly Unit[]) => units.map(({ name }) => name);

/** The cells of a unit that hold no number. */
function gaps(unit: FilledUnit, cells: readonly RollUpCell[]): Diagnostic[] {
  const unread = cells.flatMap(({ label, parts }) => parts.filter((part) => part.unit === unit && !part.value).map(({ entry }) => ({ label, entry })));
  const [first] = unread;
  return first ? [unitCells([unit.origin, ...unread.flatMap(({ entry }) => entry?.origin ?? [])], unit.name, unread.length, first.label)] : [];
}

function differences(cells: readonly RollUpCell[], units: readonly FilledUnit[]): Diagnostic[] {
  const broken = cells.filter((cell) => !isZero(excess(cell)));
  const single = broken.length > 1 ? oneUnit(cells, units) : undefined;
  if (single) {
    const theirs = broken.flatMap(({ parts }) => parts.filter(({ unit }) => unit === single.unit).map(({ entry }) => entry!.origin));
    return [slip([single.unit.origin, ...broken.map(({ entry }) => entry.origin), ...theirs], single.unit.name, single.twice, broken.length, sums(broken[0]!))];
  }
  return broken.map((cell) => {
    const parts = cell.parts.filter(({ value }) => !isZero(value!));
    return notTheSum([cell.entry.origin, ...parts.map(({ entry }) => entry!.origin)], sums(cell), cell.parts.length, parts.map(({ unit, value }) => ({ name: unit.name, number: formatDecimal(value!) })));
  });
}

/** The one unit whose numbers explain every cell: they were left out, or counted twice. */
function oneUnit(cells: readonly RollUpCell[], units: readonly FilledUnit[]): { readonly unit: FilledUnit; readonly twice: boolean } | undefined {
  const found = units.flatMap((unit, i) => [false, true].filter((twice) => cells.every((cell) => {
    const value = cell.parts[i]!.value!;
    return compare(excess(cell), twice ? value : negate(value)) === 0;
  })).map((twice) => ({ unit, twice })));
  return found.length === 1 ? found[0] : undefined;
}

const isZero = (value: Decimal): boolean => compare(value, ZERO) === 0;

function sums(cell: RollUpCell): Sums {
  const difference = excess(cell);
  return { label: cell.label, own: formatDecimal(cell.own), sum: formatDecimal(sumOfParts(cell)), difference: formatDecimal(compare(difference, ZERO) < 0 ? negate(difference) : difference) };
}
