/** Spaces that were typed between Chinese characters stand in no output; those that set things apart stay in all. */
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { compose } from '../../src/compose/compose';
import { tidyDocument } from '../../src/compose/tidy';
import { loadFaces } from '../../src/fonts/fonts';
import { map } from '../../src/map/map';
import type { Block, Document } from '../../src/model/document';
import { render } from '../../src/pipeline';
import { all, bodyOf, partsOf, textOf } from '../docx/word';
import { formats } from '../formats';
import { readInbox } from '../inbox';

const tidied = (...blocks: Block[]): readonly Block[] => tidyDocument({ title: '', organisation: '', year: 2020, blocks }).blocks;
const text = (of: string): string => (tidied({ type: 'heading', text: of })[0] as { text: string }).text;

it('are left out beside Chinese, and one remains between words', () => {
  expect(text('\u3000\u3000全年 公开 108 条， 其中 GB/T  9704 一条。 ')).toBe('全年公开108条，其中GB/T 9704一条。');
  expect(text('姓名\u3000\u3000张三')).toBe('姓名\u3000张三');
});

it('a space at the seam of a run-in heading is one inside the text', () => {
  expect(tidied({ type: 'paragraph', leadIn: '（一） 公开。 ', text: ' 全年 9 条。' })).toEqual([{ type: 'paragraph', leadIn: '（一）公开。', text: '全年9条。' }]);
  expect(tidied({ type: 'paragraph', leadIn: '（一）GB ', text: '9704' })).toEqual([{ type: 'paragraph', leadIn: '（一）GB', text: ' 9704' }]);
});

it('line breaks in cells stay', () => {
  const cell = { type: 'cell', role: 'row', rowSpan: 1, colSpan: 1, align: 'left' } as const;
  const table: Block = { type: 'table', id: 't', caption: '表', grid: { columns: [{ width: 1 }], slots: [[{ ...cell, text: ' 一、 本 年 \r\n 公开' }]], bands: [] } };
  expect(tidied(table)).toMatchObject([{ grid: { slots: [[{ text: '一、本年\n公开' }]] } }]);
});

it('are the same in Word and in the web page', async () => {
  const [submission] = readInbox(join(__dirname, '..', 'cases', 'gov-disclosure-2021', 'huaian-2024', 'input'));
  const { report, format } = map(submission!, formats).value!;
  const [section, [first]] = [...report.prose][0]!;
  const typed = { ...report, prose: new Map(report.prose).set(section, [{ ...first!, text: '2024年， 本市 公开 108 条 。' }]) };
  const document: Document = compose(typed, format);
  const files = await render(document, new Uint8Array(), ['docx', 'html'], loadFaces({ installed: false }).value);
  expect(all(bodyOf(partsOf(files.get('docx')!)), 'w:p').map(textOf)).toContain('2024年，本市公开108条。');
  expect(Buffer.from(files.get('html')!).toString()).toContain('2024年，本市公开108条。');
});
