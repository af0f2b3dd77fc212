/**
 * Every page as it is printed: tables rebuilt from ruling lines and text places alone are the grids of the layout, and all
 * text stands where GB/T 9704-2012 wants it, within half a millimetre.
 */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { loadFaces } from '../../src/fonts/fonts';
import { layout } from '../../src/layout/layout';
import type { Document } from '../../src/model/document';
import type { Layout, PlacedTable } from '../../src/model/layout';
import { GB9704, PT_PER_MM } from '../../src/model/theme';
import { renderPdf } from '../../src/render/pdf/pdf';
import { contents, save, type Shown } from '../pdf/look';
import { checkedReport, report } from '../reports';
import { DOCUMENTS } from '../stress/documents';
import { cellsIn, cellsOf } from './compare';
import { ruledTables } from './ruled';
import { sheets, type Sheet, type Stroke } from './strokes';
import { words, type Word } from './texts';

const faces = loadFaces({ installed: false }).value;
const NEAR = 0.5 * PT_PER_MM;
const mm = (length: number): number => length * PT_PER_MM;

const documents: Record<string, Document> = {
  qujiang: report('qujiang'),
  huaian: report('huaian'),
  'a draft': checkedReport('qujiang', faces),
  ...DOCUMENTS,
};

/** Larger than anything that is part of a document: the mark under a draft. */
const WATERMARK = 60;

/** The type area, pt; a landscape page is the upright one turned clockwise, its left edge on top. */
function area({ width, height }: Pick<Sheet, 'width' | 'height'>): { left: number; top: number; right: number; bottom: number } {
  const { top, left, right, bottom } = GB9704.page;
  return width < height
    ? { left: mm(left), top: mm(top), right: width - mm(right), bottom: height - mm(bottom) }
    : { left: mm(bottom), top: mm(left), right: width - mm(top), bottom: height - mm(right) };
}

