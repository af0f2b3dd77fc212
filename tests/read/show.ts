/** How the tests of reading write down what came out of a file. */
import type { Diagnostic, Outcome } from '../../src/model/diagnostic';
import type { Sheet } from '../../src/model/sheet';

/** The cells of all sheets; row numbers must run without gaps from 1. */
export function cellsOf({ value }: Outcome<Sheet[]>): string[][][] {
  return value.map((sheet) => sheet.rows.map(({ row, cells }, i) => {
    if (row !== i + 1) throw new Error(`row ${i + 1} is numbered ${row}`);
    return [...cells];
  }));
}

/** `error csv/stray-quote 2:1`: severity, code, and the rows and columns it points at. */
export function briefly(d: Diagnostic): string {
  const places = d.at.map(({ sheet, row, column }) => [sheet && `${sheet}!`, row, column && `:${column}`].join(''));
  return [d.severity, d.code, ...places].filter(Boolean).join(' ');
}

/** Everything a person gets to read, in both languages. */
export const words = (d: Diagnostic): string =>
  [briefly(d), d.message.zh, d.hint.zh, d.message.en, d.hint.en].join('\n  ');
