/**
 * Documents that are hard to set, as PDF and as Word files: other programs see what was meant. That every cell stands on
 * its page is shown by tests/geometry; that no word is lost, by the parity that `render` itself asserts.
 */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { loadFaces } from '../../src/fonts/fonts';
import { layout } from '../../src/layout/layout';
import type { Document, TableBlock } from '../../src/model/document';
import type { PlacedTable } from '../../src/model/layout';
import { GB9704, PT_PER_MM } from '../../src/model/theme';
import { render } from '../../src/pipeline';
import { contents, save } from '../pdf/look';
import { checkedReport, report } from '../reports';
import { run } from '../tools';
import { beginningAt, DOCUMENTS } from './documents';
import { throughOffice } from './office';
import { tablesIn } from './tagged';

const faces = loadFaces({ installed: false }).value;
const NO_DATA = new Uint8Array();

const pageCount = (file: string): number => Number(/^Pages:\s+(\d+)/m.exec(run('pdfinfo', [file]))![1]);

const cellsOf = ({ grid }: TableBlock): string[][] => grid.slots.map((row) => row.flatMap((slot) =>
  (slot.type === 'cell' ? [`${slot.role === 'value' ? 'TD' : 'TH'} ${slot.rowSpan}x${slot.colSpan}`] : [])));

describe.each(Object.entries(DOCUMENTS))('%s', (name, document) => {
  let file: string;
  beforeAll(async () => { file = save(name, (await render(document, NO_DATA, ['pdf'], faces)).get('pdf')!); });

  test('has the planned pages, and a glyph for each character', () => {
    expect(pageCount(file)).toBe(layout(document, GB9704, faces).pages.length);
    for (const { glyphs } of contents(file).shown) expect(glyphs.match(/.{4}/g)).not.toContain('0000');
  });

  test('is read aloud as its grids', () => {
    expect(tablesIn(file)).toEqual(document.blocks.flatMap((block) => (block.type === 'table' ? [cellsOf(block)] : [])));
  });
});

test('a table may begin at every height of a page: it stays whole, under its heading, with nothing below the page', () => {
  for (let before = 0; before <= 24; before++) {
    const { pages } = layout(beginningAt(before), GB9704, faces);
    const [{ items }, ...others] = pages.filter((page) => page.items.some((item) => item.type === 'table')) as [typeof pages[number]];
    expect(others).toEqual([]);
    const at = items.findIndex((item) => item.type === 'table');
    const [heading, table] = [items[at - 1], items[at] as PlacedTable];
    expect(heading).toMatchObject({ type: 'line', role: 'heading', block: table.block - 1 });
    expect(table.y + table.heights.reduce((sum, height) => sum + height, 0)).toBeLessThan((GB9704.page.height - GB9704.page.bottom) * PT_PER_MM);
  }
});

test('Word files have as many pages in another program', async () => {
  const documents: Record<string, Document> = {
    ...DOCUMENTS,
    qujiang: report('qujiang'), huaian: report('huaian'), 'a draft': checkedReport('qujiang', faces),
    ...Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`a table after ${2 * i} lines`, beginningAt(2 * i)])),
  };
  const files: Uint8Array[] = [];
  for (const document of Object.values(documents)) files.push((await render(document, NO_DATA, ['docx'], faces)).get('docx')!);
  const made = throughOffice(files);
  expect(Object.keys(documents).map((name, i) => `${name}: ${pageCount(made[i]!)}`))
    .toEqual(Object.entries(documents).map(([name, document]) => `${name}: ${layout(document, GB9704, faces).pages.length}`));
}, 240000);
