/** Which reports are the same one. */
import type { ReportIdentity } from '../model/submission';
import { normalise } from './label';

/** The same text for two submissions that are about the same report; undefined while organisation or year is unknown. */
export const reportKey = (report: ReportIdentity): string | undefined => (report.organisation && report.year ? keyOf(report) : undefined);

export const keyOf = ({ organisation = '', year, kind = '' }: ReportIdentity): string => `${normalise(organisation)}|${year ?? ''}|${normalise(kind)}`;
