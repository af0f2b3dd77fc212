/** What is validated: a report on its form and, where there is one, the same organisation's report of the year before. */
import type { FormatDefinition } from '../model/format';
import type { ListedUnit, Report } from '../model/report';
import type { ByFact } from '../model/rule';

export interface Filled { readonly report: Report; readonly format: FormatDefinition }
/** A unit of a roll-up; `filled` is its report of the year, where there is one. */
export interface Unit extends ListedUnit { readonly filled?: Filled | undefined }
export interface Subject extends Filled { readonly lastYear?: Filled | undefined }

/** The value for what the report's fact says; the default when it says nothing. */
export function valueFor<T>(value: ByFact<T>, report: Report): T {
  const choice = value.fact === undefined ? undefined : report.facts.get(value.fact)?.text;
  return (choice === undefined ? undefined : value.choices?.get(choice)) ?? value.default;
}
