/** Labels in a sheet laid out like the form: by their role, beside or above cells that arrived. */
import type { Origin } from '../../src/model/diagnostic';
import type { Sheet } from '../../src/model/sheet';
import { tableSlots } from '../../src/model/slots';
import { placesAt } from '../../src/map/cell-path';
import { normalise } from '../../src/map/label';
import { cellAt } from '../../src/map/words';
import { filled } from './addresses';
import type { Context, IsLabel } from './context';

export function formLabels({ sheet, format, report, known, named, turned }: Context): IsLabel {
  const roles = new Map<string, Set<string>>();
  const spare = new Map<string, number>();
  const count = (text: string, by: number) => spare.set(text, (spare.get(text) ?? 0) + by);
  const here = format.tables.filter((table) => [...report.tables.get(table.id)?.values() ?? []].some((row) => [...row.values()].some(({ origin }) => origin.file === sheet.file && origin.sheet === sheet.name)));
  for (const label of format.tables.flatMap((table) => tableSlots(table).labels)) roles.set(normalise(label.text), (roles.get(normalise(label.text)) ?? new Set()).add(label.role));
  for (const { text } of (here.length > 0 ? here : format.tables).flatMap((table) => tableSlots(table).labels)) count(normalise(text), 1);
  for (const { at, text } of filled(sheet)) if (!named(at)) count(normalise(text), -1);
  const rows = turned ? swapped(sheet) : sheet.rows.map((row) => row.cells);
  const placeOf = (r: number, c: number): Origin => (turned ? cellAt(sheet, sheet.rows[c]!, r) : cellAt(sheet, sheet.rows[r]!, c));
  const filledAt = (r: number, c: number): boolean => (rows[r]?.[c] ?? '').trim() !== '';
  const isLabelText = (r: number, c: number): boolean => roles.has(normalise(rows[r]?.[c] ?? ''));
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const arrived = rows.map((_, r) => Array.from({ length: width }, (__, c) => !(turned ? c >= sheet.rows.length : false) && known(placeOf(r, c)) && !(isLabelText(r, c) && !named(placeOf(r, c)))));
  /** No number stands in it: labels, and other words that findings name. */
  const blank = rows.every((cells, r) => cells.every((text, c) => !filledAt(r, c) || isLabelText(r, c) || (!/^[\d.,+-]+$/.test(text.trim()) && named(placeOf(r, c)))));
  /** The nearest cell that is not blank, going back. */
  const before = (r: number, c: number, down: number, right: number): { r: number; c: number } | undefined => {
    const [y, x] = [r + down, c + right];
    if (y < 0 || x < 0) return undefined;
    return filledAt(y, x) ? { r: y, c: x } : before(y, x, down, right);
  };
  /** The label of a merged cell may stand in all cells it covers, a number in the one beside it. */
  const repeats = (text: string, r: number, c: number): boolean => {
    const isText = !/\d/.test(text);
    return [before(r, c, 0, -1), isText ? before(r, c, -1, 0) : undefined].some((place) =>
      place !== undefined && rows[place.r]![place.c]!.trim() === text && (known(placeOf(place.r, place.c)) || (isText && repeats(text, place.r, place.c))));
  };
  /** In a list, the labels in front of a value are the path to its cell; a blank one before them stands for the one above. */
  const isOnPath = (r: number, c: number): boolean => {
    const end = arrived[r]!.findIndex((own, k) => own && k > c);
    const first = rows[r]!.findIndex((text) => text.trim() !== '');
    const above = (k: number): string => { const place = k < first ? before(r, k, -1, 0) : undefined; return place ? rows[place.r]![place.c]! : ''; };
    const path = rows[r]!.slice(0, end < 0 ? c + 1 : end).map((text, k) => text.trim() || above(k).trim()).filter((text) => text !== '');
    return (end >= 0 || !rows[r]!.some((_, k) => k > c && filledAt(r, k))) && placesAt(path.join('/'), format.tables).length === 1;
  };
  return (cell) => {
    const index = sheet.rows.findIndex(({ row }) => row === cell.at.row);
    const [r, c] = turned ? [cell.at.column! - 1, index] : [index, cell.at.column! - 1];
    const role = roles.get(normalise(cell.text));
    // A form that nobody filled in; or a label whose row or column is gone, where none stands twice.
    if (role && (blank || spare.get(normalise(cell.text))! >= 0)) return true;
    if (isOnPath(r, c)) return true;
    if (!role) return repeats(cell.text, r, c);
    const down = rows.findIndex((_, k) => k > r && filledAt(k, c));
    const right = rows[r]!.findIndex((_, k) => k > c && filledAt(r, k));
    const below = (from: number, to: number, first: number, last: number): boolean => arrived.slice(from, to).some((own) => own.slice(first, last).some(Boolean));
    return (role.has('row') && below(r, down < 0 ? rows.length : down, c + 1, width))
      || (role.has('column') && below(r + 1, rows.length, c, right < 0 ? width : right))
      || ((role.has('corner') || role.has('band')) && below(r + 1, rows.length, 0, width));
  };
}

const swapped = (sheet: Sheet): string[][] =>
  Array.from({ length: Math.max(0, ...sheet.rows.map((row) => row.cells.length)) }, (_, c) => sheet.rows.map((row) => row.cells[c] ?? ''));
