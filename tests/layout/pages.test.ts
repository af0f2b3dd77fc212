/** Pages: the grid of 22 lines, titles, headings that keep with what follows, paragraphs over two pages, signatures. */
import { describe, expect, test } from '@jest/globals';
import { layout } from '../../src/layout/layout';
import type { Block } from '../../src/model/document';
import type { Metrics } from '../../src/model/layout';
import { GB9704 } from '../../src/model/theme';
import { documentOf, gridLine, landscape, layOut, linesOf, metrics, tablesOf, textOf, upright, widthOf } from './fake';
import { gridOf, tableOf } from './grids';

const mm = (n: number): number => n * (72 / 25.4);
const han = (n: number): string => '政府信息公开工作年度报告'.repeat(200).slice(0, n);
/** A paragraph of exactly so many lines. */
const paragraph = (lines: number): Block => ({ type: 'paragraph', text: han(26 + 28 * (lines - 1)) });
const short = (n: number): Block[] => Array.from({ length: n }, () => paragraph(1));
const heading: Block = { type: 'heading', text: '一、总体情况' };

/** How many lines of each block stand on each page: `1:0x20` is page 1, block 0, 20 lines. */
function spread(...blocks: Block[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const { block, page } of linesOf(layOut(...blocks))) {
    const pages = found.get(block) ?? [];
    pages[page - 1] = (pages[page - 1] ?? 0) + 1;
    found.set(block, Array.from(pages, (n) => n ?? 0));
  }
  return found;
}

describe('pages', () => {
  test('are A4 with 22 lines in a type area of 156 × 225 mm', () => {
    const layout = layOut(paragraph(60));
    expect(layout.pages.map(({ number, width, height, landscape, items }) => [number, width, height, landscape, items.length])).toEqual([
      [1, mm(210), mm(297), false, 22], [2, mm(210), mm(297), false, 22], [3, mm(210), mm(297), false, 16],
    ]);
    linesOf(layout).forEach((line, i) => { expect(gridLine(line)).toBeCloseTo(i % 22, 9); });
  });

  test('there is one page of an empty document', () => {
    expect(layOut().pages.map((page) => page.items)).toEqual([[]]);
  });

  test.each([
    ['leaves no first line behind', 21, 4, [0, 4]],
    ['takes no last line along', 19, 4, [2, 2]],
    ['is broken anywhere when it is short', 21, 3, [1, 2]],
    ['fills the page otherwise', 16, 9, [6, 3]],
  ])('a paragraph over two pages %s', (_, before, lines, expected) => {
    expect(spread(...short(before), paragraph(lines)).get(before)).toEqual(expected);
  });

  test('a heading keeps with two lines of text, with the whole of a short paragraph, and with other headings', () => {
    expect(spread(...short(19), heading, paragraph(5)).get(19)).toEqual([1]);
    expect(spread(...short(20), heading, paragraph(5)).get(20)).toEqual([0, 1]);
    expect(spread(...short(20), heading, paragraph(1)).get(20)).toEqual([1]);
    expect(spread(...short(19), heading, heading, paragraph(2)).get(19)).toEqual([0, 1]);
  });
});

describe('a title', () => {
  const title = (...lines: string[]): Block => ({ type: 'title', lines });

  test('is centred in 22 pt 标宋, with a blank line under it', () => {
    const [one, two, text] = linesOf(layOut(title('曲江镇人民政府', '2020年年度报告'), paragraph(1)));
    for (const line of [one!, two!]) {
      expect(line.runs.map(({ face, size, spacing }) => [face, size, spacing])).toEqual([['标宋', 22, 0]]);
      expect(line.x - upright.left + widthOf(line) / 2).toBeCloseTo(upright.measure / 2, 9);
    }
    expect(gridLine(text!)).toBeCloseTo(3, 9);
    expect(one!.baseline).toBeCloseTo(upright.top + (upright.pitch - 22) / 2 + 0.88 * 22, 9);
  });

  test('that is too long is broken between words into lines of like length', () => {
    const texts = linesOf(layOut(title('丰城市曲江镇人民政府综合行政执法队2020年政府信息公开工作年度报告'))).map(textOf);
    expect(texts).toEqual(['丰城市曲江镇人民政府综合行政执法队', '2020年政府信息公开工作年度报告']);
  });
});

