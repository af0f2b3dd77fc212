/** What a number may be in a cell of its kind (C-01, C-03). Sums are made of such numbers alone. */
import { compare, isWhole, ZERO, type Decimal } from '../model/decimal';
import type { CellType } from '../model/format';
import type { Entry, Value } from '../model/report';

/** No count of a public body has more digits; a longer one is a slip. */
const MOST: Decimal = { units: 10n ** 12n, scale: 0 };

export function acceptable(number: Decimal, type: CellType): boolean {
  if (type === 'amount') return compare(number, ZERO) >= 0;
  const small = compare(number, MOST) < 0 && compare(number, { ...MOST, units: -MOST.units }) > 0;
  return isWhole(number) && small && (type === 'signed' || compare(number, ZERO) >= 0);
}

/** The number of a cell, when it is one that may stand there. A plus belongs where numbers have a sign. */
export function numberIn(entry: Entry | undefined, type: CellType): Extract<Value, { type: 'number' }> | undefined {
  if (entry?.value.type !== 'number' || !acceptable(entry.value.number, type)) return undefined;
  return type === 'count' && entry.text.startsWith('+') ? undefined : entry.value;
}
