/** Rows and columns of the form that changed places, labels and numbers together: no number gets another label unnoticed. */
import { expect, test } from '@jest/globals';
import { cellsFromForm } from '../../src/map/fitted';
import type { Gathered } from '../../src/map/cells';
import { fitSheet } from '../../src/map/form';
import type { Sheet, SheetRow } from '../../src/model/sheet';
import { tableSlots, type LabelSlot } from '../../src/model/slots';
import type { TableDefinition } from '../../src/model/format';
import { formats } from '../formats';

const tables = formats.flatMap((format) => format.tables.map((table) => [`${format.id} ${table.caption}`, table, format.tables] as const));

/** The form with another number in each of its cells. */
function filled(table: TableDefinition): string[][] {
  const { rows, columns, labels, values } = tableSlots(table);
  const cells = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));
  for (const { row, column, text } of labels) cells[row]![column] = text;
  for (const [i, { row, column }] of values.entries()) cells[row]![column] = String(i + 1);
  return cells;
}

function read(cells: readonly (readonly string[])[], all: readonly TableDefinition[]) {
  const sheet: Sheet = { kind: 'table', file: 'r/表.csv', rows: cells.map((row, i): SheetRow => ({ row: i + 1, cells: [...row] })) };
  const gathered: Gathered = { cells: new Map(), rewritten: [], repeated: [] };
  const found = cellsFromForm(fitSheet(sheet, all)!, sheet, gathered, all);
  return { found, cells: [...gathered.cells.values()].map((rows) => [...rows].map(([row, columns]) => [row, ...[...columns].sort().map(([column, { text }]) => `${column} ${text}`)]).sort()) };
}

interface Pair { readonly a: LabelSlot; readonly b: LabelSlot; readonly siblings: boolean }

/** Pairs of rows, or of columns, whose labels stand in the same column, or row, and in the same band. */
function pairs(table: TableDefinition, role: 'row' | 'column'): Pair[] {
  const { labels, bands } = tableSlots(table);
  const across = role === 'row' ? 'column' : 'row';
  const leaves = labels.filter((label) => label.role === role && label.leaf && label.text !== '');
  const band = (row: number): number => bands.findIndex(({ end }) => row < end);
  const group = (leaf: LabelSlot): LabelSlot | undefined => labels.find((label) => label.role === role && !label.leaf && label[across] === leaf[across] - 1
    && label[role] <= leaf[role] && leaf[role] < label[role] + (role === 'row' ? label.rowSpan : label.colSpan));
  return leaves.flatMap((a, i) => leaves.slice(i + 1)
    .filter((b) => a[across] === b[across] && band(a.row) === band(b.row) && a.text !== b.text)
    .map((b) => ({ a, b, siblings: group(a) === group(b) })));
}

test.each(tables)('%s', (_, table, all) => {
  const cells = filled(table);
  const right = read(cells, all);
  expect(right.found).toEqual([]);
  const check = (changed: readonly (readonly string[])[], alone: boolean): void => {
    const { found, cells: got } = read(changed, all);
    if (alone) expect([found.map(({ code }) => code), got]).toEqual([['label/out-of-order'], right.cells]);
    // Where the labels of groups no longer agree, a person must look at it.
    else if (!found.some(({ severity }) => severity === 'error')) expect(got).toEqual(right.cells);
  };
  for (const { a, b, siblings } of pairs(table, 'row')) {
    const rowAs = (own: LabelSlot, other: LabelSlot): string[] => [...cells[own.row]!.slice(0, a.column), ...cells[other.row]!.slice(a.column)];
    check(cells.map((row, r) => (r === a.row ? rowAs(a, b) : r === b.row ? rowAs(b, a) : row)), siblings);
  }
  const { bands } = tableSlots(table);
  for (const { a, b, siblings } of pairs(table, 'column')) {
    const { end } = bands.find((band) => a.row < band.end)!;
    const swap = (row: string[]): string[] => row.map((cell, c) => (c === a.column ? row[b.column]! : c === b.column ? row[a.column]! : cell));
    check(cells.map((row, r) => (r >= a.row && r < end ? swap(row) : row)), siblings && bands.length === 1);
  }
});

/** The head without merged cells: the lowest labels in its last row, above them those of its other rows that are `kept`. */
function flattened(table: TableDefinition, kept: ReadonlySet<number>): string[][] {
  const { bands: [band], labels } = tableSlots(table);
  const cells = filled(table);
  const last = band!.head - 1;
  for (const { row, column, leaf, role } of labels) {
    if (role === 'column' && leaf) [cells[row]![column], cells[last]![column]] = ['', cells[row]![column]!];
  }
  const corner = labels.find(({ role }) => role === 'corner');
  const rows = cells.filter((_, r) => r >= last || kept.has(r));
  if (corner) rows[0]![0] = corner.text;
  return rows;
}

const deep = tables.filter(([, table]) => tableSlots(table).bands.length === 1 && tableSlots(table).bands[0]!.head > 1);

test.each(deep)('a head of fewer rows: %s', (_, table, all) => {
  const right = read(filled(table), all);
  const { bands: [band], labels } = tableSlots(table);
  const upper = [...Array(band!.head - 1).keys()];
  for (let mask = 0; mask < 1 << upper.length; mask++) {
    const kept = new Set(upper.filter((r) => mask & (1 << r)));
    const { found, cells } = read(flattened(table, kept), all);
    expect([found.map(({ code }) => code), cells]).toEqual([kept.size === upper.length ? [] : ['label/missing-head'], right.cells]);
    // Two groups that changed their names are seen, with however many rows above them.
    for (const r of kept) {
      const groups = labels.filter(({ role, row, leaf }) => role === 'column' && row === r && !leaf);
      if (groups.length < 2 || kept.size === upper.length) continue;
      const rows = flattened(table, kept);
      const [a, b] = groups as [LabelSlot, LabelSlot];
      const own = rows[[...kept].indexOf(r)]!;
      [own[a.column], own[b.column]] = [b.text, a.text];
      expect(read(rows, all).found.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(['label/displaced', 'label/displaced']);
    }
  }
});
