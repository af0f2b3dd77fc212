/** A submission: the sheets that together make up one report, and who it is about, before any form is known. */
import type { Diagnostic } from './diagnostic';
import type { Sheet } from './sheet';

export interface Submission {
  /** The folder, or the file when several reports share one; `.` for the input folder itself. */
  readonly source: string;
  /** Undefined when no sheet states it. */
  readonly organisation?: string;
  readonly year?: number;
  readonly sheets: readonly Sheet[];
  /** What was found while reading and sorting its files. */
  readonly diagnostics: readonly Diagnostic[];
}
