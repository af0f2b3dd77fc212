/** A collection with a column for every cell of the form. */
import { expect, test } from '@jest/globals';
import { columnTargets, rowTargets } from '../../src/map/paths';
import { formats } from '../formats';
import { through } from '../fuzz/lost';

test.each(formats.map((format) => [format.id, format] as const))('%s', (_, format) => {
  const paths = format.tables.flatMap((table) => rowTargets(table).flatMap((row) =>
    columnTargets(row.band).map((column) => [table.called[0] ?? table.caption, row.label, column.label].filter((label) => label !== '').join('/'))));
  const names = ['甲镇人民政府', '乙镇人民政府', '丙镇人民政府'];
  const rows = names.map((name, i) => [name, String(format.years.from), ...paths.map((__, k) => String(i * 1000 + k))]);
  const { built, lost, read } = through({ '汇总.csv': Buffer.from([['机关名称', '年度', ...paths], ...rows].map((cells) => cells.join(',')).join('\n')) });
  expect([lost, read.flatMap(({ diagnostics }) => diagnostics)]).toEqual([[], []]);
  expect(built.map(({ report }) => [...report!.tables.values()].flatMap((table) => [...table.values()].flatMap((row) => [...row.values()].map(({ text }) => Number(text)))).sort((a, b) => a - b)))
    .toEqual(names.map((__, i) => paths.map((___, k) => i * 1000 + k)));
});
