/** A whole report in the faces that come with the program. */
import { describe, expect, test } from '@jest/globals';
import { loadFaces } from '../../src/fonts/fonts';
import { layout } from '../../src/layout/layout';
import type { Block, Document } from '../../src/model/document';
import { GB9704 } from '../../src/model/theme';
import { upright } from './fake';
import { gridOf, tableOf } from './grids';

const faces = loadFaces({ installed: false }).value;

const prose = '2020年，我镇结合自身实际，把政府信息公开工作列入重要议事日程，全面落实决策、执行、管理、服务和结果“五公开”要求，公开各类信息3985758条——其中99.5%为主动公开……（详见https://www.example.gov.cn/xxgk/）。';
const table = gridOf({ rows: 24, columns: 7, rowGroups: [6, 4], columnGroups: [3], bands: 1, labelled: false, align: 'center', length: (kind) => (kind === 'value' ? 1 : 6) });
const section = (number: string): Block[] => [
  { type: 'heading', text: `${number}、总体情况` },
  ...Array.from({ length: 4 }, (): Block => ({ type: 'paragraph', leadIn: '（一）主动公开情况。', text: prose })),
  tableOf(table),
];
const report: Document = {
  title: '年度报告', organisation: '某镇人民政府', year: 2020,
  blocks: [{ type: 'title', lines: ['某镇人民政府', '2020年年度报告'] }, ...section('一'), ...section('二'), ...section('三'), { type: 'signature', by: '某镇人民政府', on: '2021年1月20日' }],
};

describe('with the real faces', () => {
  const { pages } = layout(report, GB9704, faces);

  test('lines fill the measure and stay in it', () => {
    const lines = pages.flatMap((page) => page.items.flatMap((item) => (item.type === 'line' && item.role === 'paragraph' ? [item] : [])));
    const lengths = lines.map((line) => line.x - upright.left + line.runs.reduce((sum, { text, face, size, spacing }) =>
      sum + faces.width(text, face, size) + spacing * Array.from(text).length, 0));
    expect(Math.max(...lengths)).toBeLessThan(upright.measure + 1e-6);
    expect(lengths.filter((length) => Math.abs(length - upright.measure) < 1e-6).length).toBeGreaterThan(lines.length / 2);
  });

  test('Chinese quotes and dashes are as wide as characters', () => {
    for (const mark of '“”—…') expect(faces.width(mark, faces.faceOf(mark, '仿宋'), 16)).toBeGreaterThan(12);
  });

  test('a report of six pages takes milliseconds', () => {
    expect(pages.length).toBeGreaterThanOrEqual(6);
    for (let i = 0; i < 20; i++) layout(report, GB9704, faces);
    // Processor time, not the clock: other programs may be at work.
    const before = process.cpuUsage();
    for (let i = 0; i < 10; i++) layout(report, GB9704, faces);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 10 / 1000).toBeLessThan(40);
  });
});
