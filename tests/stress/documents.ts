/** Documents that are hard to set: each says what it strains. */
import type { Block, Document } from '../../src/model/document';
import { gridOf, tableOf, type Shape } from '../layout/grids';

const plain: Shape = { rows: 24, columns: 5, rowGroups: [], columnGroups: [], bands: 1, labelled: false, align: 'center', length: (kind) => (kind === 'value' ? 2 : 6) };

const heading = (text: string): Block => ({ type: 'heading', text });
const lines = (count: number): Block[] => Array.from({ length: count }, (_, i): Block => ({ type: 'paragraph', text: `这是正文的第${i + 1}行。` }));
const table = (shape: Partial<Shape>): Block => tableOf(gridOf({ ...plain, ...shape }));

const documentOf = (...blocks: Block[]): Document => ({
  title: '某市人民政府2020年工作年度报告', organisation: '某市人民政府', year: 2020, date: '2021-01-20',
  blocks: [{ type: 'title', lines: ['某市人民政府', '2020年工作年度报告'] }, ...blocks, { type: 'signature', by: '某市人民政府', on: '2021年1月20日' }],
});

/** A table under so many lines of text, then text again. */
export const beginningAt = (before: number, shape: Partial<Shape> = { rows: 8, rowGroups: [4] }): Document =>
  documentOf(heading('一、总体情况'), ...lines(before), heading('二、收到和处理申请情况'), table(shape), heading('三、存在的主要问题'), ...lines(2));

const long = (length: number, every: number): Shape['length'] => (kind, index) => (kind === 'value' && index % every === 1 ? length : kind === 'value' ? 2 : 6);

export const DOCUMENTS: Readonly<Record<string, Document>> = {
  'one row': beginningAt(3, { rows: 1, columns: 1 }),
  'a hundred rows in groups': beginningAt(3, { rows: 100, rowGroups: [7, 3], columnGroups: [2] }),
  'four hundred rows': beginningAt(0, { rows: 400, columns: 4 }),
  'groups longer than a page': beginningAt(3, { rows: 90, rowGroups: [45, 2], columns: 4 }),
  'five header levels': beginningAt(3, { rows: 30, columns: 16, columnGroups: [2, 2, 2, 2] }),
  'thirty columns': beginningAt(3, { rows: 40, columns: 30, columnGroups: [5], rowGroups: [5], length: (kind) => (kind === 'value' ? 2 : 2) }),
  'a cell of five thousand characters': beginningAt(3, { rows: 6, columns: 3, rowGroups: [3], length: long(5000, 17) }),
  'cells of all lengths': beginningAt(3, { rows: 24, columns: 3, rowGroups: [6], align: 'left', length: (kind, index) => (kind === 'value' ? [1, 4, 30, 300, 12, 0, 80][index % 7]! : 6) }),
  'a label longer than its rows': beginningAt(3, { rows: 8, columns: 4, rowGroups: [4], length: (kind, index) => (kind === 'row' && index >= 1000 ? 200 : kind === 'row' ? 6 : 2) }),
  'bands': beginningAt(3, { rows: 12, columns: 5, bands: 4, labelled: true, columnGroups: [2] }),
  'a table that leaves no room for the signature': documentOf(heading('一、收到和处理申请情况'), table({ rows: 34, columns: 4, rowGroups: [5] })),
  'a signature below a landscape table': documentOf(heading('一、总体情况'), table({ rows: 14, columns: 24, length: () => 3 })),
  'landscape between upright pages': documentOf(heading('一、总体情况'), ...lines(3), heading('二、第一张表'), table({ rows: 12, columns: 24, length: () => 3 }), ...lines(3), heading('三、第二张表'), table({ rows: 12, columns: 5, rowGroups: [3] })),
};
