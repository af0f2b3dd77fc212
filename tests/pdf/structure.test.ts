/** Which placed cells are content and which only stand there again. */
import { expect, it } from '@jest/globals';
import type { Document } from '../../src/model/document';
import { structureOf } from '../../src/render/pdf/structure';
import { cell, gridOf, page, placedTable } from './sample';

const BAND = (head: number, end: number) => [{ start: 0, head, end }];

it('a cell whose text goes on in the next part is one element; its neighbours are not read twice', () => {
  const head = [cell('项目', 'column'), cell('情况', 'column')];
  const grid = gridOf([head, [cell('说明', 'row'), cell('前半后半')]], [1, 1], BAND(1, 2));
  const parts = ['前半', '后半'].map((text) => gridOf([head, [cell('说明', 'row'), cell(text)]], [1, 1], BAND(1, 2)));
  const document: Document = { title: '', organisation: '', year: 2020, blocks: [{ type: 'table', id: 't', caption: '', grid }] };
  const [first, second] = parts.map((part, index) => placedTable(0, index, part, [0, 1], index, 100));
  const { cellElement } = structureOf(document, { pages: [page(1, [first!]), page(2, [second!])] });
  expect(cellElement(first!, 1, 1)).toBeDefined();
  expect(cellElement(second!, 1, 1)).toBe(cellElement(first!, 1, 1));
  expect(cellElement(first!, 1, 0)).toBeDefined();
  expect([cellElement(second!, 0, 0), cellElement(second!, 0, 1), cellElement(second!, 1, 0)]).toEqual([undefined, undefined, undefined]);
});

it('later bands are bodies that begin with their heads', () => {
  const rows = [[cell('甲', 'column')], [cell('1')], [cell('乙', 'column')], [cell('2')]];
  const grid = gridOf(rows, [1], [{ start: 0, head: 1, end: 2 }, { start: 2, head: 1, end: 4 }]);
  const { root } = structureOf({ title: '', organisation: '', year: 2020, blocks: [{ type: 'table', id: 't', caption: '', grid }] }, { pages: [] });
  const [table] = root.children;
  expect(table!.children.map((section) => [section.type, section.children.flatMap((row) => row.children.map((c) => c.type))])).toEqual([
    ['THead', ['TH']], ['TBody', ['TD']], ['TBody', ['TH', 'TD']],
  ]);
});
