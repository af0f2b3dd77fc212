/**
 * A table whose rows and columns were lost: its cells stand one after the other. They are aligned with the cells of a form's
 * table in reading order, labels by their words, and laid out like it again.
 */
import type { Diagnostic, Origin } from '../model/diagnostic';
import type { TableDefinition } from '../model/format';
import type { Sheet } from '../model/sheet';
import { tableSlots } from '../model/slots';
import { align } from '../map/align';
import { normalise, similarity } from '../map/label';
import { unplaced } from './findings';
import type { FlatCell, FlatTable } from './published';

/** A place of the form's table that a cell may come from. A merged cell shows again, blank or not, in each row it reaches. */
interface Place { readonly row: number; readonly column: number; readonly label?: string; readonly covers?: { readonly row: number; readonly column: number } }

/** Larger texts are no table of a form. */
const MOST_CELLS = 3_000;
/** What a normalised number looks like, whatever is behind it. */
const NUMBER = /^[-+]?\d[\d.,]*\p{L}{0,2}$/u;
/** Share of the labels that must be found. */
const ENOUGH = 0.5;

/** `places` tells where the cells of the sheet came from, by row and column. */
export interface Unflattened { readonly sheet: Sheet; readonly table: TableDefinition; readonly places: ReadonlyMap<string, Origin> }

export const placeKey = (sheet: string, row: number, column: number): string => `${sheet} ${row} ${column}`;

/** By the table of the form that the cells fit best. No sheet when they fit none. */
export function unflatten({ cells }: FlatTable, tables: readonly TableDefinition[], file: string, name: string): { value: Unflattened | undefined; diagnostics: Diagnostic[] } {
  const filled = cells.filter(({ text }) => text.trim() !== '');
  const lost = (left: readonly FlatCell[]): Diagnostic[] => (left.length === 0 ? [] : [unplaced(left.map(({ at }) => at), left.map(({ text }) => text.trim()).join(' '))]);
  if (cells.length > MOST_CELLS) return { value: undefined, diagnostics: lost(filled) };
  const words = cells.map(({ text }) => normalise(text));
  const best = tables.map((table) => fit(words, table)).reduce<Fitted | undefined>((a, b) => (a && a.share >= b.share ? a : b), undefined);
  if (!best || best.share < ENOUGH) return { value: undefined, diagnostics: lost(filled) };

  const { table, places, partners } = best;
  const { rows, columns } = tableSlots(table);
  const texts = Array.from({ length: rows }, () => new Array<string>(columns).fill(''));
  const used = new Set<number>();
  const from = new Map<string, Origin>();
  const put = (row: number, column: number, at: number): void => {
    texts[row]![column] = cells[at]!.text.trim();
    used.add(at);
    from.set(placeKey(name, row + 1, column + 1), cells[at]!.at);
  };
  places.forEach((place, i) => { if (!place.covers && partners[i] !== undefined) put(place.row, place.column, partners[i]!); });
  // A merged label that only shows in a later row of its own is that label.
  places.forEach(({ covers, label }, i) => {
    const at = partners[i];
    if (!covers || at === undefined || words[at] === '') return;
    if (words[at] === label && texts[covers.row]![covers.column] === '') put(covers.row, covers.column, at);
  });
  const sheet: Sheet = { file, name, kind: 'table', rows: texts.map((row, r) => ({ row: r + 1, cells: row })) };
  return { value: { sheet, table, places: from }, diagnostics: lost(cells.filter(({ text }, at) => text.trim() !== '' && !used.has(at))) };
}

interface Fitted { readonly table: TableDefinition; readonly places: readonly Place[]; readonly partners: readonly (number | undefined)[]; readonly share: number }

function fit(words: readonly string[], table: TableDefinition): Fitted {
  const places = placesOf(table);
  const numbers = words.map((word) => NUMBER.test(word));
  const partners = align(places.length, words.length, (i, j) => score(places[i]!, words[j]!, numbers[j]!));
  const labels = places.flatMap(({ label, covers }, i) => (label !== undefined && !covers ? [partners[i] === undefined ? 0 : similarity(label, words[partners[i]!]!)] : []));
  return { table, places, partners, share: labels.filter((s) => s >= 0.75).length / Math.max(1, labels.length) };
}

/** Labels go before numbers, numbers before blanks; a blank may stand for anything, best for what is covered. */
function score({ label, covers }: Place, word: string, number: boolean): number {
  if (covers) return word === '' ? 0.6 : word === label ? 0.7 : 0;
  if (label !== undefined) return word === '' ? 0.46 : number ? 0 : similarity(label, word);
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
