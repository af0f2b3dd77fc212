/** Plain text and Markdown: one line per row, in a single cell. */
import type { Outcome } from '../model/diagnostic';
import type { Sheet } from '../model/sheet';
import { cleaner } from './characters';
import { lineTooLong, tooManyRows } from './findings';
import { MAX_CELL_LENGTH, MAX_ROWS } from './limits';

export function readText(text: string, file: string): Outcome<Sheet[]> {
  const lines = text.split(/\r\n|\n|\r/);
  // The line break that ends the last line starts no further one.
  if (lines.at(-1) === '') lines.pop();
  if (lines.length > MAX_ROWS) return { value: [], diagnostics: [tooManyRows({ file })] };
  const long = lines.findIndex((line) => line.length > MAX_CELL_LENGTH);
  if (long >= 0) return { value: [], diagnostics: [lineTooLong({ file, row: long + 1, column: 1 }, lines[long]!.length)] };

  const { clean, diagnostics } = cleaner();
  const rows = lines.map((line, i) => ({ row: i + 1, cells: [clean(line, { file, row: i + 1, column: 1 })] }));
  return { value: [{ file, kind: 'text', rows }], diagnostics: diagnostics() };
}
