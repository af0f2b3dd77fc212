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

const sheetOf = (cells: readonly (readonly string[])[]): Sheet => ({ kind: 'table', file: 'r/表.csv', rows: cells.map((row, i): SheetRow => ({ row: i + 1, cells: [...row] })) });

function read(cells: readonly (readonly string[])[], all: readonly TableDefinition[]) {
  const sheet = sheetOf(cells);
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
  const ends = labels.filter(({ role, leaf }) => role === 'column' && leaf).map(({ text }) => text);
  const upper = [...Array(band!.head - 1).keys()];
  for (let mask = 0; mask < 1 << upper.length; mask++) {
    const kept = new Set(upper.filter((r) => mask & (1 << r)));
    const { found, cells } = read(flattened(table, kept), all);
    const isWhole = kept.size === upper.length;
    if (isWhole || new Set(ends).size === ends.length) expect([found.map(({ code }) => code), cells]).toEqual([isWhole ? [] : ['label/missing-head'], right.cells]);
    // Labels that stand in several groups need those.
    else expect(found.some(({ severity }) => severity === 'error')).toBe(true);
  }
});

const WAYS: Readonly<Record<string, (at: number) => number[]>> = {
  'in the first cell': (at) => [at],
  'in every cell': (at) => [0, 1, 2, 3, 4].map((by) => at + by),
  'in the middle': (at) => [at + 2],
};

test.each(Object.entries(WAYS))('three groups of the same labels in any order, their names %s', (_, way) => {
  const [, table, all] = deep.find(([name]) => name.includes('2021') && name.includes('行政诉讼'))!;
  const right = read(filled(table), all);
  const [leaves, numbers] = flattened(table, new Set()) as [string[], string[]];
  const wordings = [['行政复议', '未经复议直接起诉', '复议后起诉'], ['行政复议情况', '直接起诉', '复议后起诉的'], ['複議', '直接訴訟', '復議後訴訟'], ['行政复议', '', ''], ['行政诉讼', '行政复议', ''], ['行政诉讼', '', '行政复议情况'], ['', '', '']];
  for (const [i, names] of wordings.entries()) {
    for (const order of [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]) {
      const head = Array.from({ length: 15 }, () => '');
      order.forEach((which, block) => { for (const c of way(block * 5)) head[c] = names[which]!; });
      for (const between of [[], [Array.from({ length: 15 }, () => '')], [['单位：件']]]) {
        const sheet = [head, ...between, leaves, numbers];
        const isKnown = fitSheet(sheetOf(sheet), all) !== undefined;
        const { found, cells } = isKnown ? read(sheet, all) : { found: [], cells: [] };
        const isError = !isKnown || found.some(({ severity }) => severity === 'error');
        if (i === 0 && order.join() === '0,1,2' && between[0]?.[0] !== '单位：件') expect([found.map(({ code }) => code), cells]).toEqual([['label/missing-head'], right.cells]);
        else expect([head, between, isError]).toEqual([head, between, true]);
      }
    }
  }
});
