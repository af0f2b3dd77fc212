/** Which cell was probably mistyped: one that, changed by the difference, makes every rule it takes part in hold. */
import { addressFrom } from '../model/address';
import { add, compare, formatDecimal, multiply, subtract, ZERO, type Decimal } from '../model/decimal';
import type { Diagnostic } from '../model/diagnostic';
import { acceptable } from './acceptable';
import { evaluate, type Addend, type Instance } from './evaluate';
import { changeOne } from './findings';
import type { Subject } from './subject';

/** More suggestions than this are no help. */
const MOST = 3;

interface Change { readonly cell: Addend; readonly value: Decimal }

/** `d` is the finding about `instance`, which is broken. */
export function withSuggestions(d: Diagnostic, instance: Instance, all: readonly Instance[], subject: Subject): Diagnostic {
  const { left, right } = instance;
  // What should be a given number is not mistyped but out of place.
  if (instance.rule.op !== '=' || right.cells.length === 0) return d;
  const difference = subtract(left.sum, right.sum);
  const changesOn = (cells: readonly Addend[], excess: Decimal): Change[] => cells.flatMap((cell) => {
    const value = changed(cell, excess);
    return value && settles(cell, value, all, subject) ? [{ cell, value }] : [];
  });
  const [addends, totals] = [changesOn(left.cells, difference), changesOn(right.cells, multiply(difference, -1))];
  // A total is filled in last and forgotten first; a number is more easily mistyped than a 0.
  const isZero = ({ cell: { entry } }: Change): boolean => entry.value.type === 'number' && compare(entry.value.number, ZERO) === 0;
  const likely = right.cells.length === 1 ? [...totals, ...addends.filter((c) => !isZero(c)), ...addends.filter(isZero)] : [...addends, ...totals];
  if (likely.length === 0) return d;
  const suggestions = likely.slice(0, MOST).map(({ cell, value }) => ({ at: cell.entry.origin, value: formatDecimal(value) }));
  const told = suggestions.map(({ at, value }) => ({ cell: addressFrom(d.at[0], at), value }));
  return { ...d, hint: changeOne(d.hint, told, likely.length > MOST), suggestions };
}

/** The cell's number with the excess taken off; undefined when the cell may not hold that, or is not this report's. */
function changed({ entry, factor, type, own }: Addend, excess: Decimal): Decimal | undefined {
  if (!own || Math.abs(factor) !== 1 || entry.value.type !== 'number' || entry.value.unit) return undefined;
  const value = add(entry.value.number, multiply(excess, -factor));
  return acceptable(value, type) ? value : undefined;
}

function settles({ entry }: Addend, value: Decimal, all: readonly Instance[], subject: Subject): boolean {
  const instead = new Map([[entry, value]]);
  return all.filter((i) => i.cells.some((cell) => cell.entry === entry))
    .every(({ rule, run }) => ['holds', 'silent'].includes(evaluate(rule, run, subject, instead).state));
}
