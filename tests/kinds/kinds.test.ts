/** Which kind of report a dropped one is, and what is told where that is not clear. */
import { expect, test } from '@jest/globals';
import { loadFormats } from '../../src/cli/formats';
import { map } from '../../src/map/map';
import type { Diagnostic } from '../../src/model/diagnostic';
import { TEMPLATES as SHIPPED } from '../formats';
import { dropped } from '../inbox';
import { KIND, lawReport, NAME, TEMPLATES } from './reports';

const { formats, diagnostics: formatFindings } = loadFormats([SHIPPED, TEMPLATES], 'zh');

interface Found { readonly whose: readonly unknown[]; readonly format: string | undefined; readonly diagnostics: readonly Diagnostic[]; readonly codes: readonly string[] }

async function found(files: Readonly<Record<string, string>>): Promise<Found[]> {
  return (await dropped(files)).map((submission) => {
    const { value, diagnostics } = map(submission, formats);
    return { whose: [submission.organisation, submission.year, submission.kind], format: value?.format.id, diagnostics, codes: diagnostics.map(({ code }) => code) };
  });
}

const law = (facts?: string): Record<string, string> => lawReport('法治2024', 2024, '0,0,0', '1,1,2', facts);

test('forms of two kinds may hold for the same years', () => { expect(formatFindings).toEqual([]); });

test('two of one kind are told', async () => {
  const results = await found({ ...lawReport('甲', 2024, '0,0,0', '1,1,2'), ...lawReport('乙', 2024, '0,0,0', '1,1,2') });
  expect(results.map(({ codes }) => codes)).toEqual([['report/duplicate'], ['report/duplicate']]);
});

test('a form that is filled in without its kind is named', async () => {
  const [result] = await found(law(''));
  expect([result!.whose, result!.format]).toEqual([[NAME, 2024, undefined], 'gov-disclosure-2021']);
  const [wrong] = result!.diagnostics.filter(({ code }) => code === 'format/other-kind');
  expect(wrong!.hint.zh).toContain(`报告种类,${KIND}`);
  expect(wrong!.at[0]!.file).toBe('法治2024/复议.csv');
});

test('the form may be named, with its kind', async () => {
  expect((await found(law(`报告种类,${KIND}\n格式,rule-of-law-2021\n`))).map(({ format, codes }) => [format, codes])).toEqual([['rule-of-law-2021', []]]);
  const [without] = await found(law('格式,rule-of-law-2021\n'));
  expect([without!.format, without!.codes, without!.diagnostics[0]!.at]).toEqual(['rule-of-law-2021', ['format/other-kind'], [{ file: '法治2024/基本信息.csv', row: 4, column: 2 }]]);
});

test('a kind that nobody knows is told with those that there are', async () => {
  const [result] = await found(law('报告种类,法制政府\n'));
  expect([result!.format, result!.codes]).toEqual([undefined, ['format/unknown-kind']]);
  expect(result!.diagnostics[0]!.at).toEqual([{ file: '法治2024/基本信息.csv', row: 4, column: 2 }]);
  expect(result!.diagnostics[0]!.hint.zh).toContain(KIND);
});

test('a year without a form of the kind is told', async () => {
  expect((await found(lawReport('法治', 2020, '0,0,0', '1,1,2'))).map(({ codes }) => codes)).toEqual([['format/none-for-year']]);
});

test('where a year has one form only, the kind need not be stated', async () => {
  const [submission] = await dropped(law(''));
  expect(map(submission!, formats.filter(({ kind }) => kind !== undefined)).value?.format.id).toBe('rule-of-law-2021');
});

test('a collection may hold several kinds', async () => {
  const results = await found({
    '汇总.csv': `机关名称,年度,报告种类,工作情况,二/本年收到/总计,二/上年结转/总计\n甲局,2024,${KIND},全年平稳。,3,0\n乙局,2024,${KIND},全年平稳。,2,0\n`,
    '公开.csv': '机关名称,年度,报告种类,总体情况\n甲局,2024,,全年平稳。\n',
  });
  expect(results.map(({ whose, format, codes }) => [...whose, format, codes])).toEqual([
    ['甲局', 2024, undefined, 'gov-disclosure-2021', []], ['甲局', 2024, KIND, 'rule-of-law-2021', []], ['乙局', 2024, KIND, 'rule-of-law-2021', []],
  ]);
});

test('the kind stands once among the facts, and not in every sheet', async () => {
  const results = await found({ ...law(), '法治2024/复议.csv': `机关名称,年度,表,行,列,值\n${NAME},2024,二,本年收到,总计,3\n` });
  expect(results.map(({ whose, format }) => [...whose, format])).toEqual([[NAME, 2024, KIND, 'rule-of-law-2021']]);
});

test('a column with the kind alone is not used, and told', async () => {
  expect((await found({ ...law(), '法治2024/正文.csv': `章节,内容,报告种类\n工作情况,全年平稳。,${KIND}\n` })).map(({ codes }) => codes)).toEqual([['sheet/unknown-column']]);
});
