/** `output/run.json`: what was made of each report and everything that was found, for other programs. Fields are part of the contract. */
import type { Faces } from '../fonts/fonts';
import type { Diagnostic, Language } from '../model/diagnostic';
import { reportName, type ReportIdentity } from '../model/submission';
import { LOOSE } from './inbox';
import type { Status } from './words';

export type FaceSources = ReturnType<Faces['describe']>;

export interface ReportResult extends ReportIdentity {
  readonly source: string;
  readonly format?: string;
  readonly status: Status;
  /** Paths relative to the output folder, with `/`: documents by their kind, `review` and `annotated`. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What lies loose in the input folder is named by it. */
export const nameOf = (r: ReportResult): string => (r.organisation ? reportName(r) : r.source === LOOSE ? 'input' : r.source);

export interface Counts { readonly errors: number; readonly warnings: number; readonly notes: number; readonly waived: number }

export function countFindings(results: readonly ReportResult[]): Counts {
  const all = results.flatMap((r) => r.diagnostics);
  const of = (severity: string): number => all.filter((d) => d.severity === severity && !d.waived).length;
  return { errors: of('error'), warnings: of('warning'), notes: of('note'), waived: all.filter((d) => d.waived).length };
}

/** `faces`: the face each role got; where files lie differs from machine to machine and is not recorded. `left`: reports that were not begun; `archive`: see `archiveFindings`. */
export function runRecord(results: readonly ReportResult[], language: Language, faces: FaceSources, { left, archive }: { readonly left: number; readonly archive: readonly Diagnostic[] } = { left: 0, archive: [] }): string {
  const count = (status: Status): number => results.filter((r) => r.status === status).length;
  return `${JSON.stringify({
    reports: results.map((r) => ({ ...r, diagnostics: r.diagnostics.map((d) => plain(d, language)) })),
    ...(archive.length > 0 ? { archive: archive.map((d) => plain(d, language)) } : {}),
    summary: {
      reports: results.length, written: count('written'), draft: count('draft'), failed: count('failed'), unchanged: count('unchanged'),
      ...countFindings(results), ...(left > 0 ? { left } : {}),
    },
    fonts: Object.fromEntries(Object.entries(faces).map(([role, { family, from }]) => [role, { family, from }])),
  }, null, 2)}\n`;
}

function plain(d: Diagnostic, language: Language): object {
  return {
    code: d.code, ...(d.rule === undefined ? {} : { rule: d.rule }), severity: d.severity,
    message: d.message[language], hint: d.hint[language],
    ...(d.waived ? { waived: { reason: d.waived.reason, by: d.waived.by } } : {}),
    at: d.at, ...(d.suggestions ? { suggestions: d.suggestions } : {}),
  };
}
