/** The whole line: submissions are mapped, validated, composed, laid out and rendered. Nothing here knows files or arguments. */
import { compose } from './compose/compose';
import { reportData } from './compose/data';
import { withMarks } from './compose/marks';
import { withNotes } from './compose/notes';
import { DRAFT } from './compose/words';
import { checkCoverage } from './fonts/coverage';
import type { Faces } from './fonts/fonts';
import { layout } from './layout/layout';
import { map } from './map/map';
import { unitReports } from './map/unit-reports';
import { hasErrors, type Diagnostic, type Language } from './model/diagnostic';
import type { Document } from './model/document';
import type { FormatDefinition } from './model/format';
import { opinions, pending } from './model/opinion';
import type { Report } from './model/report';
import type { Submission } from './model/submission';
import { GB9704 } from './model/theme';
import { assertPlaced } from './render/parity/placed';
import { assertWordFile } from './render/parity/word-file';
import { renderers, type OutputKind } from './render/render';
import { annotatedCopy, annotatedSheets } from './render/review/annotate';
import { renderReview } from './render/review/review';
import { validate } from './validate/validate';
import { waive } from './validate/waive';
import { merge } from './validate/merge';

export interface Built {
  readonly submission: Submission;
  readonly format?: string;
  /** Absent when it cannot be told what the report is; a draft when it has errors. */
  readonly document?: Document;
  /** What the document was composed from, and the same as JSON. */
  readonly report?: Report;
  readonly data?: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * `lastYear` is the same organisation's submission of the year before: what was carried over is held against it.
 * `units` are those of the organisations that this one sums up.
 */
export interface BuildOptions { readonly strict: boolean; readonly lastYear?: Submission; readonly units?: readonly Submission[] }

export function build(submission: Submission, formats: readonly FormatDefinition[], faces: Faces, options: BuildOptions): Built {
  const mapped = map(submission, formats);
  const graded = (all: readonly Diagnostic[]): Diagnostic[] => merge(options.strict ? all.map(strictly) : all);
  if (!mapped.value) return { submission, diagnostics: graded(mapped.diagnostics) };
  const { report, format } = mapped.value;
  const document = compose(report, format);
  const lastYear = options.lastYear && map(options.lastYear, formats).value;
  const units = unitReports(report, options.units ?? [], formats);
  const found = [...mapped.diagnostics, ...validate(report, format, lastYear, units), ...checkCoverage(document, faces)];
  const diagnostics = waive(graded(found), report.waivers);
  return { submission, format: format.id, report, data: reportData(report, format), document: hasErrors(diagnostics) ? draftOf(document, diagnostics) : document, diagnostics };
}

/** What keeps it from being final is marked in it and told at its end. */
function draftOf(document: Document, diagnostics: readonly Diagnostic[]): Document {
  const told = pending(opinions(diagnostics));
  return withNotes(withMarks({ ...document, draft: DRAFT }, told), told);
}

/** Under `strict` a warning keeps a document from being final. */
const strictly = (d: Diagnostic): Diagnostic => (d.severity === 'warning' ? { ...d, severity: 'error' } : d);

/** `data` is the report's data as JSON, which its PDF carries. */
export async function render(document: Document, data: Uint8Array, kinds: readonly OutputKind[], faces: Faces): Promise<Map<OutputKind, Uint8Array>> {
  const placed = layout(document, GB9704, faces);
  assertPlaced(document, placed);
  const files = new Map<OutputKind, Uint8Array>();
  for (const kind of kinds) files.set(kind, await renderers[kind](document, placed, GB9704, faces, data));
  const word = files.get('docx');
  if (word) assertWordFile(document, placed, word);
  return files;
}

export interface Review {
  /** HTML. */
  readonly page: Uint8Array;
  /** XLSX: `of` is the workbook it is a copy of; undefined for the one that shows the CSV files. */
  readonly annotated: readonly { readonly of?: string; readonly bytes: Uint8Array }[];
}

/** The findings of a report where people look for them. `title` names it; `workbook` gives the bytes of an input file. */
export function review({ submission, document, diagnostics }: Built, title: string, workbook: (file: string) => Uint8Array | undefined, language: Language): Review {
  const all = opinions(diagnostics);
  const { sheets, organisation = '' } = submission;
  const page = renderReview({ title, organisation, document: document && withMarks(document, all), sheets, diagnostics, language }, GB9704);
  const workbooks = [...new Set(sheets.filter((sheet) => sheet.name !== undefined).map((sheet) => sheet.file))];
  const annotated = [
    { bytes: annotatedSheets(sheets.filter((sheet) => sheet.kind === 'table' && sheet.name === undefined), all, language) },
    ...workbooks.map((file) => {
      const bytes = workbook(file);
      return { of: file, bytes: bytes && annotatedCopy(bytes, file, all, language) };
    }),
  ];
  return { page, annotated: annotated.flatMap(({ bytes, ...rest }) => (bytes ? [{ ...rest, bytes }] : [])) };
}
