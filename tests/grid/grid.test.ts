/** The tables of both forms are cell for cell the official ones, and grids of any table are sound. */
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { assertGrid, buildGrid } from '../../src/compose/grid';
import type { Grid } from '../../src/model/document';
import type { TableDefinition } from '../../src/model/format';
import { leaves } from '../../src/model/tree';
import { formatOf } from '../format/templates';
import { anyTable } from './tables';

interface Official { caption: string; columns: number; rows: number; cells: [number, number, number, number, string][] }

const official = (year: string, number: string): Official =>
  JSON.parse(readFileSync(join(__dirname, 'official', `${year}-table${number}.json`), 'utf8')) as Official;

/** Row, column, row span, column span, text: as the official files list them. */
const listed = (grid: Grid): Official['cells'] =>
  grid.slots.flatMap((row, r) => row.flatMap((slot, c): Official['cells'] => (slot.type === 'cell' ? [[r, c, slot.rowSpan, slot.colSpan, slot.text]] : [])));

const table = (format: string, id: string): TableDefinition => formatOf(format).tables.find((t) => t.id === id)!;

describe.each(['2019', '2021'])('the form of %s', (year) => {
  it.each([['proactive', '2'], ['requests', '3'], ['disputes', '4']])('%s is the official table %s, cell for cell', (id, number) => {
    const definition = table(`gov-disclosure-${year}`, id);
    const grid = buildGrid(definition, () => undefined);
    const form = official(year, number);
    assertGrid(grid);
    expect(listed(grid)).toEqual(form.cells);
    expect([grid.slots.length, grid.columns.length]).toEqual([form.rows, form.columns]);
    expect(form.caption.replace(/^.、/, '')).toBe(definition.caption);
  });
});

it('fills every cell once, with its origin', () => {
  const definition = table('gov-disclosure-2019', 'proactive');
  const asked: string[] = [];
  const grid = buildGrid(definition, (row, column) => {
    asked.push(`${row}.${column}`);
    return { text: `${row}.${column}`, origin: { file: 'a.csv', row: 1, column: 2 } };
  });
  const values = grid.slots.flat().filter((slot) => slot.type === 'cell' && slot.role === 'value');
  expect(new Set(asked).size).toBe(asked.length);
  expect(values.map((slot) => (slot.type === 'cell' ? slot.text : ''))).toEqual(asked);
  expect(asked).toContain('procurement.amount');
  expect(values.every((slot) => slot.type === 'cell' && slot.origin?.file === 'a.csv')).toBe(true);
});

it('repeats the right rows as heads', () => {
  const grid = (id: string) => buildGrid(table('gov-disclosure-2021', id), () => undefined).bands;
  expect(grid('requests')).toEqual([{ start: 0, head: 3, end: 28 }]);
  expect(grid('proactive')).toEqual([{ start: 0, head: 2, end: 4 }, { start: 4, head: 2, end: 7 }, { start: 7, head: 2, end: 11 }, { start: 11, head: 2, end: 14 }]);
});

it('tiles whatever the trees are', () => {
  fc.assert(fc.property(anyTable, (definition) => {
    const grid = buildGrid(definition, (row, column) => ({ text: `${row}.${column}` }));
    assertGrid(grid);
    const values = grid.slots.flat().flatMap((slot) => (slot.type === 'cell' && slot.role === 'value' ? [slot.text] : []));
    const expected = definition.bands.flatMap((band) => leaves(band.rows).flatMap((row) => leaves(band.columns).map((column) => `${row.key}.${column.key}`)));
    expect(values).toEqual(expected);
  }), { numRuns: 200 });
});

describe('assertGrid', () => {
  const cell = (rowSpan: number, colSpan: number) => ({ type: 'cell', role: 'value', text: '', rowSpan, colSpan, align: 'center' }) as const;
  const covered = (row: number, column: number) => ({ type: 'covered', row, column }) as const;
  const columns = [{ width: 1 }, { width: 1 }];
  const faulty: Record<string, Grid> = {
    'a row too short': { columns, slots: [[cell(1, 1)]], bands: [{ start: 0, head: 0, end: 1 }] },
    'overlapping cells': { columns, slots: [[cell(1, 2), cell(1, 1)]], bands: [{ start: 0, head: 0, end: 1 }] },
    'an orphan': { columns, slots: [[cell(1, 1), covered(0, 0)]], bands: [{ start: 0, head: 0, end: 1 }] },
    'a cover that names another cell': { columns, slots: [[cell(1, 2), covered(0, 1)]], bands: [{ start: 0, head: 0, end: 1 }] },
    'a span beyond the table': { columns, slots: [[cell(1, 1), cell(1, 2)]], bands: [{ start: 0, head: 0, end: 1 }] },
    'a span over the head’s edge': { columns, slots: [[cell(2, 2), covered(0, 0)], [covered(0, 0), covered(0, 0)]], bands: [{ start: 0, head: 1, end: 2 }] },
    'a span over a band’s edge': { columns, slots: [[cell(2, 2), covered(0, 0)], [covered(0, 0), covered(0, 0)]], bands: [{ start: 0, head: 0, end: 1 }, { start: 1, head: 0, end: 2 }] },
    'a row outside the bands': { columns, slots: [[cell(1, 2), covered(0, 0)]], bands: [] },
  };
  it.each(Object.keys(faulty))('refuses %s', (name) => { expect(() => assertGrid(faulty[name]!)).toThrow(/^grid: /); });
});
