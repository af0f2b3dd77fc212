/** The line backwards: a published report becomes sheets again, and is checked. */
import { importReport, type Imported } from './import/import';
import type { Outcome } from './model/diagnostic';
import type { FormatDefinition } from './model/format';
import { merge } from './validate/merge';
import { validate } from './validate/validate';

/** `value` is undefined when no report was recognised. */
export function readBack(bytes: Uint8Array, file: string, formats: readonly FormatDefinition[]): Outcome<Imported | undefined> {
  const { value, diagnostics } = importReport(bytes, file, formats);
  const checked = value ? validate(value.report, value.format).map((d) => ({ ...d, at: d.at.map(value.original) })) : [];
  return { value, diagnostics: merge([...diagnostics, ...checked]) };
}
