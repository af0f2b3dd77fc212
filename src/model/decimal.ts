/** Exact decimals: `units / 10^scale`. Sums of money and counts must never pass through binary floating point. */
export interface Decimal { readonly units: bigint; readonly scale: number }

export const ZERO: Decimal = { units: 0n, scale: 0 };

/** Reads `-12.50`; undefined for anything that is not plain ASCII digits with an optional sign and fraction. */
export function parseDecimal(text: string): Decimal | undefined {
  const m = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!m) return undefined;
  const fraction = m[3] ?? '';
  const units = BigInt(m[2] + fraction);
  return { units: m[1] === '-' ? -units : units, scale: fraction.length };
}

const at = (d: Decimal, scale: number): bigint => d.units * 10n ** BigInt(scale - d.scale);

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: at(a, scale) + at(b, scale), scale };
}

export const negate = (a: Decimal): Decimal => ({ units: -a.units, scale: a.scale });

export const subtract = (a: Decimal, b: Decimal): Decimal => add(a, negate(b));

export const multiply = (a: Decimal, factor: number): Decimal => ({ units: a.units * BigInt(factor), scale: a.scale });

/** Multiplies by 10^power; used to bring 元 and 万元 to one unit. */
export function shift(a: Decimal, power: number): Decimal {
  const scale = a.scale - power;
  return scale >= 0 ? { units: a.units, scale } : { units: a.units * 10n ** BigInt(-scale), scale: 0 };
}

/** Negative, zero or positive, as `a` is below, equal to or above `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const { units } = subtract(a, b);
  return units < 0n ? -1 : units > 0n ? 1 : 0;
}

export const isWhole = (a: Decimal): boolean => a.units % 10n ** BigInt(a.scale) === 0n;

/** Shortest exact writing, without trailing zeros: `12.5`. */
export function formatDecimal(a: Decimal): string {
  const digits = (a.units < 0n ? -a.units : a.units).toString().padStart(a.scale + 1, '0');
  const whole = digits.slice(0, digits.length - a.scale);
  const fraction = digits.slice(digits.length - a.scale).replace(/0+$/, '');
  return (a.units < 0n ? '-' : '') + whole + (fraction && `.${fraction}`);
}
