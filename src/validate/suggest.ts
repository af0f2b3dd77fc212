/** The one cell that was probably mistyped: the only one that, changed by the difference, makes every rule it takes part in hold. */
import { addressFrom } from '../model/address';
import { add, compare, formatDecimal, isWhole, multiply, subtract, ZERO, type Decimal } from '../model/decimal';
import type { Diagnostic } from '../model/diagnostic';
import { evaluate, type Addend, type Instance } from './evaluate';
import { changeOne } from './findings';
import type { Subject } from './subject';

/** `d` is the finding about `instance`, which is broken. */
export function withSuggestion(d: Diagnostic, instance: Instance, all: readonly Instance[], subject: Subject): Diagnostic {
  // What should be a given number is not mistyped but out of place.
  if (instance.rule.op !== '=' || instance.right.cells.length === 0) return d;
  const difference = subtract(instance.left.sum, instance.right.sum);
  const onLeft = new Set(instance.left.cells);
  const changes = [...instance.left.cells, ...instance.right.cells].flatMap((cell) => {
    const value = changed(cell, onLeft.has(cell) ? difference : multiply(difference, -1));
    return value && settles(cell, value, all, subject) ? [{ cell, value }] : [];
  });
  const [only, ...others] = changes;
  if (!only || others.length > 0) return d;
  const [at, value] = [only.cell.entry.origin, formatDecimal(only.value)];
  return { ...d, hint: changeOne(d.hint, addressFrom(d.at[0], at), value), suggestion: { at, value } };
}

/** The cell's number with the excess taken off; undefined when the cell may not hold that, or is not this report's. */
function changed({ entry, factor, type, own }: Addend, excess: Decimal): Decimal | undefined {
  if (!own || Math.abs(factor) !== 1 || entry.value.type !== 'number' || entry.value.unit) return undefined;
  const value = add(entry.value.number, multiply(excess, -factor));
  const allowed = type === 'signed' ? isWhole(value) : compare(value, ZERO) >= 0 && (type === 'amount' || isWhole(value));
  return allowed ? value : undefined;
}

function settles({ entry }: Addend, value: Decimal, all: readonly Instance[], subject: Subject): boolean {
  const instead = new Map([[entry, value]]);
  return all.filter((i) => i.cells.some((cell) => cell.entry === entry))
    .every(({ rule, run }) => ['holds', 'silent'].includes(evaluate(rule, run, subject, instead).state));
}
