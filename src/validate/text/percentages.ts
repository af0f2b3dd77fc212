/** “a 件，占 x%”: some number of the same kind in the paragraph makes it x% of itself. */
import type { Check } from './check';
import { otherShare } from './findings';
import { DIGITS, MEASURES, paragraphs, toNumber } from './prose';

const SHARE = new RegExp(`(?<![\\d.])(${DIGITS})([${MEASURES}])[，（]?占[^，。；、\\d]{0,12}?(\\d+(?:\\.(\\d+))?)[%％]`, 'g');
const COUNT = new RegExp(`(?<![\\d.])(${DIGITS})([${MEASURES}])`, 'g');

export const percentages: Check<'percentages'> = ({ report, format }) => paragraphs(report, format).flatMap(({ text, origin }) => {
  const shares = [...text.matchAll(SHARE)];
  const counted = [...text.matchAll(COUNT)].map((m) => ({ number: toNumber(m[1]!), unit: m[2]! }));
  const units = [...new Set(shares.map((m) => m[2]!))];
  const wholesOf = new Map(units.map((unit) => [unit, {
    named: [...new Set(counted.filter((c) => c.unit === unit).map((c) => c.number))],
    together: shares.filter((m) => m[2] === unit).reduce((sum, m) => sum + toNumber(m[1]!), 0),
  }]));
  return shares.flatMap((m) => {
    const [part, percent, decimals] = [toNumber(m[1]!), Number(m[3]), m[4]?.length ?? 0];
    const { named, together } = wholesOf.get(m[2]!)!;
    const wholes = [...named, together].filter((whole) => whole >= part && whole > 0);
    // A share cut off instead of rounded is as good.
    const agrees = wholes.some((whole) => Math.abs((part / whole) * 100 - percent) < 10 ** -decimals);
    const others = named.filter((whole) => whole > part);
    return agrees || others.length === 0 ? [] : [otherShare(origin, m[0], nearest(others, part, percent), part, decimals)];
  });
});

const nearest = (wholes: readonly number[], part: number, percent: number): number =>
  wholes.reduce((best, whole) => (Math.abs((part / whole) * 100 - percent) < Math.abs((part / best) * 100 - percent) ? whole : best));
