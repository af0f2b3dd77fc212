/** The whole line: submissions are mapped, validated, composed, laid out and rendered. Nothing here knows files or arguments. */
import { compose, titleOf } from './compose/compose';
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
  readonly title?: string;
  /** Absent when it cannot be told what the report is; a draft when it has errors. */
  readonly document?: Document;
  readonly diagnostics: readonly Diagnostic[];
}

export function build(submission: Submission, formats: readonly FormatDefinition[]): Built {
  const mapped = map(submission, formats);
  if (!mapped.value) return { submission, diagnostics: merge(mapped.diagnostics) };
  const { report, format } = mapped.value;
  const diagnostics = waive(merge([...mapped.diagnostics, ...validate(report, format)]), report.waivers);
  const document = compose(report, format, hasErrors(diagnostics));
  return { submission, format: format.id, title: titleOf(report, format), document, diagnostics };
}

export async function render(document: Document, kinds: readonly OutputKind[], faces: Faces): Promise<Map<OutputKind, Uint8Array>> {
  const placed = layout(document, GB9704, faces);
  const files = new Map<OutputKind, Uint8Array>();
  for (const kind of kinds) files.set(kind, await renderers[kind](document, placed, GB9704, faces));
  return files;
}
