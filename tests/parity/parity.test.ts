/** A document of which something went missing on the way is never handed over: each loss is noticed, and named. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadFaces } from '../../src/fonts/fonts';
import type { Document } from '../../src/model/document';
import type { Layout, Placed } from '../../src/model/layout';
import { GB9704 } from '../../src/model/theme';
import { renderDocx } from '../../src/render/docx/docx';
import { assertPlaced } from '../../src/render/parity/placed';
import { assertWordFile } from '../../src/render/parity/word-file';
import { renderPdf } from '../../src/render/pdf/pdf';
import { documentOf, layOut } from '../layout/fake';
import { gridOf, shapes, tableOf } from '../layout/grids';
import { document, layout } from '../pdf/sample';

const faces = loadFaces({ installed: false }).value;

/** The layout with one item changed or, when nothing is given back, left out. */
const changed = (page: number, index: number, change: (item: Placed) => Placed[]): Layout =>
  ({ pages: layout.pages.map((own, p) => ({ ...own, items: own.items.flatMap((item, i) => (p === page && i === index ? change(item) : [item])) })) });

const withoutCellText = (item: Placed): Placed[] => (item.type === 'table' ? [{ ...item, lines: item.lines.map((row) => row.map((lines) => (lines[0] === '12' ? [] : lines))) }] : []);
const withSpan = (item: Placed): Placed[] => (item.type === 'table'
  ? [{ ...item, grid: { ...item.grid, slots: item.grid.slots.map((row, r) => (r === 1 ? [row[0]!, row[1]!, row[2]!, { type: 'covered' as const, row: 1, column: 2 }] : row)) } }] : []);

describe('the layout', () => {
  it('is accepted as it is', () => { assertPlaced(document, layout); });

  it.each<[string, Layout, string]>([
    ['a line', changed(1, 0, () => []), 'block 3 (paragraph) differs from the document: "）主动公开“情况”。全年公开信息" instead of "）主动公开“情况”。全年公开信息12条'],
    ['the text of a cell', changed(0, 4, withoutCellText), 'table t, a value cell'],
    ['a part of a table', changed(1, 2, () => []), 'table t lost a row cell'],
    ['a border between cells', changed(0, 4, withSpan), 'table t, part 1: slot 1,3 is not in the cell of the grid'],
  ])('is refused without %s', (_, broken, message) => {
    expect(() => assertPlaced(document, broken)).toThrow(message);
  });

  it('is accepted for any table', () => {
    fc.assert(fc.property(shapes.map(gridOf), (grid) => { assertPlaced(documentOf(tableOf(grid)), layOut(tableOf(grid))); }), { numRuns: 30 });
  });
});

describe('the Word file', () => {
  let bytes: Uint8Array;
  beforeAll(async () => { bytes = await renderDocx(document, layout, GB9704); });

  const edited = (from: string | RegExp, to: string): Uint8Array => {
    const parts = unzipSync(bytes);
    const xml = strFromU8(parts['word/document.xml']!);
    expect(xml).toMatch(from);
    return zipSync({ ...parts, 'word/document.xml': strToU8(xml.replace(from, to)) });
  };

  it('is accepted as it is', () => { assertWordFile(document, layout, bytes); });

  it.each<[string, string | RegExp, string, string]>([
    ['another word', '某县A&amp;B镇', '某县A&amp;C镇', '"某县A&C镇人民政府'],
    ['another number', /(<w:t[^>]*>)12(<\/w:t>)/, '$113$2', '予以公开|13|0'],
    ['a cell merged over more columns', '<w:gridSpan w:val="2"/>', '<w:gridSpan w:val="3"/>', '⏎|→3↓（本列数据的'],
    ['a merge that ends early', '<w:vMerge w:val="continue"/>', '', 'instead of'],
    ['a table row less', /<w:tr>(?:(?!<w:tr>).)*（二）部分公开.*?<\/w:tr>/s, '', 'instead of'],
  ])('is refused with %s', (_, from, to, message) => {
    expect(() => assertWordFile(document, layout, edited(from, to))).toThrow(message);
  });
});

describe('the PDF', () => {
  it('is refused when a word of the document was not drawn', async () => {
    expect(() => renderPdf(document, changed(0, 2, () => []), GB9704, faces)).toThrow('PDF differs from the document: "020年政府信息公开工作年度报告（一）主动公开“情况”。全年公开" instead of "020年政府信息公开工作年度报告一、总体情况');
  });

  it('is refused when pdfmake draws something else than it was given', async () => {
    const altered: Document = { ...document, blocks: document.blocks.map((block) => (block.type === 'heading' ? { ...block, text: '一、总体情形' } : block)) };
    expect(() => renderPdf(altered, layout, GB9704, faces)).toThrow('一、总体情况');
  });
});

it('costs little', async () => {
  const bytes = await renderDocx(document, layout, GB9704);
  for (let i = 0; i < 20; i++) { assertPlaced(document, layout); assertWordFile(document, layout, bytes); }
  // Processor time, not the clock: other programs may be at work.
  const before = process.cpuUsage();
  for (let i = 0; i < 20; i++) { assertPlaced(document, layout); assertWordFile(document, layout, bytes); }
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 20 / 1000).toBeLessThan(10);
});
