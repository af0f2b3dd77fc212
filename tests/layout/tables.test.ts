/** Tables on pages: nothing lost, nothing off the paper, heads and labels repeated, whole where a page has room. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assertGrid } from '../../src/compose/grid';
import type { Block, Cell, Grid } from '../../src/model/document';
import type { Layout } from '../../src/model/layout';
import { GB9704, TABLE_LINE_PITCH } from '../../src/model/theme';
import { assertPlaced } from '../../src/render/parity/placed';
import { structureOf } from '../../src/render/pdf/structure';
import { documentOf, landscape, layOut, linesOf, metrics, solid, tablesOf, textOf, upright } from './fake';
import { gridOf, shapes, tableOf, type Shape } from './grids';

const heading: Block = { type: 'heading', text: '二、主动公开' };
const lines = (n: number): Block[] => Array.from({ length: n }, () => ({ type: 'paragraph', text: '无。' }));
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const near = 1e-6;

/** A plain table of `rows` one-line rows under one head row. */
const plain = (rows: number, more: Partial<Shape> = {}): Grid => gridOf({
  rows, columns: 3, rowGroups: [], columnGroups: [], bands: 1, labelled: false, align: 'center', length: () => 2, ...more,
});
const ROW = 10.5 * TABLE_LINE_PITCH + 2 * GB9704.cellPadding.y;
const SMALL_ROW = 9 * TABLE_LINE_PITCH + 2 * GB9704.cellPadding.y;

/** What is wrong with a table's layout, whatever stands around it. Faults are collected: an `expect` for each cell is slow. */
function faults(grid: Grid, layout: Layout): string[] {
  const found: string[] = [];
  const must = (holds: boolean, what: string): void => { if (!holds) found.push(what); };
  const parts = tablesOf(layout);
  const { x: padX, y: padY } = GB9704.cellPadding;
  for (const page of layout.pages) {
    const area = page.landscape ? landscape : upright;
    for (const item of page.items) {
      if (item.type === 'line') must(item.baseline < area.top + area.height, 'a line under the type area');
      else {
        must(item.x === area.left && Math.abs(sum(item.widths) - area.measure) < near, `part ${item.part} is not as wide as the type area`);
        must(item.y >= area.top && item.y + sum(item.heights) < area.top + area.height + near, `part ${item.part} leaves the type area`);
      }
    }
  }

  const shown = new Map<object, string[]>();
  let next = 0;
  parts.forEach((part, index) => {
    must(part.part === index, 'parts are numbered in order');
    assertGrid(part.grid);
    must([part.heights, part.source, part.lines].every(({ length }) => length === part.grid.slots.length), `part ${index}: rows differ`);

    const own = part.source.slice(part.repeated);
    must(own[0] === next || (index > 0 && own[0] === next - 1), `part ${index} does not go on with row ${next}`);
    must(own.every((row, i) => row === own[0]! + i), `part ${index} leaves rows out`);
    next = own.at(-1)! + 1;
    const band = grid.bands.find(({ end }) => own[0]! < end)!;
    must(part.source.slice(0, part.repeated).every((row, i) => row === band.start + i && part.repeated === band.head), `part ${index} repeats another head`);

    part.grid.slots.forEach((slots, row) => slots.forEach((slot, column) => {
      const at = `part ${index}, ${row},${column}`;
      const texts = part.lines[row]![column]!;
      if (slot.type === 'covered') {
        must(texts.length === 0, `${at}: lines in a covered slot`);
        return;
      }
      const width = sum(part.widths.slice(column, column + slot.colSpan)) - 2 * padX;
      const height = sum(part.heights.slice(row, row + slot.rowSpan));
      must(texts.length * part.size * TABLE_LINE_PITCH + 2 * padY < height + near, `${at}: lines taller than the cell`);
      must(texts.every((text) => Array.from(text).length === 1 || metrics.width(text, '宋', part.size) < width + near), `${at}: line wider than the cell`);
      if (row < part.repeated) return;
      const source = grid.slots[part.source[row]!]![column]!;
      const cell = source.type === 'covered' ? grid.slots[source.row]![source.column]! as Cell : source;
      if (!part.echoes.some((echo) => echo.row === row && echo.column === column)) shown.set(cell, [...(shown.get(cell) ?? []), texts.join('')]);
      must(cell.rowSpan === 1 || cell.text === '' || texts.length > 0, `${at}: the label that goes on is blank`);
    }));
  });
  must(next === grid.slots.length, `rows from ${next} are missing`);

  for (const cell of grid.slots.flat()) {
    if (cell.type === 'covered') continue;
    const pieces = (shown.get(cell) ?? []).map(solid);
    must(pieces.every((piece) => piece === solid(cell.text)) || pieces.join('') === solid(cell.text), `text lost: ${cell.text.slice(0, 40)}`);
  }
  return found;
}

