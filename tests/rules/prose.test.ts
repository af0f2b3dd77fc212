/** Marks and digits as people type them are one to the checks of the prose. */
import { expect, it } from '@jest/globals';
import { validate } from '../../src/validate/validate';
import type { Report } from '../../src/model/report';
import { formats } from '../formats';
import { fold } from '../../src/validate/text/prose';

it.each([
  ['受理 ３１１９ 件, 答复(含上年)3,050件', '受理3119件，答复（含上年）3,050件'],
  ['1件,2件;3件:4件', '1件，2件；3件：4件'],
  ['编号1,2345', '编号1，2345'],
  ['共1,234,567条,其中', '共1,234,567条，其中'],
])('%s', (typed, read) => { expect(fold(typed)).toBe(read); });

const FORMAT = formats.find((format) => format.id === 'gov-disclosure-2021')!;
const reportOf = (overview: string): Report => ({
  source: '报告', format: FORMAT.id, organisation: '某镇人民政府', year: 2024, facts: new Map(), tables: new Map(), waivers: new Map(), units: [],
  prose: new Map([['overview', [{ text: overview, origin: { file: '正文.csv', row: 2, column: 2 } }]]]),
});

it('a form may ask for its overview to be short (X-12)', () => {
  const asking = { ...FORMAT, textRules: FORMAT.textRules.map((rule) => (rule.id === 'X-12' ? { ...rule, severity: { default: 'note' as const } } : rule)) };
  const found = (length: number) => validate(reportOf('字'.repeat(length)), asking).filter((d) => d.rule === 'X-12').map((d) => d.message.zh);
  expect(found(1001)).toEqual(['「总体情况」共 1001 个字，应不多于 1000 个字']);
  expect(found(1000)).toEqual([]);
});

it.each(['受理申请1件', '10条，其中1条，', '1件，占5%', '2024年', '（一）', '一'])('a text of nothing but %s is read quickly', (unit) => {
  const start = Date.now();
  validate(reportOf(unit.repeat(20000)), FORMAT);
  expect(Date.now() - start).toBeLessThan(10000);
});
