/** The report is published in the year after the reporting year, and not after the last day for its kind of body. */
import { valueFor } from '../subject';
import type { Check } from './check';
import { issuedInOtherYear, issuedLate } from './findings';

export const issued: Check<'issued'> = ({ report }, { fact, latest }) => {
  const date = report.facts.get(fact);
  if (!date) return [];
  const year = report.year + 1;
  if (!date.text.startsWith(`${year}-`)) return [issuedInOtherYear(date.origin, date.text, year)];
  const last = `${year}-${valueFor(latest, report)}`;
  return date.text > last ? [issuedLate(date.origin, date.text, last)] : [];
};