describe('any table', () => {
  test('is shown completely, on the paper, in full grids, and in one part when it fits', () => {
    fc.assert(fc.property(shapes, fc.integer({ min: 0, max: 21 }), fc.boolean(), (shape, before, headed) => {
      const grid = gridOf(shape);
      const layout = layOut(...lines(before), ...(headed ? [heading] : []), tableOf(grid), ...lines(1));
      expect(faults(grid, layout)).toEqual([]);
      const parts = tablesOf(layout);
      const area = layout.pages[parts[0]!.page - 1]!.landscape ? landscape : upright;
      const own = sum(parts.flatMap((part) => part.heights.slice(part.repeated)));
      if (parts.length > 1) expect(own).toBeGreaterThan(area.height - (headed ? area.pitch : 0));
    }), { numRuns: 80 });
  });

  test('shows a tall label beside a single row at the foot of a page', () => {
    for (let before = 0; before < 22; before++) {
      for (const tail of [58, 59]) {
        const grid = gridOf({ rows: 2 * tail, columns: 3, rowGroups: [tail], columnGroups: [], bands: 1, labelled: false, align: 'left', length: (of, index) => (of === 'row' && index % 3 === 1 ? 1200 : 3) });
        expect(faults(grid, layOut(...lines(before), tableOf(grid)))).toEqual([]);
      }
    }
  });

  test('may begin at every height of the page', () => {
    for (const rows of [1, 5, 30, 34, 36, 40, 80]) {
      const grid = plain(rows, { rowGroups: [4, 3] });
      for (let before = 0; before < 23; before++) expect(faults(grid, layOut(...lines(before), heading, tableOf(grid), ...lines(2)))).toEqual([]);
    }
  });
});

describe('a table that fits on a page', () => {
  const pitch = upright.pitch;
  const most = Math.floor((21 * pitch) / ROW) - 1;
  const mostSmall = Math.floor((21 * pitch) / SMALL_ROW) - 1;

  test('is never broken: it moves to the next page with its heading', () => {
    for (let before = 0; before < 22; before++) {
      const layout = layOut(...lines(before), heading, tableOf(plain(most)));
      const [table, ...others] = tablesOf(layout);
      expect(others).toEqual([]);
      expect(table!.size).toBe(10.5);
      expect(table!.page).toBe(before === 0 ? 1 : 2);
      expect(linesOf(layout).find((line) => line.role === 'heading')!.page).toBe(table!.page);
    }
  });

  test('in smaller type is set in smaller type', () => {
    expect(tablesOf(layOut(heading, tableOf(plain(most + 1)))).map(({ size }) => size)).toEqual([9]);
    expect(tablesOf(layOut(heading, tableOf(plain(mostSmall)))).map(({ size }) => size)).toEqual([9]);
    expect(tablesOf(layOut(heading, tableOf(plain(mostSmall + 1)))).map(({ size }) => size)).toEqual([10.5, 10.5]);
  });

  test('begins on the grid, and text goes on at the next free line', () => {
    const layout = layOut(heading, tableOf(plain(3)), ...lines(1));
    const [table] = tablesOf(layout);
    expect(table!.y).toBeCloseTo(upright.top + pitch, 9);
    const [, text] = linesOf(layout);
    const line = (text!.baseline - upright.top - (pitch - 16) / 2 - 0.88 * 16) / pitch;
    expect(line).toBeCloseTo(Math.ceil((pitch + 4 * ROW) / pitch), 9);
  });
});

describe('a longer table', () => {
  test('repeats its head under 续表', () => {
    const layout = layOut(heading, tableOf(plain(80)));
    const parts = tablesOf(layout);
    expect(parts.map(({ repeated }) => repeated)).toEqual([0, 1, 1]);
    const marks = linesOf(layout).filter((line) => line.role === 'continuation');
    expect(marks.map((line) => [line.page, textOf(line), line.runs[0]!.size])).toEqual([[2, '续表', 10.5], [3, '续表', 10.5]]);
    expect(marks[0]!.x + 21).toBeCloseTo(upright.left + upright.measure, 9);
    expect(parts[1]!.grid.bands).toEqual([{ start: 0, head: 1, end: parts[1]!.grid.slots.length }]);
  });

  test('is broken between groups where that costs little', () => {
    const [first] = tablesOf(layOut(heading, tableOf(plain(60, { rowGroups: [6] }))));
    expect((first!.source.length - 1) % 6).toBe(0);
  });

  test('repeats the label of the group that it breaks', () => {
    const grid = plain(120, { rowGroups: [60] });
    const parts = tablesOf(layOut(heading, tableOf(grid)));
    const label = (row: number): unknown => grid.slots[row]![0]!;
    for (const part of parts.slice(1)) {
      const cell = part.grid.slots[part.repeated]![0]!;
      const first = part.source[part.repeated]!;
      expect(cell).toMatchObject({ type: 'cell', role: 'row', text: (label(first < 61 ? 1 : 61) as { text: string }).text });
    }
  });

  test('never leaves a head at the foot of a page', () => {
    for (let before = 0; before < 22; before++) {
      const grid = plain(11, { bands: 5, labelled: true });
      for (const part of tablesOf(layOut(...lines(before), heading, tableOf(grid)))) {
        expect(grid.bands.some(({ start, head }) => part.source.at(-1)! >= start && part.source.at(-1)! < start + head)).toBe(false);
      }
    }
  });

  test('lets a row taller than a page flow', () => {
    const grid = plain(3, { length: (kind, index) => (kind === 'value' && index === 5 ? 5000 : 3) });
    const parts = tablesOf(layOut(heading, tableOf(grid)));
    expect(parts.length).toBeGreaterThan(2);
    expect(parts[1]!.source).toEqual([0, 2]);
    expect(parts[1]!.repeated).toBe(1);
    expect(faults(grid, layOut(heading, tableOf(grid)))).toEqual([]);
  });
});

