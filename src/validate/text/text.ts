/** The rules about the prose: each names a check of this folder. */
import type { Diagnostic } from '../../model/diagnostic';
import type { TextCheck, TextCheckName, TextRule } from '../../model/rule';
import { valueFor, type Subject } from '../subject';
import { absent } from './absent';
import { author } from './author';
import { brokenOff } from './broken-off';
import type { Check, Found } from './check';
import { covers } from './covers';
import { figures } from './figures';
import { issued } from './issued';
import { length } from './length';
import { partsAddUp } from './parts-add-up';
import { partsCounted, partsNamed } from './parts';
import { percentages } from './percentages';
import { period } from './period';
import { repeatsLastYear } from './repeats';
import { reportingYear } from './reporting-year';
import { title } from './title';

const CHECKS: { readonly [Name in TextCheckName]: Check<Name> } = {
  absent, author, brokenOff, covers, figures, issued, length, partsAddUp, partsCounted, partsNamed, percentages, period, repeatsLastYear, reportingYear, title,
};

export function checkText(rule: TextRule, subject: Subject): Diagnostic[] {
  const severity = valueFor(rule.severity, subject.report);
  if (severity === 'off') return [];
  const check = CHECKS[rule.check.name] as (subject: Subject, words: TextCheck) => Found[];
  return check(subject, rule.check).map((found) => ({ code: rule.code, rule: rule.id, severity, hint: rule.hint, ...found }));
}
