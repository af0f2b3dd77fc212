/** One worksheet's XML to raw cells: what each says of itself, before formats and strings are looked up. */
import type { Parts } from './parts';
import { parseArea, parsePlace, type Area, type Place } from './reference';
import { textCollector } from './strings';
import { isTrue } from './xml';

/** ECMA-376 part 1, 18.3.1.4. `value` is the text of `v`, or of the string in the cell; undefined when it has neither. */
export interface RawCell extends Place {
  readonly type: string;
  readonly style: number;
  readonly value?: string;
  readonly formula: boolean;
}

export interface Worksheet {
  /** Cells with a value or a formula, row by row; cells that only have a format are left out. */
  readonly cells: readonly RawCell[];
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly { readonly from: number; readonly to: number }[];
  /** A row or cell whose reference is not after the one before it; the place after that one where it is none at all. */
  readonly misplaced?: Place;
  /** More than `MAX_CELLS` cells: the rest was not kept. */
  readonly overfull: boolean;
}

/** Enough for the largest sheet that is read; the rows and columns are judged where findings are made. */
const MAX_CELLS = 1_000_000;

export function readWorksheetPart(parts: Parts, part: string): Worksheet | undefined {
  const cells: RawCell[] = [];
  const merges: Area[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns: { from: number; to: number }[] = [];
  const string = textCollector();
  let [row, column, overfull] = [0, 0, false];
  let misplaced: Place | undefined;
  let cell = { type: 'n', style: 0, formula: false };
  let [value, inValue] = [undefined as string | undefined, false];

  function openRow(reference: string | undefined): void {
    const next = reference === undefined ? row + 1 : parsePlace(`A${reference}`)?.row ?? 0;
    if (next <= row) misplaced ??= { row: row + 1, column: 1 };
    [row, column] = [next, 0];
  }
  function openCell(reference: string | undefined): void {
    const place = reference === undefined ? { row, column: column + 1 } : parsePlace(reference);
    if (!place || place.row !== row || place.column <= column) misplaced ??= place ?? { row, column: column + 1 };
    column = place?.column ?? column + 1;
  }

  const found = parts.parse(part, {
    open(element, { r, t, s, hidden, min, max, ref }) {
      string.open(element);
      if (element === 'row') {
        openRow(r);
        if (isTrue(hidden)) hiddenRows.add(row);
      } else if (element === 'c') {
        openCell(r);
        cell = { type: t ?? 'n', style: Number(s ?? 0), formula: false };
        value = undefined;
      } else if (element === 'f') {
        cell.formula = true;
      } else if (element === 'v') {
        [value, inValue] = ['', true];
      } else if (element === 'col' && isTrue(hidden)) {
        hiddenColumns.push({ from: Number(min), to: Number(max) });
      } else if (element === 'mergeCell') {
        const area = parseArea(ref ?? '');
        if (area) merges.push(area);
      }
    },
    text(chunk) {
      string.text(chunk);
      if (inValue) value += chunk;
    },
    close(element) {
      string.close(element);
      if (element === 'v') inValue = false;
      if (element === 'is') value = string.take();
      if (element !== 'c' || (value === undefined && !cell.formula)) return;
      if (cells.length < MAX_CELLS) cells.push({ row, column, ...cell, ...(value !== undefined && { value }) });
      else overfull = true;
    },
  });
  return found ? { cells, merges, hiddenRows, hiddenColumns, ...(misplaced && { misplaced }), overfull } : undefined;
}
