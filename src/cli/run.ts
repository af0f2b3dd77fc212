/** What a run is asked to do, and what came of it. */
import type { Diagnostic, Language } from '../model/diagnostic';
import type { OutputKind } from '../render/render';
import type { WantedRecord } from './reports';
import type { ReportResult } from './run-record';
import type { Change } from './state/changes';

export interface GenerateOptions {
  readonly input: string;
  readonly output: string;
  /** Earlier years' reports; undefined means the folder `archive` beside the input folder, if there is one. */
  readonly archive?: string;
  readonly templates: readonly string[];
  /** Folder with an office's own font files. */
  readonly fonts: string;
  readonly kinds: readonly OutputKind[];
  readonly language: Language;
  readonly strict: boolean;
  readonly force: boolean;
  readonly quiet: boolean;
  readonly jobs: number;
  /** Folders or organisations; none means all. */
  readonly reports: readonly string[];
  /** Places in which files are still changing, by `placeKey`: none of their files is read, whatever it would be read for. */
  readonly unsettled?: ReadonlySet<string>;
  /** False only checks. */
  readonly write: boolean;
  /** True when nobody is there to stop a report that hangs. */
  readonly unattended: boolean;
  readonly records: readonly WantedRecord[];
}

export interface Run {
  /** In the order of the inbox. */
  readonly results: readonly ReportResult[];
  /** What those that were made took, ms. Only people are shown it: records are the same for the same input. */
  readonly times: ReadonlyMap<ReportResult, number>;
  /** Reports that were not begun. */
  readonly left: number;
  readonly started: Date;
  /** See `archiveFindings`. */
  readonly archive: readonly Diagnostic[];
  /** The system's word when the disk took nothing more. */
  readonly full: string | undefined;
}

/** A file of the run itself that could not be replaced, and the system's word for why: it is open in another program, say. */
export interface Blocked { readonly path: string; readonly reason: string }

export interface Outcome {
  /** 0 everything is written, 1 a report has errors, 2 could not run to the end, 129 and more stopped by a signal. */
  readonly status: number;
  /** In the order of the inbox. */
  readonly results: readonly ReportResult[];
  /** Those of them that were made in this run; the others were known already. */
  readonly made: readonly ReportResult[];
  readonly changes: readonly Change[];
  /** See `archiveFindings`. */
  readonly archive: readonly Diagnostic[];
  /** Reports that were not begun. */
  readonly left: number;
  /** Final documents of earlier runs that no longer held, relative to the output folder. */
  readonly removed: readonly string[];
  /** Reports that failed for reasons that the next run may not meet, and places in which a file could not be read: it may be open elsewhere. */
  readonly owed: number;
  /** The system's word when the disk took nothing more. */
  readonly full: string | undefined;
  readonly blocked: Blocked | undefined;
}
