/** A section that is last year's text with other figures. */
import type { Check } from './check';
import { repeated } from './findings';
import { sections, sectionText } from './prose';

/** Shorter sections are alike by nature. */
const LONG = 100;
const ALIKE = 0.95;

export const repeatsLastYear: Check<'repeatsLastYear'> = ({ report, format, lastYear }) => {
  if (!lastYear) return [];
  return sections(format).flatMap(({ key, title }) => {
    const [now, then] = [sectionText(key, report, format), sectionText(key, lastYear.report, lastYear.format)];
    if (!now || !then || now.text.length < LONG || then.text.length < LONG) return [];
    const share = likeness(withoutNumbers(now.text), withoutNumbers(then.text));
    return share >= ALIKE ? [repeated([now.at, then.at], title, report.year - 1, Math.floor(share * 100))] : [];
  });
};

const withoutNumbers = (text: string): string => text.replace(/\d+/g, '0');

/** Share of pairs of neighbouring characters two texts have in common, 0 to 1. */
function likeness(a: string, b: string): number {
  const pairs = (text: string): Map<string, number> => {
    const counts = new Map<string, number>();
    for (let i = 0; i + 1 < text.length; i++) counts.set(text.slice(i, i + 2), (counts.get(text.slice(i, i + 2)) ?? 0) + 1);
    return counts;
  };
  const [left, right] = [pairs(a), pairs(b)];
  const common = [...left].reduce((sum, [pair, n]) => sum + Math.min(n, right.get(pair) ?? 0), 0);
  return (2 * common) / (a.length - 1 + b.length - 1);
}
