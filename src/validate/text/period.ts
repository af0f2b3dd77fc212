/** The period the figures are for is the reporting year, from its first to its last day. */
import type { Check } from './check';
import { otherPeriod } from './findings';
import { sentences } from './prose';

const SPAN = /(\d{4})年(\d{1,2})月(\d{1,2})日起?(?:至|到|[—－~～-]+)(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/;

export const period: Check<'period'> = ({ report, format }, { phrases }) =>
  sentences(report, format).filter(({ text }) => phrases.some((phrase) => text.includes(phrase))).flatMap(({ text, origin }) => {
    const [span, year, month, day, lastYear, lastMonth, lastDay] = SPAN.exec(text) ?? [];
    if (span === undefined) return [];
    const right = Number(year) === report.year && Number(lastYear ?? year) === report.year
      && [month, day, lastMonth, lastDay].map(Number).join(' ') === '1 1 12 31';
    return right ? [] : [otherPeriod(origin, span, report.year)];
  });
