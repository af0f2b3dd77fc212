/** Units as people state them in labels and above tables; everything else in brackets is none. */
import { expect, test } from '@jest/globals';
import { isContrary } from '../../src/map/contrary';
import { saysUnit, unitsIn, withoutUnit } from '../../src/map/measure';

test.each([
  ['本年收费金额（单位：万元）', ['money 4']],
  ['本年收费金额(元)', ['money 0']],
  ['采购总金额：亿元', ['money 8']],
  ['采购总金额万元', ['money 4']],
  ['单位：元', ['money 0']],
  ['单 位 : 人民币万元', ['money 4']],
  ['（金额单位：千元）', ['money 3']],
  ['单位：件、万元', ['count 0', 'money 4']],
  ['本年处理决定数量（万件）', ['count 4']],
  ['办理数（人次）', ['count 0']],
  ['占比（%）', ['share 0']],
  ['填报单位：甲镇人民政府', []],
  ['第二十条第（八）项', []],
  ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', []],
  ['多元化解', []],
])('%s', (text, units) => {
  expect(unitsIn(text).map(({ kind, power }) => `${kind} ${power}`)).toEqual(units);
});

test('a line that says the unit is one of its own, or ends with it', () => {
  expect(['单位：元', '（万元）', '主动公开情况表（单位：万元）', '金额单位：元'].map(saysUnit)).toEqual([true, true, true, true]);
  expect(['其中采购（元）若干', '填报单位，甲镇'].map(saysUnit)).toEqual([false, false]);
  expect(['采购总金额（万元）', '第二十条第（八）项'].map(withoutUnit)).toEqual(['采购总金额', '第二十条第(八)项']);
});

test.each([
  ['上年制发件数', '本年制发件数', true],
  ['二、本年结转政府信息公开申请数量', '二、上年结转政府信息公开申请数量', true],
  ['本年作废件数', '本年废止件数', false],
  ['新收政府信息公开申请数量', '一、本年新收政府信息公开申请数量', false],
  ['本年收费金额（元）', '本年收费金额（单位：万元）', true],
  ['本年收费金额', '本年收费金额（单位：万元）', false],
  ['采购总金额（万元）', '采购总金额', false],
  ['结果维持', '结果纠正', true],
])('%s for %s', (found, expected, contrary) => {
  expect(isContrary(found, expected)).toBe(contrary);
});
