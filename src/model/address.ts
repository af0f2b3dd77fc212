/** Where something stands: cells as spreadsheet programs write them, places in texts as editors and compilers do. */
import type { Origin } from './diagnostic';
import { visible } from './quote';

/** 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26)) letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** Files of lines: what is a row in a sheet is a line of these, and a column a character in it. */
export const isText = ({ file, sheet }: Origin): boolean => sheet === undefined && /\.(?:txt|md|ya?ml|hbs)$/i.test(file);

/** `C7` of a sheet, `7:3` (line and character) of a text; a line that is meant from its beginning is `7`. */
export function cellAddress(at: Origin): string {
  const { row, column } = at;
  if (isText(at)) return `${row ?? ''}${column === undefined || column === 1 ? '' : `:${column}`}`;
  return (column === undefined ? '' : columnLetters(column)) + (row === undefined ? '' : row);
}

export function fileAddress(at: Origin): string {
  const cell = cellAddress(at);
  return `${visible(at.file)}${at.sheet === undefined ? '' : `[${at.sheet}]`}${cell === '' ? '' : `:${cell}`}`;
}

/** The cell alone where it lies in the same sheet as `home`, else with its file; so are lines, which alone would be mere numbers. */
export function addressFrom(home: Origin | undefined, at: Origin): string {
  const near = home !== undefined && at.file === home.file && at.sheet === home.sheet && !isText(at);
  return near && cellAddress(at) !== '' ? cellAddress(at) : fileAddress(at);
}

/** Cells one below the other or side by side are written as a range: C7:C26, of lines 7-26. Cells of another file carry its name. */
export function ranges(cells: readonly Origin[], home: Origin | undefined): string[] {
  const runs: { first: Origin; last: Origin }[] = [];
  for (const cell of cells) {
    const run = runs.at(-1);
    if (run && follows(run, cell)) run.last = cell;
    else runs.push({ first: cell, last: cell });
  }
  return runs.map(({ first, last }) => {
    const start = addressFrom(home, first);
    return first === last ? start : `${start}${isText(last) ? '-' : ':'}${cellAddress(last)}`;
  });
}

function follows({ first, last }: { first: Origin; last: Origin }, next: Origin): boolean {
  if (last.file !== next.file || last.sheet !== next.sheet || last.row === undefined || last.column === undefined) return false;
  const down = next.column === last.column && next.row === last.row + 1 && first.column === last.column;
  const right = next.row === last.row && next.column === last.column + 1 && first.row === last.row;
  return down || right;
}
