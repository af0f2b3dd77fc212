/** A submission: the sheets that together make up one report, and who it is about, before any form is known. */
import type { Diagnostic } from './diagnostic';
import type { Sheet } from './sheet';

/** What tells one report from another. Each part is undefined when no sheet states it. */
export interface ReportIdentity {
  readonly organisation?: string;
  readonly year?: number;
  /** Which of the reports that an organisation makes of a year; none for the one whose form has no kind. */
  readonly kind?: string;
}

/** Only that, without parts that are blank. */
export const identityOf = ({ organisation, year, kind }: { readonly [part in keyof ReportIdentity]?: ReportIdentity[part] | undefined }): ReportIdentity =>
  ({ ...(organisation ? { organisation } : {}), ...(year ? { year } : {}), ...(kind ? { kind } : {}) });

/** As people name it. */
export const reportName = ({ organisation, year, kind }: ReportIdentity): string => [organisation, year, kind].filter((part) => part).join(' ');

export interface Submission extends ReportIdentity {
  /** The folder, or the file when several reports share one; `.` for the input folder itself. */
  readonly source: string;
  readonly sheets: readonly Sheet[];
  /** What was found while reading and sorting its files. */
  readonly diagnostics: readonly Diagnostic[];
}
