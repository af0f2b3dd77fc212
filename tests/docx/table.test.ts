/** Tables in Word are the layout's parts, slot by slot, for random tables. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Cell, Grid } from '../../src/model/document';
import type { PlacedTable } from '../../src/model/layout';
import { GB9704 } from '../../src/model/theme';
import { renderDocx } from '../../src/render/docx/docx';
import { documentOf, layOut, tablesOf } from '../layout/fake';
import { gridOf, shapes, tableOf } from '../layout/grids';
import { all, at, bodyOf, partsOf, slotsOf, styleOf, textOf, val, type Element } from './word';

const expected = ({ slots }: Grid, lines: PlacedTable['lines']): ReturnType<typeof slotsOf> => slots.map((row, r) => row.map((slot, c) =>
  (slot.type === 'cell' ? { text: worded(slot, lines[r]![c]!), rowSpan: slot.rowSpan, colSpan: slot.colSpan } : `${slot.row},${slot.column}`)));

/** A centred label of several lines has the lines of the layout. */
const worded = ({ role, align, text }: Cell, lines: readonly string[]): string => (role !== 'value' && align === 'center' && lines.length > 1 ? lines.join('\n') : text);

async function bodyWith(...grids: Grid[]): Promise<{ body: Element; parts: ReturnType<typeof tablesOf> }> {
  const blocks = grids.map(tableOf);
  const layout = layOut(...blocks);
  const body = bodyOf(partsOf(await renderDocx(documentOf(...blocks), layout, GB9704)));
  return { body, parts: tablesOf(layout) };
}

const small = shapes.filter(({ rows, columns, bands }) => rows * columns * bands <= 300).map(gridOf);

test('each part is a table with the same cells in the same slots', async () => {
  await fc.assert(fc.asyncProperty(small, async (grid) => {
    const { body, parts } = await bodyWith(grid);
    expect(all(body, 'w:tbl').map(slotsOf)).toEqual(parts.map((part) => expected(part.grid, part.lines)));
  }), { numRuns: 25 });
});

test('every cell has a paragraph with a style, and widths add up in every row', async () => {
  await fc.assert(fc.asyncProperty(small, async (grid) => {
    const { body, parts } = await bodyWith(grid);
    all(body, 'w:tbl').forEach((table, i) => {
      const width = Number(at(table, 'w:tblPr', 'w:tblW')!.attributes['w:w']);
      expect(Math.abs(width - parts[i]!.widths.reduce((sum, w) => sum + w, 0) * 20)).toBeLessThanOrEqual(1);
      for (const row of all(table, 'w:tr')) {
        expect(all(row, 'w:tcW').reduce((sum, cell) => sum + Number(cell.attributes['w:w']), 0)).toBe(width);
        expect(row.children.filter((child) => child.name === 'w:tc').every((cell) => cell.children.some((child) => child.name === 'w:p' && styleOf(child)))).toBe(true);
      }
    });
  }), { numRuns: 15 });
});

test('rows are whole and hold together; the head is marked; tables never touch', async () => {
  await fc.assert(fc.asyncProperty(fc.array(small, { minLength: 1, maxLength: 3 }), async (grids) => {
    const { body, parts } = await bodyWith(...grids);
    all(body, 'w:tbl').forEach((table, i) => {
      const rows = all(table, 'w:tr');
      rows.forEach((row, r) => {
        expect(at(row, 'w:trPr', 'w:cantSplit')).toBeDefined();
        expect(at(row, 'w:trPr', 'w:tblHeader') !== undefined).toBe(r < parts[i]!.grid.bands[0]!.head);
        for (const paragraph of all(row, 'w:p')) expect(at(paragraph, 'w:pPr', 'w:keepNext') !== undefined).toBe(r < rows.length - 1);
      });
    });
    const kinds = body.children.map((child) => child.name);
    kinds.forEach((kind, i) => { if (kind === 'w:tbl') expect(kinds[i + 1]).not.toBe('w:tbl'); });
  }), { numRuns: 10 });
});

test('a later part stands on a page of its own below its mark', async () => {
  const grid = gridOf({ rows: 90, columns: 3, rowGroups: [4], columnGroups: [], bands: 1, labelled: true, align: 'center', length: () => 3 });
  const { body, parts } = await bodyWith(grid);
  expect(parts.length).toBeGreaterThan(2);
  const marks = body.children.filter((child) => child.name === 'w:p' && styleOf(child) === 'TableContinuation');
  expect(marks.map(textOf)).toEqual(parts.slice(1).map(() => '续表'));
  expect(all(body, 'w:tbl').map((table) => val(table, 'w:tblPr', 'w:tblCaption'))).toEqual(parts.map(() => '表'));
});
