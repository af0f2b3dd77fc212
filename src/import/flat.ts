/**
 * A table whose rows and columns were lost: its cells stand one after the other. Its labels are aligned with those of a form's
 * table in reading order; the cells between two labels are the values of the rows between them.
 */
import type { Origin } from '../model/diagnostic';
import type { TableDefinition } from '../model/format';
import type { Sheet } from '../model/sheet';
import { tableSlots } from '../model/slots';
import { align, THRESHOLD } from '../map/align';
import { normalise, similarityFrom } from '../map/label';
import { valuesOf } from './flat-rows';
import { isValue, LIKE } from './flat-words';
import type { FlatCell } from './published';

/** A place of the form's table that a cell may come from. A merged cell shows again, blank or not, in each row it reaches. */
interface Place { readonly row: number; readonly column: number; readonly label?: string; readonly covers?: { readonly row: number; readonly column: number } }

/** Larger texts are no table of a form. */
const MOST_CELLS = 3_000;
/** Share of the labels that must be found. */
const ENOUGH = 0.5;

/** `places` tells where the cells of the sheet came from, by row and column. */
export interface Unflattened {
  readonly sheet: Sheet;
  readonly table: TableDefinition;
  readonly places: ReadonlyMap<string, Origin>;
  /** Cells that may be of the row whose label stands first, or of none: how they belong there cannot be told. */
  readonly unsure: readonly (readonly FlatCell[])[];
  /** Cells before, among and after those of the table that have no place in it. */
  readonly rest: readonly [readonly FlatCell[], readonly FlatCell[], readonly FlatCell[]];
}

export const placeKey = (sheet: string, row: number, column: number): string => `${sheet} ${row} ${column}`;

/** The table of the form that the cells fit best, and how well, 0 to 1. */
export function bestFit(cells: readonly FlatCell[], tables: readonly TableDefinition[]): Fitted | undefined {
  const words = cells.map(({ text }) => normalise(text));
  return cells.length > MOST_CELLS ? undefined : tables.map((table) => fit(words, table)).reduce<Fitted | undefined>((a, b) => (a && a.share >= b.share ? a : b), undefined);
}

/** Undefined when the cells fit no table. */
export function unflatten(cells: readonly FlatCell[], tables: readonly TableDefinition[], file: string, name: string): Unflattened | undefined {
  const best = bestFit(cells, tables);
  if (!best || best.share < ENOUGH) return undefined;
  return isGrid(cells, best) ? asItStands(cells, best.table, file, name) : laidOut(cells, best, file, name);
}

export interface Fitted { readonly table: TableDefinition; readonly places: readonly Place[]; readonly partners: readonly (number | undefined)[]; readonly share: number }

function fit(words: readonly string[], table: TableDefinition): Fitted {
  const places = placesOf(table);
  const numbers = words.map(isValue);
  const alike = likenesses();
  const partners = align(places.length, words.length, (i, j) => score(places[i]!, words[j]!, numbers[j]!, alike));
  const labels = places.flatMap(({ label, covers }, i) => (label !== undefined && !covers ? [partners[i] === undefined ? 0 : alike(label, words[partners[i]!]!)] : []));
  return { table, places, partners, share: labels.filter((s) => s >= LIKE).length / Math.max(1, labels.length) };
}

/** The same labels and words are compared again and again. */
function likenesses(): (label: string, word: string) => number {
  const known = new Map<string, Map<string, number>>();
  return (label, word) => {
    const of = known.get(label) ?? new Map<string, number>();
    known.set(label, of);
    const value = of.get(word) ?? similarityFrom(THRESHOLD, label, word);
    of.set(word, value);
    return value;
  };
}

/** Labels go before numbers, numbers before blanks; a blank may stand for anything, best for what is covered. */
function score({ label, covers }: Place, word: string, number: boolean, alike: (a: string, b: string) => number): number {
  if (covers) return word === '' ? 0.6 : word === label ? 0.7 : 0;
  if (label !== undefined) return word === '' ? 0.46 : number ? 0 : alike(label, word);
  return number ? 1 : word === '' ? 0.55 : word.length <= 4 ? 0.5 : 0;
}