test('a tall label that fits on a page stands whole on every page of its group, however long the group', () => {
  for (const [rows, length] of [[60, 250], [150, 250], [300, 240]] as const) {
    const grid = plain(rows, { columns: 8, rowGroups: [rows], length: (kind, index) => (kind === 'row' && index >= 1000 ? length : 3) });
    const label = grid.slots[1]![0] as Cell;
    const parts = tablesOf(layOut(heading, tableOf(grid)));
    expect(parts.length).toBeGreaterThan(1);
    for (const { grid: { slots }, repeated, lines } of parts) {
      const row = slots.findIndex((_, r) => r >= repeated && slots[r]![0]!.type === 'cell' && (slots[r]![0] as Cell).role === 'row');
      expect((slots[row]![0] as Cell).text).toBe(label.text);
      expect(lines[row]![0]!.length).toBeGreaterThan(25);
    }
    expect(faults(grid, layOut(heading, tableOf(grid)))).toEqual([]);
  }
});

describe('a label taller than a page', () => {
  test.each([[2, 3000], [5, 1200], [40, 700]])('of %i rows and %i characters is divided between the parts', (rows, length) => {
    const grid = plain(rows, { rowGroups: [rows], length: (kind, index) => (kind === 'row' && index >= 1000 ? length : 3) });
    const layout = layOut(heading, tableOf(grid));
    expect(tablesOf(layout).length).toBeGreaterThan(1);
    expect(faults(grid, layout)).toEqual([]);
  });
});

describe('a head label of three characters', () => {
  const headed = (columns: number): string[][] => {
    const grid = plain(2, { columns });
    const label = grid.slots[0]![1] as Cell;
    const slots = [[grid.slots[0]![0]!, { ...label, text: '自然人' }, ...grid.slots[0]!.slice(2).map((slot) => ({ ...slot as Cell, text: '机构' }))], ...grid.slots.slice(1)];
    const [part] = tablesOf(layOut(heading, tableOf({ ...grid, slots })));
    return [part!.lines[0]![1]! as string[], [String(part!.size)]];
  };

  test('stands on one line, though columns of one width would be narrower', () => {
    expect(headed(13)).toEqual([['自然人'], ['10.5']]);
  });

  test('is broken where the page has no room for that', () => {
    expect(headed(15)).toEqual([['自然', '人'], ['10.5']]);
  });
});

test('a label with fewer lines than its group has pages shows a line on each of them', () => {
  const grid = plain(200, { columns: 8, rowGroups: [200], length: (kind, index) => (kind === 'row' && index >= 1000 ? 250 : kind === 'value' ? 30 : 3) });
  const layout = layOut(tableOf(grid));
  const parts = tablesOf(layout);
  expect(faults(grid, layout)).toEqual([]);
  const lines = parts.map((part) => part.lines[part.repeated]![0]!);
  expect(parts.filter(({ echoes }) => echoes.length > 0).length).toBeGreaterThan(2);
  parts.forEach(({ echoes }, i) => { if (echoes.length > 0) expect(lines[i]).toEqual(lines[i - 1]!.slice(-1)); });
  // The words are counted once, and read aloud once.
  const document = documentOf(tableOf(grid));
  assertPlaced(document, layout);
  const structure = structureOf(document, layout);
  const tables = layout.pages.flatMap(({ items }) => items.flatMap((item) => (item.type === 'table' ? [item] : [])));
  tables.forEach((table) => { for (const { row, column } of table.echoes) expect(structure.cellElement(table, row, column)).toBeUndefined(); });
});

describe('a table with many columns', () => {
  test('stands on a landscape page with its heading; the text goes on upright', () => {
    const layout = layOut(...lines(1), heading, tableOf(plain(2, { columns: 20 })), ...lines(1));
    expect(layout.pages.map((page) => page.landscape)).toEqual([false, true, false]);
    const [, second] = layout.pages;
    expect([second!.width, second!.height]).toEqual([layout.pages[0]!.height, layout.pages[0]!.width]);
    expect(second!.items.map((item) => item.type)).toEqual(['line', 'table']);
  });

  test('of fifteen short columns stands upright', () => {
    expect(layOut(heading, tableOf(plain(2, { columns: 14 }))).pages.map((page) => page.landscape)).toEqual([false]);
  });
});
