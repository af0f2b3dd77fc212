/** “a 件，占 x%”: some number of the same kind in the paragraph makes it x% of itself. */
import type { Check } from './check';
import { otherShare } from './findings';
import { DIGITS, MEASURES, paragraphs, toNumber } from './prose';

const SHARE = new RegExp(`(?<![\\d.])(${DIGITS})([${MEASURES}])[，（]?占[^，。；、\\d]{0,12}?(\\d+(?:\\.(\\d+))?)[%％]`, 'g');

export const percentages: Check<'percentages'> = ({ report, format }) => paragraphs(report, format).flatMap(({ text, origin }) => {
  const shares = [...text.matchAll(SHARE)];
  return shares.flatMap((m) => {
    const [part, unit, percent, decimals] = [toNumber(m[1]!), m[2]!, Number(m[3]), m[4]?.length ?? 0];
    const sameKind = [...text.matchAll(new RegExp(`(?<![\\d.])(${DIGITS})${unit}`, 'g'))].map((n) => toNumber(n[1]!));
    const together = shares.filter((s) => s[2] === unit).reduce((sum, s) => sum + toNumber(s[1]!), 0);
    const wholes = [...sameKind, together].filter((whole) => whole >= part && whole > 0);
    // A share cut off instead of rounded is as good.
    const agrees = wholes.some((whole) => Math.abs((part / whole) * 100 - percent) < 10 ** -decimals);
    const others = sameKind.filter((whole) => whole > part);
    return agrees || others.length === 0 ? [] : [otherShare(origin, m[0], nearest(others, part, percent), part, decimals)];
  });
});

const nearest = (wholes: readonly number[], part: number, percent: number): number =>
  wholes.reduce((best, whole) => (Math.abs((part / whole) * 100 - percent) < Math.abs((part / best) * 100 - percent) ? whole : best));
