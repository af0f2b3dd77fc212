/** Numbers as people write them: what becomes a number, what is told of it, and what stays text. */
import { expect, test } from '@jest/globals';
import type { CellType } from '../../src/model/format';
import { read } from '../../src/map/value';

const show = (cell: string, type: CellType): string => {
  const { entry, writings } = read(cell, type, { file: 'a.csv' });
  return [`${entry.value.type} ${entry.text}`, ...writings].join(' ');
};

test.each<[string, CellType, string]>([
  ['12', 'count', 'number 12'],
  [' 12 ', 'count', 'number 12'],
  ['１２３', 'count', 'number 123 width'],
  ['1,234', 'count', 'number 1234 grouping'],
  ['１，２３４', 'count', 'number 1234 width grouping'],
  ['1,234,567', 'count', 'number 1234567 grouping'],
  ['1 234', 'count', 'number 1234 space'],
  ['0件', 'count', 'number 0 measure'],
  ['3 条', 'count', 'number 3 measure'],
  ['2宗', 'count', 'number 2 measure'],
  ['5人次', 'count', 'number 5 measure'],
  ['3.0', 'count', 'number 3 zeros'],
  ['007', 'count', 'number 7 zeros'],
  ['3.5', 'count', 'number 3.5'],
  ['+19', 'signed', 'number +19'],
  ['＋19', 'signed', 'number +19 width'],
  ['−5', 'signed', 'number -5 minus'],
  ['- 5', 'signed', 'number -5 space'],
  ['251000元', 'amount', 'number 251000元'],
  ['160.5964万元', 'amount', 'number 160.5964万元'],
  ['160.5964 万元', 'amount', 'number 160.5964万元 space'],
  ['￥251,000.50', 'amount', 'number 251000.50 width currency grouping'],
  ['¥5', 'amount', 'number 5 currency'],
])('%s (%s) is %s', (cell, type, expected) => expect(show(cell, type)).toBe(expected));

test.each(['1,23', '1,2345', '12，5', '1 2', '1,234 567', '1e3', '0x10', '12abc', '一二三', '〇', '٣', '①', '5²', '½', '3万件', '件', '￥5', '(5)', '5%', '--5', '1.2.3', '—', '/', '无', "'5", '3—5'])('%s stays text in a count', (cell) =>
  expect(show(cell, 'count')).toBe(`text ${cell}`));

test('nothing written is nothing, not zero', () => expect(show('　', 'count')).toBe('empty '));
