/**
 * Findings. A problem in the input is data, never an exception: every stage returns what it could make together
 * with everything it found, and only the command line prints.
 */

/** A text in the two languages findings are shown in. Chinese is the default. */
export interface Localized { readonly zh: string; readonly en: string }

export type Language = keyof Localized;

/** Where a value came from, in the words of the person who owns the file. Rows and columns are 1-based, as a spreadsheet shows them. */
export interface Origin {
  /** Path relative to the input folder (or to the templates folder), with `/`. */
  readonly file: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: number;
}

export type Severity = 'error' | 'warning' | 'note';

/** A person's statement that a finding is known and right as it stands. */
export interface Waiver { readonly reason: string; readonly by: string; readonly origin: Origin }

export interface Diagnostic {
  /** Word code that never changes, such as `csv/unclosed-quote`. */
  readonly code: string;
  /** Id of the published rule the finding belongs to, such as `T3-02`. Only findings with one can be waived. */
  readonly rule?: string;
  readonly severity: Severity;
  /** What was found and what was expected, in one sentence. */
  readonly message: Localized;
  /** What to do about it. */
  readonly hint: Localized;
  /** The cell to look at first, then the other cells concerned. */
  readonly at: readonly Origin[];
  /** Cells of which each alone settles the matter with this value, likely ones first; the hint says so too. */
  readonly suggestions?: readonly { readonly at: Origin; readonly value: string }[];
  readonly waived?: Waiver;
  /** What stands there could not be read or has no use: it may be what seems to be missing, or blank, elsewhere. */
  readonly lost?: 'sheets' | 'cells';
}

/** What every fallible stage returns: as much result as could be made, and everything found on the way. */
export interface Outcome<T> { readonly value: T; readonly diagnostics: readonly Diagnostic[] }

/** True when something was found that keeps the document from being final. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((d) => d.severity === 'error' && !d.waived);
}
