/** The whole line: submissions are mapped, validated, composed, laid out and rendered. Nothing here knows files or arguments. */
import { compose } from './compose/compose';
import { DRAFT } from './compose/words';
import { checkCoverage } from './fonts/coverage';
import type { Faces } from './fonts/fonts';
import { layout } from './layout/layout';
import { map } from './map/map';
import { hasErrors, type Diagnostic } from './model/diagnostic';
import type { Document } from './model/document';
import type { FormatDefinition } from './model/format';
import type { Submission } from './model/submission';
import { GB9704 } from './model/theme';
import { renderers, type OutputKind } from './render/render';
import { validate } from './validate/validate';
import { waive } from './validate/waive';
import { merge } from './validate/merge';

export interface Built {
  readonly submission: Submission;
  readonly format?: string;
  /** Absent when it cannot be told what the report is; a draft when it has errors. */
  readonly document?: Document;
  readonly diagnostics: readonly Diagnostic[];
}

export function build(submission: Submission, formats: readonly FormatDefinition[], faces: Faces, options: { readonly strict: boolean }): Built {
  const mapped = map(submission, formats);
  const graded = (all: readonly Diagnostic[]): Diagnostic[] => merge(options.strict ? all.map(strictly) : all);
  if (!mapped.value) return { submission, diagnostics: graded(mapped.diagnostics) };
  const { report, format } = mapped.value;
  const document = compose(report, format);
  const found = [...mapped.diagnostics, ...validate(report, format), ...checkCoverage(document, faces)];
  const diagnostics = waive(graded(found), report.waivers);
  return { submission, format: format.id, document: hasErrors(diagnostics) ? { ...document, draft: DRAFT } : document, diagnostics };
}

/** Under `strict` a warning keeps a document from being final. */
const strictly = (d: Diagnostic): Diagnostic => (d.severity === 'warning' ? { ...d, severity: 'error' } : d);

export async function render(document: Document, kinds: readonly OutputKind[], faces: Faces): Promise<Map<OutputKind, Uint8Array>> {
  const placed = layout(document, GB9704, faces);
  const files = new Map<OutputKind, Uint8Array>();
  for (const kind of kinds) files.set(kind, await renderers[kind](document, placed, GB9704, faces));
  return files;
}
