/** Reads a dropped file: bytes to sheets of cells as they stand, with their addresses and without any meaning. */
import type { Diagnostic, Outcome } from '../model/diagnostic';
import type { Sheet } from '../model/sheet';
import { stainOf } from './characters';
import { readCsv } from './csv';
import { decode } from './decode';
import { emptyFile, fileTooLarge, forbiddenName, macros, markup, notASheet, renamed, textInWorkbook, unsupported } from './findings';
import { MAX_FILE_BYTES } from './limits';
import { sniff } from './sniff';
import { readText } from './text';
import { readWorkbook } from './xlsx/xlsx';

/** What a file claims to be by its name. A workbook's old and foreign kinds are named, so that their owner is told. */
const KINDS: Readonly<Record<string, 'table' | 'text' | 'workbook'>> = {
  csv: 'table', tsv: 'table',
  txt: 'text', md: 'text',
  xlsx: 'workbook', xlsm: 'workbook', xlsb: 'workbook', xltx: 'workbook', xls: 'workbook', et: 'workbook', ods: 'workbook',
};

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const nothing = (...diagnostics: Diagnostic[]): Outcome<Sheet[]> => ({ value: [], diagnostics });

/**
 * `file` is the path relative to the input folder, with `/`; `size` in bytes, where those of a file that is too large
 * were not read. No sheets when the file cannot be understood.
 */
export function readFile(bytes: Uint8Array, file: string, size = bytes.length): Outcome<Sheet[]> {
  const kind = KINDS[/\.([^.]+)$/.exec(baseName(file))?.[1]?.toLowerCase() ?? ''];
  if (!kind) return nothing(unsupported(file));
  const stain = stainOf(file);
  if (stain) return nothing(forbiddenName(file, stain));
  if (size === 0) return nothing(emptyFile(file));
  if (size > MAX_FILE_BYTES) return nothing(fileTooLarge(file, size));

  const content = sniff(bytes);
  if (content === 'zip') {
    if (/\.xlsm$/i.test(file)) return nothing(macros(file));
    const { value, diagnostics } = readWorkbook(bytes, file);
    return { value, diagnostics: kind === 'workbook' || value.length === 0 ? diagnostics : [renamed(file), ...diagnostics] };
  }
  if (content !== 'text') return nothing(notASheet(file, content));

  const { value: text, diagnostics } = decode(bytes, file);
  if (text === undefined) return nothing(...diagnostics);
  const { value, diagnostics: found } = readDecoded(text, file, kind);
  return { value, diagnostics: [...diagnostics, ...found] };
}

function readDecoded(text: string, file: string, kind: 'table' | 'text' | 'workbook'): Outcome<Sheet[]> {
  if (text.trim() === '') return nothing(emptyFile(file));
  if (kind === 'text') return readText(text, file);
  if (/^\s*<(?:!doctype|html|\?xml|table)\b/i.test(text)) return nothing(markup(file));
  return kind === 'table' ? readCsv(text, file) : nothing(textInWorkbook(file));
}
