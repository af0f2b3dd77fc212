/** The cells of a sheet by their addresses. */
import type { Origin } from '../../src/model/diagnostic';
import type { Sheet } from '../../src/model/sheet';
import { cellAt } from '../../src/map/words';

export interface Cell { readonly at: Origin; readonly text: string }

export const key = ({ file, sheet, row, column }: Origin): string => `${file}|${sheet ?? ''}|${row ?? ''}|${column ?? ''}`;

/** The cells that are not blank, trimmed. */
export const filled = (sheet: Sheet): Cell[] => sheet.rows.flatMap((row) => row.cells.flatMap((cell, c) =>
  (cell.trim() === '' ? [] : [{ at: cellAt(sheet, row, c), text: cell.trim() }])));
