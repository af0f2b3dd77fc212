/** Reads a workbook: one sheet per worksheet that holds something, with the same cells its CSV would have. */
import type { Diagnostic, Outcome } from '../../model/diagnostic';
import type { Sheet } from '../../model/sheet';
import { damagedWorkbook, emptyFile, externalLinks, macros, notASheet } from '../findings';
import type { Content } from '../sniff';
import { openParts } from './parts';
import { readSheet } from './sheet';
import { mainPart, readWorkbookPart } from './workbook';

/** Other documents that are ZIP files as well, by a part only they have. */
const OTHERS: readonly (readonly [part: RegExp, content: Exclude<Content, 'text' | 'zip'>])[] = [
  [/^word\//, 'docx'],
  [/^ppt\//, 'pptx'],
  [/^ofd\.xml$/, 'ofd'],
  [/^xl\/workbook\.bin$/, 'xlsb'],
  [/^content\.xml$/, 'ods'],
];

const refused = (...diagnostics: Diagnostic[]): Outcome<Sheet[]> => ({ value: [], diagnostics });

export function readWorkbook(bytes: Uint8Array, file: string): Outcome<Sheet[]> {
  const parts = openParts(bytes, file);
  if (!parts) return refused(damagedWorkbook(file));
  const main = mainPart(parts);
  if (parts.diagnostics().length > 0) return refused(...parts.diagnostics());
  const other = OTHERS.find(([part]) => parts.names.some((name) => part.test(name)))?.[1];
  if (other || !main || !parts.has(main)) return refused(notASheet(file, other ?? 'archive'));
  if (parts.names.some((name) => /^xl\/(?:vbaproject\.bin$|macrosheets\/)/.test(name))) return refused(macros(file));

  const workbook = readWorkbookPart(parts, main);
  const outcomes = workbook.sheets.map((sheet) => readSheet(parts, workbook, sheet, file));
  if (parts.diagnostics().length > 0) return refused(...parts.diagnostics());

  const value = outcomes.flatMap((outcome) => outcome.value);
  const diagnostics = outcomes.flatMap((outcome) => outcome.diagnostics);
  if (parts.names.some((name) => name.startsWith('xl/externallinks/'))) diagnostics.push(externalLinks(file));
  if (value.length === 0 && diagnostics.length === 0) diagnostics.push(emptyFile(file));
  return { value, diagnostics };
}