describe('a signature', () => {
  const signature = (by?: string, on?: string): Block => ({ type: 'signature', ...(by ? { by } : {}), ...(on ? { on } : {}) });
  const two = 2 * upright.character;
  const right = upright.left + upright.measure;

  test('leaves a line blank and two characters to the right; the date begins two characters in', () => {
    const [, by, on] = linesOf(layOut(paragraph(1), signature('丰城市曲江镇人民政府', '2021年1月20日')));
    expect(by!.x + widthOf(by!)).toBeCloseTo(right - two, 9);
    expect(on!.x).toBeCloseTo(by!.x + two, 9);
    expect([by, on].map((line) => Math.round(gridLine(line!)))).toEqual([2, 3]);
  });

  test('with the longer date leaves the space after the date', () => {
    const [, by, on] = linesOf(layOut(paragraph(1), signature('某局', '2021年12月20日')));
    expect(on!.x + widthOf(on!)).toBeCloseTo(right - two, 9);
    expect(by!.x).toBeCloseTo(on!.x - two, 9);
  });

  test('has rows of the table above it on its page, however full the table makes the pages before', () => {
    for (const rows of [28, 29, 30, 31, 32, 33, 34, 35, 36, 60, 61, 62, 63, 64, 65, 66]) {
      for (const [before, length] of [[0, 2], [5, 2], [21, 2], [0, 700]]) {
        const grid = gridOf({ rows, columns: 3, rowGroups: [4], columnGroups: [], bands: 1, labelled: false, align: 'left', length: (of, index) => (of === 'value' && index === 3 * rows - 1 ? length! : 2) });
        const laid = layOut(...short(before!), tableOf(grid), signature('某局', '2021年1月20日'));
        const by = linesOf(laid).at(-2)!;
        expect([rows, before, tablesOf(laid).at(-1)!.page]).toEqual([rows, before, by.page]);
      }
    }
  });

  test('stands below a landscape table on its last page, whatever its length', () => {
    for (let rows = 1; rows <= 50; rows++) {
      const grid = gridOf({ rows, columns: 24, rowGroups: [4], columnGroups: [], bands: 1, labelled: false, align: 'center', length: () => 2 });
      const laid = layOut(...short(2), tableOf(grid), signature('某局', '2021年12月20日'));
      const [by, on] = linesOf(laid).slice(-2);
      const last = tablesOf(laid).at(-1)!;
      expect([rows, last.page, by!.page, on!.page, laid.pages.at(-1)!.landscape]).toEqual([rows, ...new Array<number>(3).fill(laid.pages.length), true]);
      expect(on!.x + widthOf(on!)).toBeCloseTo(landscape.left + landscape.measure - two, 9);
      expect(by!.baseline).toBeGreaterThan(last.y + last.heights.reduce((sum, height) => sum + height, 0) + landscape.pitch);
      expect(gridLine(on!, landscape)).toBeLessThan(landscape.lines - 1 + 1e-6);
    }
  });

  test('may lack either, and may be longer than a line', () => {
    for (const block of [signature('某局'), signature(undefined, '2021年12月20日')]) {
      const [, only] = linesOf(layOut(paragraph(1), block));
      expect(only!.x + widthOf(only!)).toBeCloseTo(right - two, 9);
    }
    const long = linesOf(layOut(signature(han(40), '2021年1月20日')));
    expect(long.map(textOf).join('')).toBe(`${han(40)}2021年1月20日`);
    expect(long.every((line) => line.x >= upright.left && line.x + widthOf(line) < right + 1e-6)).toBe(true);
    expect(layOut(paragraph(1), signature()).pages[0]!.items.length).toBe(1);
  });

  test('never stands alone on a page, nor apart from its date', () => {
    for (let before = 0; before < 23; before++) {
      for (const last of [1, 2, 3, 4, 7]) {
        const lines = linesOf(layOut(...short(before), paragraph(last), signature('某局', '2021年1月20日')));
        const [by, on] = lines.slice(-2);
        expect(by!.page).toBe(on!.page);
        expect(lines.filter((line) => line.role === 'paragraph' && line.page === by!.page).length).toBeGreaterThanOrEqual(Math.min(2, before + last));
      }
    }
  });
});

test('notes of a draft stand two to a line of the grid, on as many pages as they need', () => {
  const notes = (count: number): Block[] => Array.from({ length: count }, (_, i) => ({ type: 'paragraph', text: han(5), note: i }));
  const lines = linesOf(layOut(paragraph(3), ...notes(60)));
  const line = ({ baseline }: { baseline: number }): number => (baseline - upright.top - (upright.pitch / 2 - 10.5) / 2 - 0.88 * 10.5) / (upright.pitch / 2);
  expect(lines.slice(3).map((note) => [note.page, Math.round(line(note) * 1000) / 1000]))
    .toEqual(Array.from({ length: 60 }, (_, i) => (i < 38 ? [1, 6 + i] : [2, i - 38])));
});

test('a short note of a draft is not broken, and the line above the first one stays with it', () => {
  const note = (number: number, length: number): Block => ({ type: 'paragraph', text: han(length), note: number });
  const pages = spread(paragraph(21), note(0, 5), note(1, 100), note(2, 100));
  expect([1, 2, 3].map((block) => pages.get(block))).toEqual([[0, 1], [0, 3], [0, 3]]);
});

test('the same document is laid out in the same way', () => {
  const blocks: Block[] = [heading, paragraph(30)];
  expect(JSON.stringify(layOut(...blocks))).toBe(JSON.stringify(layOut(...blocks)));
});

test('characters that a face lacks come from another face and keep to the grid', () => {
  const lacking: Metrics = { ...metrics, faceOf: (character, wanted) => (character === '堌' ? '宋' : wanted) };
  const lines = linesOf(layout(documentOf({ type: 'paragraph', text: `张堌村${han(60)}` }), GB9704, lacking));
  expect(lines[0]!.runs.map(({ text, face }) => [text.slice(0, 2), face])).toEqual([['张', '仿宋'], ['堌', '宋'], ['村政', '仿宋']]);
  lines.forEach((line, i) => { expect(gridLine(line)).toBeCloseTo(i, 9); });
});