describe.each(Object.keys(documents))('%s', (name) => {
  const document = documents[name]!;
  let placed: Layout;
  let pages: Sheet[];
  let texts: Word[][];
  let shown: Shown[];

  beforeAll(async () => {
    placed = layout(document, GB9704, faces);
    const file = save('geometry', renderPdf(document, placed, GB9704, faces));
    pages = sheets(file);
    ({ shown } = contents(file));
    texts = words(file).map((page) => page.filter((word) => word.y2 - word.y1 < WATERMARK));
  });

  test('has the tables of the layout on every page, cell by cell', () => {
    placed.pages.forEach(({ items }, i) => {
      const tables = items.filter((item): item is PlacedTable => item.type === 'table');
      const ruled = ruledTables(pages[i]!);
      expect(ruled.map((table) => cellsIn(table, texts[i]!))).toEqual(tables.map(cellsOf));
      ruled.forEach(({ xs, ys }, t) => {
        const { x, y, widths, heights } = tables[t]!;
        const sum = (all: readonly number[]): number => all.reduce((total, n) => total + n, 0);
        expect([xs[0], ys[0], xs.at(-1), ys.at(-1)].map((at, n) => Math.abs(at! - [x, y, x + sum(widths), y + sum(heights)][n]!) < NEAR)).toEqual([true, true, true, true]);
      });
    });
  });

  test('rules are half a point thick', () => {
    expect(new Set(pages.flatMap((page) => page.strokes.map((stroke) => stroke.width)))).toEqual(new Set(pages.some((page) => page.strokes.length > 0) ? [GB9704.rule] : []));
  });

  test('keeps everything in the type area but the page numbers and the mark of a draft', () => {
    pages.forEach((page, i) => {
      const { left, top, right, bottom } = area(page);
      for (const stroke of page.strokes) expect(stroke.x1 > left - NEAR && stroke.x2 < right + NEAR && stroke.y1 > top - NEAR && stroke.y2 < bottom + NEAR).toBe(true);
      const outside = texts[i]!.filter((word) => word.x1 < left - NEAR || hanging(word) > right + NEAR || (word.y1 + word.y2) / 2 < top || (word.y1 + word.y2) / 2 > bottom);
      const printed = outside.map((word) => word.text).join('').replace(document.draft ?? '', '');
      // A draft has the numbers of findings about paragraphs beside them, in the margin.
      expect(document.draft === undefined ? printed : printed.replace(/\[\d+\]/g, '')).toBe(`—${i + 1}—`);
      for (const word of texts[i]!) expect(word.x1 > 0 && word.y1 > 0 && word.x2 < page.width && word.y2 < page.height).toBe(true);
    });
  });

  test('lines of text stand on the grid of 22 lines', () => {
    for (const { page, y, tag, size } of shown) {
      if (!/^(P|H1|H2)$/.test(tag)) continue;
      // Notes of a draft stand two to a line.
      const lines = size === GB9704.table.size ? 44 : 22;
      const pitch = mm(225) / lines;
      // The middle of the em box, which reaches 0.12 em below the baseline, stands in the middle of its line.
      const line = (y - 0.38 * size - area(pages[page - 1]!).top) / pitch - 0.5;
      expect(Math.abs(line - Math.round(line)) * pitch).toBeLessThan(NEAR);
      expect(Math.round(line)).toBeLessThan(lines);
    }
  });

  test('page numbers stand 7 mm below the type area, one character in, on the outer side of the upright sheet', () => {
    pages.forEach(({ width, height }, i) => {
      const number = shown.filter(({ page }) => page === i + 1).at(-1)!;
      const length = faces.width(`— ${i + 1} —`, '宋', 14);
      const [along, across, sheet] = width < height ? [number.x, number.y, { width, height }] : [number.y, width - number.x, { width: height, height: width }];
      expect(Math.abs(across - 0.38 * 14 - (sheet.height - mm(28)))).toBeLessThan(NEAR);
      expect(Math.abs(along - (i % 2 === 1 ? mm(28) + 14 : sheet.width - mm(26) - 14 - length))).toBeLessThan(NEAR);
    });
  });
});

test('a table with a line missing, or with one too many, is noticed', () => {
  const line = (x1: number, y1: number, x2: number, y2: number): Stroke => ({ x1, y1, x2, y2, width: 0.5 });
  const strokes = [line(0, 0, 20, 0), line(0, 10, 20, 10), line(0, 20, 20, 20), line(0, 0, 0, 20), line(10, 0, 10, 20), line(20, 0, 20, 20)];
  const replaced = (list: readonly Stroke[], at: number, by: Stroke): Stroke[] => list.map((own, i) => (i === at ? by : own));
  const spans = (list: readonly Stroke[]): string[] => ruledTables({ width: 100, height: 100, strokes: list }).flatMap(({ boxes }) => boxes.map(({ row, column, rowSpan, colSpan }) => `${row},${column} ${rowSpan}x${colSpan}`));
  expect(spans(strokes)).toEqual(['0,0 1x1', '0,1 1x1', '1,0 1x1', '1,1 1x1']);
  expect(spans(replaced(strokes, 4, line(10, 10, 10, 20)))).toEqual(['0,0 1x2', '1,0 1x1', '1,1 1x1']);
  expect(() => spans(replaced(strokes, 5, line(20, 0, 20, 10)))).toThrow('open');
  expect(() => spans(replaced(strokes, 1, line(0, 10, 5, 10)))).toThrow('open');
  expect(() => spans(replaced([...replaced(strokes, 4, line(10, 10, 10, 20)), line(15, 0, 15, 10)], 1, line(0, 10, 15, 10)))).toThrow();
});

/** A mark at the end of a line may hang out by its blank half. */
const hanging = ({ x2, y1, y2, text }: Word): number => (/[，。、；：？！）》】」』”’〉〕］]$/u.test(text) ? x2 - (y2 - y1) / 2 : x2);
