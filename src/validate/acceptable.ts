/** What a number may be in a cell of its kind (C-01, C-03). Sums are made of such numbers alone. */
import { compare, isWhole, shift, ZERO, type Decimal } from '../model/decimal';
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

/** Powers of ten of the units an amount may carry. */
const UNIT_POWER: Readonly<Record<string, number>> = { 元: 0, 万元: 4, 亿元: 8 };

/** What a cell adds to a sum: its number in 元, where it states a unit. */
export function valueIn(entry: Entry | undefined, type: CellType): Decimal | undefined {
  const own = numberIn(entry, type);
  return own && shift(own.number, UNIT_POWER[own.unit ?? '元'] ?? 0);
}
