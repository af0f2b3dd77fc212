/** Which cells of a table that became text are the values of which row: told by their number, never guessed. */
import { isValue } from './flat-words';
import type { FlatCell } from './published';

/** `lead` counts the blank cells that a merged label leaves behind where all cells of its row were written out. */
export interface ValueRow { readonly count: number; readonly lead: number }

const isBlank = ({ text }: FlatCell): boolean => text.trim() === '';

/**
 * The values of these rows, one after the other, among the cells between two labels that were found; `line` is where the
 * first one ends. A row without values is left out at the end. Undefined when the cells can be taken in more than one way.
 */
export function valuesOf(cells: readonly FlatCell[], line: number | undefined, rows: readonly ValueRow[]): readonly FlatCell[] | undefined {
  const numbers = cells.filter(({ text }) => isValue(text));
  if (numbers.length === 0 && cells.every((cell) => isBlank(cell) || !cell.tabbed)) return [];
  const [first] = rows;
  if (!first) return [];
  const own = cells.filter((cell) => cell.line === line);
  if (own.length === first.count && own.every(({ tabbed }) => tabbed) && numbers.every((cell) => own.includes(cell))) return own;
  const ends = rows.map((_, r) => rows.slice(0, r + 1).reduce((sum, { count }) => sum + count, 0));
  const total = ends.at(-1)!;
  if ((numbers.length === total || numbers.length === first.count) && isWhole(cells, ends)) return numbers;
  const placed = rows.length === 1 && own.length === 0 && cells.every(({ tabbed }) => tabbed) ? inPlace(cells, first) : undefined;
  if (placed) return placed;
  // Any choice among equal numbers is the same; those that are left over are told.
  return numbers.length > total && isWhole(cells, [...ends, ...numbers.keys()].filter((end) => end >= total)) && numbers.every(({ text }) => text.trim() === numbers[0]!.text.trim()) ? numbers.slice(0, total) : undefined;
}

/** Nothing stands between the numbers of a row: what else there is, remarks and the like, stands where a row ends, blanks also where one begins; no label of another row. */
function isWhole(cells: readonly FlatCell[], ends: readonly number[]): boolean {
  let before = 0;
  return cells.every((cell) => {
    if (isValue(cell.text)) before += 1;
    return isValue(cell.text) || (ends.includes(before) && !cell.label) || (before === 0 && isBlank(cell));
  });
}

/** Each cell on a line of its own, blank ones too: first what the label leaves blank, if that was written out, last what reaches into the next row. */
function inPlace(cells: readonly FlatCell[], { count, lead }: ValueRow): readonly FlatCell[] | undefined {
  const ways = [0, lead].map((start) => ({ own: cells.slice(start, start + count), around: [...cells.slice(0, start), ...cells.slice(start + count)] }))
    .filter(({ own, around }) => own.length === count && around.every(isBlank)).map(({ own }) => own);
  const [way, other] = ways;
  return way && (!other || other.every(({ text }, i) => text.trim() === way[i]!.text.trim())) ? way : undefined;
}
