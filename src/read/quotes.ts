/** Names the cells whose quotes are wrong in a CSV file that cannot be parsed for them. */
import { parse, type CsvError, type Options } from 'csv-parse/sync';
import type { Diagnostic } from '../model/diagnostic';
import { strayQuote, unclosedQuote } from './findings';

/** So many rows with wrong quotes are told of at once. */
const MAX_FAULTS = 20;

/** One finding a row: the first wrong quote upsets the rest of its row. */
export function findWrongQuotes(text: string, options: Options, file: string): readonly Diagnostic[] {
  const faults = new Map<number, Diagnostic>();
  const enough = new Error('As many faults as are told of.');
  /** Row and text line of the field that was read last, faulty rows included. */
  let [row, line] = [0, 0];

  function collect(error: CsvError): void {
    const column = Number(error.column);
    const at = { file, row: column === 0 ? row + 1 : row, column: column + 1 };
    const startLine = column === 0 ? line + 1 : line;
    // A quote inside a quoted field that has run over its line: what is missing is the closing quote of that line.
    const unclosed = error.code === 'CSV_QUOTE_NOT_CLOSED' || (error.code === 'CSV_INVALID_CLOSING_QUOTE' && Number(error.lines) > startLine);
    if (!faults.has(at.row)) faults.set(at.row, unclosed ? unclosedQuote(at) : strayQuote(at));
    if (faults.size === MAX_FAULTS) throw enough;
  }

  try {
    parse(text, {
      ...options,
      // Too slow for every file, so only used here: it is told of the fields of faulty rows as well.
      cast: (cell, { column, lines }) => {
        if (column === 0) row += 1;
        line = lines;
        return cell;
      },
      skip_records_with_error: true,
      on_skip: (error) => {
        if (error) collect(error);
        return undefined;
      },
    });
  } catch (error) {
    if (error !== enough) throw error;
  }
  return [...faults.values()];
}
