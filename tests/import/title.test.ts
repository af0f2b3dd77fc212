/** Titles as offices word them: whose report it is, and of which year. */
import { expect, test } from '@jest/globals';
import { identify } from '../../src/import/title';
import { formats } from '../formats';

test.each([
  ['曲江镇人民政府2020年政府信息公开工作年度报告'],
  ['2020年曲江镇人民政府政府信息公开工作年度报告'],
  ['2020年度曲江镇人民政府政府信息公开工作年度报告'],
  ['曲江镇人民政府 ２０２０年 政府信息公开工作年度报告'],
])('%s', (title) => { expect(identify(title, formats)).toEqual({ organisation: '曲江镇人民政府', year: 2020 }); });

test('another wording tells nobody', () => { expect(identify('关于2020年政府信息公开工作的报告', formats)).toBeUndefined(); });
