/**
 * The list shape: in each row a cell of the form, the path to it, in one cell or several, and the value behind (三/（七）总计/总计, 20).
 * A row of labels alone stands above those it holds for. Such rows stand in a sheet without a header, or among the facts.
 */
import type { Origin } from '../model/diagnostic';
import type { FormatDefinition, TableDefinition } from '../model/format';
import type { Sheet } from '../model/sheet';
import { placesAt } from './cell-path';
import type { Place } from './cells';
import { normalise } from './label';
import type { RawFact } from './stated';
import { toEntry } from './value';
import { cellAt } from './words';

/** One row: `at` is the value's cell, `beyond` are cells behind it. */
interface Row { readonly labels: readonly string[]; readonly value: string; readonly labelsAt: readonly Origin[]; readonly at: Origin; readonly beyond: readonly { readonly text: string; readonly at: Origin }[] }
/** Where the path leads, several places when it leaves out too much; and where the next row leads that leads anywhere. */
export interface Line extends Row { readonly places: readonly Place[]; readonly below: readonly Place[] }

/** No form has so many cells. */
const MOST_ROWS = 2_000;

export const isNumber = (cell: string): boolean => toEntry(cell, 'amount', { file: '' }).value.type === 'number';

/** The rows of a sheet of which most lead to cells of the form; undefined for any other sheet. */
export function listedLines(sheet: Sheet, { tables }: FormatDefinition): readonly Line[] | undefined {
  const column = sheet.rows.length > MOST_ROWS ? undefined : valueColumn(sheet);
  if (!column) return undefined;
  let before: readonly string[] = [];
  const lines = located(sheet.rows.flatMap((row): Row[] => {
    const filled = row.cells.flatMap((cell, c) => (cell.trim() === '' ? [] : [{ text: cell.trim(), at: cellAt(sheet, row, c), c }]));
    if (filled.length === 0) return [];
    // A merged label stands in its first cell only.
    before = Array.from({ length: column }, (_, c) => (c < filled[0]!.c ? before[c] ?? '' : (row.cells[c] ?? '').trim()));
    return [{
      labels: before.filter((label) => label !== ''), value: (row.cells[column] ?? '').trim(), at: cellAt(sheet, row, column),
      labelsAt: filled.filter(({ c }) => c < column).map(({ at }) => at), beyond: filled.filter(({ c }) => c > column),
    }];
  }), tables);
  const [numbers, known] = [lines.filter(({ value }) => isNumber(value)), lines.filter(({ places }) => places.length > 0)];
  return known.length > 1 && known.length * 2 >= numbers.length ? lines : undefined;
}

/** The column with the most numbers; the first of them. */
function valueColumn({ rows }: Sheet): number | undefined {
  const counts = new Map<number, number>();
  for (const { cells } of rows) cells.forEach((cell, c) => { if (cell !== '' && isNumber(cell)) counts.set(c, (counts.get(c) ?? 0) + 1); });
  return [...counts].reduce<[number, number] | undefined>((most, own) => (most && (most[1] > own[1] || (most[1] === own[1] && most[0] < own[0])) ? most : own), undefined)?.[0];
}

function located(rows: readonly Row[], tables: readonly TableDefinition[]): Line[] {
  let outer: readonly string[] = [];
  const placed = rows.map((row) => {
    const found = [[...outer, ...row.labels], row.labels].map((path) => placesAt(path.join('/'), tables));
    const places = found.find(({ length }) => length === 1) ?? found.at(-1)!;
    if (row.value === '' && places.length === 0) outer = row.labels;
    return { ...row, places };
  });
  let below: readonly Place[] = [];
  return placed.reverse().map((row) => {
    const line = { ...row, below };
    if (row.places.length > 0) below = row.places;
    return line;
  }).reverse();
}

/** What is stated among the facts, but is a cell of the form. */
export function listedFacts(facts: readonly RawFact[], format: FormatDefinition): { readonly lines: readonly Line[]; readonly others: readonly RawFact[] } {
  const isFact = ({ name }: RawFact): boolean => name === '' || format.facts.some((own) => normalise(own.name) === normalise(name));
  const unknown = facts.filter((fact) => !isFact(fact));
  const lines = located(unknown.map(({ name, text, nameAt, at }) => ({ labels: [name], value: text, labelsAt: [nameAt], at, beyond: [] })), format.tables);
  const listed = lines.filter((line) => line.places.length > 0 || isOuter(line));
  const taken = new Set(listed.map(({ at }) => at));
  return { lines: listed, others: facts.filter(({ at }) => !taken.has(at)) };
}

/** A row of labels alone that are on the path of the rows below. */
export const isOuter = ({ value, labels, below }: Line): boolean =>
  value === '' && below.some(({ path }) => labels.every((label) => path.split('/').map(normalise).includes(normalise(label))));
