/** The reports of a roll-up's units, among the submissions that were found for it. */
import type { FormatDefinition } from '../model/format';
import type { ListedUnit, Report } from '../model/report';
import type { Submission } from '../model/submission';
import { map, type Mapped } from './map';
import { reportKey } from './report-key';

/** `filled` is undefined where a unit has no report of the year, or none that can be read. */
export interface UnitReport extends ListedUnit { readonly filled: Mapped | undefined }

export function unitReports({ units, ...own }: Report, submissions: readonly Submission[], formats: readonly FormatDefinition[]): UnitReport[] {
  const byReport = new Map(submissions.map((submission) => [reportKey(submission), submission]));
  return units.map((unit) => {
    const submission = byReport.get(reportKey({ ...own, organisation: unit.name }));
    return { ...unit, filled: submission && map(submission, formats).value };
  });
}
