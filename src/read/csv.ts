/** CSV text to a sheet. Rows are numbered as a spreadsheet shows them: a blank row counts, a quoted line break does not. */
import { parse, type CsvError } from 'csv-parse/sync';
import type { Diagnostic, Outcome } from '../model/diagnostic';
import type { Sheet, SheetRow } from '../model/sheet';
import { cleaner } from './characters';
import { delimiterOf, fullWidthDelimiter } from './delimiter';
import { cellTooLong, fullWidthDelimiterUsed, strayQuote, tooManyColumns, tooManyRows, unclosedQuote } from './findings';
import { MAX_CELL_LENGTH, MAX_COLUMNS, MAX_ROWS } from './limits';

/** The line by which Excel is told the delimiter; Excel does not show it as a row. */
const DECLARATION = /^"?sep=([,;\t|])"?(?:\r\n|\n|\r|$)/i;

export function readCsv(text: string, file: string): Outcome<Sheet[]> {
  const declared = DECLARATION.exec(text);
  const body = text.slice(declared?.[0].length ?? 0);
  const fullWidth = declared ? undefined : fullWidthDelimiter(body);
  if (fullWidth) return { value: [], diagnostics: [fullWidthDelimiterUsed(file, fullWidth)] };

  const { records, faults } = parseRecords(body, declared?.[1] ?? delimiterOf(body), file);
  const excess = faults.length > 0 ? faults : findExcess(records, file);
  if (excess.length > 0) return { value: [], diagnostics: excess };

  const { clean, diagnostics } = cleaner();
  const rows: SheetRow[] = records.map((cells, r) => ({
    row: r + 1,
    cells: cells.map((cell, c) => clean(cell, { file, row: r + 1, column: c + 1 })),
  }));
  return { value: [{ file, kind: 'table', rows }], diagnostics: diagnostics() };
}

/** The records, or what is wrong with the quotes: one fault a row, since the first upsets the rest of its row. */
function parseRecords(text: string, delimiter: string, file: string): { records: string[][]; faults: readonly Diagnostic[] } {
  const faults = new Map<number, Diagnostic>();
  /** Row and text line of the field that was read last, faulty rows included. */
  let [row, line] = [0, 0];
  const records = parse(text, {
    delimiter,
    columns: false,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    to: MAX_ROWS + 1,
    cast: (value, context) => {
      if (context.column === 0) row += 1;
      line = context.lines;
      return value;
    },
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error) collect(error);
      return undefined;
    },
  });

  function collect(error: CsvError): void {
    const column = Number(error.column);
    const at = { file, row: column === 0 ? row + 1 : row, column: column + 1 };
    const startLine = column === 0 ? line + 1 : line;
    // A quote inside a quoted field that has run over its line: what is missing is the closing quote of that line.
    const unclosed = error.code === 'CSV_QUOTE_NOT_CLOSED' || (error.code === 'CSV_INVALID_CLOSING_QUOTE' && Number(error.lines) > startLine);
    if (!faults.has(at.row)) faults.set(at.row, unclosed ? unclosedQuote(at) : strayQuote(at));
  }
  return { records, faults: [...faults.values()] };
}

function findExcess(records: readonly (readonly string[])[], file: string): Diagnostic[] {
  if (records.length > MAX_ROWS) return [tooManyRows({ file })];
  return records.flatMap((cells, r) => {
    const row = r + 1;
    if (cells.length > MAX_COLUMNS) return [tooManyColumns({ file, row }, cells.length)];
    const long = cells.findIndex((cell) => cell.length > MAX_CELL_LENGTH);
    return long < 0 ? [] : [cellTooLong({ file, row, column: long + 1 }, cells[long]!.length)];
  });
}
