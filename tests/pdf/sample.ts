/** A small laid-out document: title, heading, a paragraph over two pages, a table in two parts, a landscape page. Placed by hand. */
import type { Cell, CellRole, Document, Grid, GridBand, Slot } from '../../src/model/document';
import type { Layout, Page, Placed, PlacedLine, PlacedRun, PlacedTable } from '../../src/model/layout';
import { GB9704, PT_PER_MM, type FaceRole } from '../../src/model/theme';

export const cell = (text: string, role: CellRole = 'value', rowSpan = 1, colSpan = 1): Cell =>
  ({ type: 'cell', role, text, rowSpan, colSpan, align: role === 'row' ? 'left' : 'center' });

/** Rows list their cells only; the slots that a span covers are filled in. */
export function gridOf(rows: readonly (readonly Cell[])[], widths: readonly number[], bands: readonly GridBand[]): Grid {
  const slots: Slot[][] = rows.map(() => []);
  rows.forEach((cells, row) => {
    let column = 0;
    for (const own of cells) {
      while (slots[row]![column]) column++;
      for (let r = row; r < row + own.rowSpan; r++) {
        for (let c = column; c < column + own.colSpan; c++) slots[r]![c] = r === row && c === column ? own : { type: 'covered', row, column };
      }
    }
  });
  return { columns: widths.map((width) => ({ width })), slots, bands };
}

export const LEFT = GB9704.page.left * PT_PER_MM;
export const TOP = GB9704.page.top * PT_PER_MM;
const WIDTH = 156 * PT_PER_MM;

export function line(block: number, role: PlacedLine['role'], x: number, baseline: number, ...runs: readonly [string, FaceRole, number, number?][]): PlacedLine {
  return { type: 'line', block, role, x, baseline, runs: runs.map(([text, face, size, spacing = 0]): PlacedRun => ({ text, face, size, spacing })) };
}

export function page(number: number, items: readonly Placed[], landscape = false): Page {
  const [width, height] = [GB9704.page.width * PT_PER_MM, GB9704.page.height * PT_PER_MM];
  return landscape ? { number, width: height, height: width, landscape, items } : { number, width, height, landscape, items };
}

const HEAD = [
  [cell('（本列数据的勾稽关系）', 'corner', 2, 2), cell('申请人情况', 'column', 1, 2)],
  [cell('自然人', 'column'), cell('商业企业', 'column')],
];
const RESULTS = [
  [cell('三、本年度办理结果', 'row', 3), cell('（一）予以公开', 'row'), cell('12'), cell('0')],
  [cell('（二）部分公开', 'row'), cell('3'), cell('0')],
  [cell('（三）不予公开', 'row'), cell('0'), cell('1')],
];
const WIDTHS = [1, 3, 2, 2];

const grid = gridOf([...HEAD, ...RESULTS], WIDTHS, [{ start: 0, head: 2, end: 5 }]);
const firstPart = gridOf([...HEAD, [cell('三、本年度办理结果', 'row', 2), ...RESULTS[0]!.slice(1)], RESULTS[1]!], WIDTHS, [{ start: 0, head: 2, end: 4 }]);
const secondPart = gridOf([...HEAD, [cell('三、本年度办理结果', 'row', 1), ...RESULTS[2]!]], WIDTHS, [{ start: 0, head: 2, end: 3 }]);

export function placedTable(block: number, part: number, of: Grid, source: readonly number[], repeated: number, y: number): PlacedTable {
  const total = of.columns.reduce((sum, column) => sum + column.width, 0);
  return {
    type: 'table', block, part, x: LEFT, y, grid: of, source, repeated, echoes: [],
    widths: of.columns.map((column) => (column.width / total) * WIDTH),
    heights: of.slots.map(() => 40),
    size: GB9704.table.size,
    // Long labels are broken as the layout would.
    lines: of.slots.map((slots) => slots.map((slot) => (slot.type === 'cell' && slot.text ? slot.text.match(slot.text.startsWith('三') ? /.{1,3}/gu : /.{1,12}/gu)! : []))),
  };
}

export const document: Document = {
  title: '某县<A&B>镇人民政府2020年政府信息公开工作年度报告',
  organisation: '某县A&B镇人民政府',
  date: '2021-01-20',
  year: 2020,
  blocks: [
    { type: 'title', lines: ['某县A&B镇人民政府', '2020年政府信息公开工作年度报告'] },
    { type: 'heading', text: '一、总体情况' },
    { type: 'paragraph', leadIn: '（一）主动公开“情况”。', text: '全年公开信息12条，——其中堌塝村3条。' },
    { type: 'table', id: 't', caption: '收到和处理政府信息公开申请情况', grid },
    { type: 'signature', by: '某县A&B镇人民政府', on: '2021年1月20日' },
  ],
};

export const layout: Layout = {
  pages: [
    page(1, [
      line(0, 'title', 200, TOP + 20, ['某县A&B镇人民政府', '标宋', 22]),
      line(0, 'title', 120, TOP + 50, ['2020年政府信息公开工作年度报告', '标宋', 22]),
      line(1, 'heading', LEFT + 32, TOP + 110, ['一、总体情况', '黑', 16]),
      line(2, 'paragraph', LEFT + 32, TOP + 139, ['（一）主动公开', '楷', 16, -0.2], ['“', '宋', 16, -0.2], ['情况', '楷', 16, -0.2], ['”', '宋', 16, -0.2], ['。', '楷', 16, -0.2], ['全年公开信息', '仿宋', 16, -0.2]),
      placedTable(3, 0, firstPart, [0, 1, 2, 3], 0, TOP + 400),
    ]),
    page(2, [
      line(2, 'paragraph', LEFT, TOP + 20, ['12条，——其中堌塝村3条。', '仿宋', 16]),
      line(3, 'continuation', LEFT, TOP + 60, ['续表', '黑', 10.5]),
      placedTable(3, 1, secondPart, [0, 1, 4], 2, TOP + 80),
    ]),
    page(3, [
      line(4, 'signature', 500, 150, ['某县A&B镇人民政府', '仿宋', 16]),
      line(4, 'signature', 532, 179, ['2021年1月20日', '仿宋', 16]),
    ], true),
  ],
};