/** In reading order. Of a cell that reaches over several rows each row shows one place, however many columns it takes. */
function placesOf(table: TableDefinition): Place[] {
  const { labels, values, covered } = tableSlots(table);
  const below = covered.filter(({ row, column, by }) => row > by.row && column === by.column);
  return [
    ...labels.map(({ row, column, text }): Place => ({ row, column, label: normalise(text) })),
    ...values.map(({ row, column }): Place => ({ row, column })),
    ...below.map(({ row, column, text, by }): Place => ({ row, column, label: normalise(text), covers: by })),
  ].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Each row stands on one line with all its cells, those that merged ones cover as well, and all are as far to the side. */
function isGrid(cells: readonly FlatCell[], { places, partners }: Fitted): boolean {
  const shifts = places.flatMap(({ column, label, covers }, i) => {
    const cell = cells[partners[i] ?? -1];
    return label !== undefined && !covers && cell && cell.text.trim() !== '' ? [cell.column - column] : [];
  });
  return cells.every(({ tabbed, first, line }) => tabbed && first === line) && cells.some(({ column }) => column > 0) && shifts.every((shift) => shift === shifts[0]);
}

function asItStands(cells: readonly FlatCell[], table: TableDefinition, file: string, name: string): Unflattened {
  const lines = [...new Set(cells.map(({ line }) => line))];
  const texts = lines.map((line) => cells.filter((cell) => cell.line === line));
  const places = new Map(texts.flatMap((row, r) => row.map(({ column, at }) => [placeKey(name, r + 1, column + 1), at] as const)));
  const rows = texts.map((row, r) => ({ row: r + 1, cells: Array.from({ length: row.at(-1)!.column + 1 }, (_, c) => row.find(({ column }) => column === c)?.text.trim() ?? '') }));
  return { sheet: { file, name, kind: 'table', rows }, table, places, unsure: [], rest: [[], [], []] };
}

function laidOut(cells: readonly FlatCell[], { table, places, partners }: Fitted, file: string, name: string): Unflattened {
  const { rows, columns, labels } = tableSlots(table);
  const texts = Array.from({ length: rows }, () => new Array<string>(columns).fill(''));
  const used = new Set<FlatCell>();
  const from = new Map<string, Origin>();
  const put = (row: number, column: number, cell: FlatCell): void => {
    texts[row]![column] = cell.text.trim();
    used.add(cell);
    from.set(placeKey(name, row + 1, column + 1), cell.at);
  };
  const unsure: FlatCell[][] = [];
  // A blank cell where a label belongs tells where that is missing.
  places.forEach(({ row, column, covers }, i) => { if (!covers && partners[i] !== undefined) from.set(placeKey(name, row + 1, column + 1), cells[partners[i]!]!.at); });
  const found = places.flatMap((place, i) => (place.label !== undefined && cells[partners[i] ?? -1]?.text.trim() ? [i] : []));
  // A merged label that only shows in a later row of its own is that label.
  for (const i of found) {
    const [{ row, column, label, covers }, cell] = [places[i]!, cells[partners[i]!]!];
    if (!covers) put(row, column, cell);
    else if (normalise(cell.text) === label && texts[covers.row]![covers.column] === '') put(covers.row, covers.column, cell);
  }
  for (const [n, i] of found.entries()) {
    const values = places.slice(i + 1, found[n + 1]).filter(({ label }) => label === undefined);
    const between = cells.slice(partners[i]! + 1, partners[found[n + 1] ?? -1]);
    const next = n + 1 < found.length ? -1 : between.findIndex(({ label }) => label);
    const own = next < 0 ? between : between.slice(0, next);
    const rowsHere = [...new Set(values.map(({ row }) => row))].map((row) => ({
      count: values.filter((value) => value.row === row).length,
      lead: (labels.filter((label) => label.role === 'row' && label.row === row).at(-1)?.colSpan ?? 1) - 1,
    }));
    const taken = valuesOf(own, cells[partners[i]!]!.line, rowsHere);
    if (taken) taken.forEach((cell, v) => { put(values[v]!.row, values[v]!.column, cell); });
    else unsure.push([cells[partners[i]!]!, ...own.filter(({ text }) => text.trim() !== '')]);
  }
  const known = new Set([...used, ...unsure.flat()]);
  const inside = cells.map((cell) => known.has(cell) && cell.text.trim() !== '');
  const [first, last] = [inside.indexOf(true), inside.lastIndexOf(true)];
  const rest = [cells.slice(0, first), cells.slice(first, last + 1).filter((cell) => !known.has(cell)), cells.slice(last + 1)] as const;
  return { sheet: { file, name, kind: 'table', rows: texts.map((row, r) => ({ row: r + 1, cells: row })) }, table, places: from, unsure, rest };
}
