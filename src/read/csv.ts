/** CSV text to a sheet. Rows are numbered as a spreadsheet shows them: a blank row counts, a quoted line break does not. */
import { CsvError, parse, type Options } from 'csv-parse/sync';
import type { Diagnostic, Outcome } from '../model/diagnostic';
import type { Sheet, SheetRow } from '../model/sheet';
import { cleaner } from './characters';
import { delimiterOf, otherDelimiter } from './delimiter';
import { cellTooLong, otherDelimiterUsed, tooManyColumns, tooManyRows } from './findings';
import { MAX_CELL_LENGTH, MAX_COLUMNS, MAX_ROWS } from './limits';
import { findWrongQuotes } from './quotes';

/** The line by which Excel is told the delimiter; Excel does not show it as a row. */
const DECLARATION = /^"?sep=([,;\t|])"?(?:\r\n|\n|\r|$)/i;

export function readCsv(text: string, file: string): Outcome<Sheet[]> {
  const declared = DECLARATION.exec(text);
  const body = text.slice(declared?.[0].length ?? 0);
  const other = declared ? undefined : otherDelimiter(body);
  if (other) return { value: [], diagnostics: [otherDelimiterUsed(file, other)] };

  const { value: records, diagnostics: faults } = parseRecords(body, declared?.[1] ?? delimiterOf(body), file);
  const excess = faults.length > 0 ? faults : findExcess(records, file);
  if (excess.length > 0) return { value: [], diagnostics: excess };

  const { clean, diagnostics } = cleaner();
  const rows: SheetRow[] = records.map((cells, r) => ({
    row: r + 1,
    cells: cells.map((cell, c) => clean(cell, { file, row: r + 1, column: c + 1 })),
  }));
  return { value: [{ file, kind: 'table', rows }], diagnostics: diagnostics() };
}

function parseRecords(text: string, delimiter: string, file: string): Outcome<string[][]> {
  const options: Options = { delimiter, columns: false, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'], to: MAX_ROWS + 1 };
  try {
    return { value: parse(text, options), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { value: [], diagnostics: findWrongQuotes(text, options, file) };
  }
}

function findExcess(records: readonly (readonly string[])[], file: string): Diagnostic[] {
  if (records.length > MAX_ROWS) return [tooManyRows({ file })];
  return records.flatMap((cells, r) => {
    const row = r + 1;
    if (cells.length > MAX_COLUMNS) return [tooManyColumns({ file, row, column: MAX_COLUMNS + 1 })];
    const long = cells.findIndex((cell) => cell.length > MAX_CELL_LENGTH);
    return long < 0 ? [] : [cellTooLong({ file, row, column: long + 1 }, cells[long]!.length)];
  });
}
