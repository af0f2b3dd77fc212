/** Flattened text: the report this project began with, as it was published. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { importReport } from '../../src/import/import';
import { fileAddress } from '../../src/model/address';
import { formats } from '../formats';
import { checked } from '../inbox';

const INPUT = join(__dirname, '..', '..', 'input', '曲江镇人民政府-2020');
const PUBLISHED = readFileSync(join(__dirname, 'fixtures', 'as-published.txt'));

/** The published text in other shapes: a blank line ends a row of a table there, and a label of several lines goes on without a tab. */
const rows = PUBLISHED.toString('utf8').replace(/\r\n/g, '\n').split('\n\n');
const cellsOf = (row: string): string[] => row.slice(1).replace(/\n(?!\t)/g, '').split('\n\t').map((cell) => cell.trim());
const table = (by: (cells: readonly string[]) => string): Buffer => Buffer.from(rows.map((block) => {
  const [before, row] = block.startsWith('\t') ? ['', block] : [block.slice(0, block.indexOf('\n\t') + 1), block.slice(block.indexOf('\n\t') + 1)];
  return row.startsWith('\t') ? before + by(cellsOf(row)) : block;
}).join('\n'));
const SHAPES: readonly [string, Buffer][] = [
  ['as published', PUBLISHED],
  ['tabs', table((cells) => cells.join('\t'))],
  ['runs of spaces', table((cells) => cells.filter((cell) => cell !== '').join('   '))],
  ['one cell per line', table((cells) => cells.filter((cell) => cell !== '').join('\n'))],
];

test.each(SHAPES)('the numbers, facts and prose are those of the sample: %s', async (_, text) => {
  const { value } = importReport(text, 'as-published.txt', formats);
  const own = await checked(Object.fromEntries(value!.files.map(({ name, text }) => [`a/${name}`, text])));
  const sample = await checked(Object.fromEntries(readdirSync(INPUT).map((name) => [`a/${name}`, readFileSync(join(INPUT, name), 'utf8')])));
  const plain = (of: typeof own) => {
    const { facts, tables, prose, ...rest } = of[0]!.report!;
    return {
      rest: { ...rest, waivers: undefined },
      facts: [...facts].filter(([name]) => name !== '机关层级').map(([name, { text }]) => [name, text]).sort(),
      tables: [...tables].map(([id, rows]) => [id, [...rows].map(([row, columns]) => [row, [...columns].map(([column, { text, value: v }]) => [column, text, v])])]).sort(),
      prose: [...prose].map(([key, paragraphs]) => [key, paragraphs.map(({ text }) => text)]),
    };
  };
  expect(plain(own)).toEqual(plain(sample));
});

test('what differs from the form is named by its line', () => {
  const { diagnostics } = importReport(PUBLISHED, 'as-published.txt', formats);
  expect(diagnostics.map((d) => `${d.at.map(fileAddress).join(' ')} ${d.severity} ${d.code} ${d.message.zh}`)).toMatchInlineSnapshot(`
[
  "as-published.txt:75 as-published.txt:87 warning import/unplaced 「0 0」在表样中没有位置，没有使用",
  "as-published.txt:48 warning label/misspelt 标签「第二十六条第（六）项」与表样「第二十条第（六）项」不同，已按表样处理",
  "as-published.txt:127 warning label/misspelt 缺少标签「三、本年度办理结果」",
  "as-published.txt:138 warning label/misspelt 标签「（二）部分公开（区分处理的），只计这一情形，不计其他情形」与表样「（二）部分公开（区分处理的，只计这一情形，不计其他情形）」不同，已按表样处理",
  "as-published.txt:148 warning label/misspelt 标签「（三）不予以公开」与表样「（三）不予公开」不同，已按表样处理",
  "as-published.txt:195 warning label/misspelt 标签「5、属于第三类内部事务信息」与表样「5.属于三类内部事务信息」不同，已按表样处理",
  "as-published.txt:275 warning label/misspelt 标签「1、信访举报类申请」与表样「1.信访举报投诉类申请」不同，已按表样处理",
]
`);
});
