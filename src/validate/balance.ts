/** Balance rules (勾稽关系): signed sums of cells compared, in exact decimals. What cannot be compared is said. */
import type { Diagnostic, Severity } from '../model/diagnostic';
import type { SumRule } from '../model/rule';
import { broken, placeOf } from './describe';
import { instances, type Unread } from './evaluate';
import { notEvaluated, type Years } from './findings';
import { valueFor, type Subject } from './subject';
import { withSuggestions } from './suggest';

export function checkSums(subject: Subject): Diagnostic[] {
  const graded = subject.format.rules.flatMap((rule) => {
    const severity = valueFor(rule.severity, subject.report);
    return rule.kind === 'sum' && severity !== 'off' ? [{ rule, severity, found: instances(rule, subject) }] : [];
  });
  const all = graded.flatMap(({ found }) => found);
  return graded.flatMap(({ rule, severity, found }) => {
    const unread = tablesLost(rule, subject) ? [] : found.filter((instance) => instance.state === 'unread');
    const places = unread.map((instance) => placeOf(instance, subject.format)).filter((place) => place !== '');
    const without = unread.flatMap((instance) => instance.unread);
    const cells = without.flatMap(({ entry }) => (entry ? [entry.origin] : []));
    return [
      ...found.filter((instance) => instance.state === 'broken').map((instance) => withSuggestions(broken(instance, severity, subject), instance, all, subject)),
      ...(unread.length > 0 ? [notEvaluated(rule, atMostWarning(severity), cells, subject.report.source, places, years(without, subject))] : []),
    ];
  });
}

/** When the tables of a rule are missing as a whole, that is said once for all its rules. */
const tablesLost = (rule: SumRule, { report }: Subject): boolean =>
  [...rule.left, ...rule.right].every((term) => term.constant || !report.tables.get(term.table)?.size);

/** Whether cells of the report of the year before are meant. */
const years = (unread: readonly Unread[], { report }: Subject): Years =>
  (unread.every(({ own }) => own) ? {} : { lastYear: report.year - 1, only: unread.every(({ own }) => !own) });

const atMostWarning = (severity: Severity): Severity => (severity === 'error' ? 'warning' : severity);
