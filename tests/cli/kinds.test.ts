/** Reports of another kind that an organisation makes of the same year: each on its own form, side by side. */
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openOffice, type Office } from './office';
import type { ReportResult } from '../../src/cli/run-record';

const TEMPLATES = ['--templates', join(__dirname, '..', 'kinds', 'templates')];
const KIND = '法治政府建设';
const NAME = '淮安市人民政府';
const DOCUMENT = (year: number): string => `${year}/${NAME}（${KIND}）/${NAME}${year}年${KIND}年度报告`;

let office: Office;
beforeEach(() => { office = openOffice(); });
afterEach(() => { office.close(); });

const FORM = (carriedIn: string, carriedOut: string): string => `项目,申请人,,总计\n,自然人,法人,\n本年收到,,2,1,3\n上年结转,,${carriedIn}\n审结,维持,1,0,1\n,纠正,0,0,0\n结转下年,,${carriedOut}\n`
  .replace('项目,申请人,,总计\n,自然人,法人,', '项目,,申请人,,总计\n,,自然人,法人,');

function add(folder: string, year: number, carriedIn: string, carriedOut: string, facts = `报告种类,${KIND}\n`): void {
  office.write(`${folder}/基本信息.csv`, `项目,内容\n机关名称,${NAME}\n年度,${year}\n${facts}`);
  office.write(`${folder}/复议.csv`, FORM(carriedIn, carriedOut));
  office.write(`${folder}/正文.csv`, '章节,内容\n工作情况,全年平稳。\n');
}

const run = (...args: string[]): { readonly status: number | null; readonly text: string; readonly results: readonly ReportResult[] } => {
  const { status, stdout, stderr } = office.run('generate', ...TEMPLATES, ...args);
  return { status, text: stdout + stderr, results: (JSON.parse(office.read('output/run.json')) as { reports: ReportResult[] }).reports };
};

const codes = (result: ReportResult | undefined): string[] => result?.diagnostics.map(({ code }) => code) ?? [];

test('both stand in the output, and each is held against last year’s of its kind', () => {
  office.add('公开2024');
  add('input/法治2024', 2024, '1,0,1', '2,1,3');
  add('archive/法治2023', 2023, '0,0,0', '4,0,4');
  const first = run('--only', 'pdf');
  expect(first.results.map(({ organisation, year, kind, format }) => [organisation, year, kind, format])).toEqual([
    [NAME, 2024, undefined, 'gov-disclosure-2021'], [NAME, 2024, KIND, 'rule-of-law-2021'],
  ]);
  const carried = first.results[1]!.diagnostics.filter(({ code }) => code === 'review/carried-over');
  expect(carried.map(({ at }) => at.map(({ file, row, column }) => `${file} ${row} ${column}`))).toEqual([
    expect.arrayContaining(['法治2024/复议.csv 4 3']), expect.arrayContaining(['法治2024/复议.csv 4 5']),
  ]);
  expect(codes(first.results[0]).filter((code) => code.startsWith('review/'))).toEqual([]);
  add('input/法治2024', 2024, '4,0,4', '5,1,6');
  const second = run('--only', 'pdf');
  expect(second.status).toBe(0);
  expect(second.results.map(({ status }) => status)).toEqual(['unchanged', 'written']);
  expect(office.files('output')).toEqual(expect.arrayContaining([`${DOCUMENT(2024)}.pdf`, `2024/${NAME}/${NAME}2024年政府信息公开工作年度报告.pdf`]));
  expect(second.text).toContain(`${NAME} 2024 ${KIND}`);
  expect(run('--only', 'pdf').results.map(({ status }) => status)).toEqual(['unchanged', 'unchanged']);
});

test('two of one kind are told', () => {
  add('input/甲', 2024, '0,0,0', '1,1,2');
  add('input/乙', 2024, '0,0,0', '1,1,2');
  const { results } = run('--only', 'pdf');
  expect(results.map(codes)).toEqual([['report/duplicate'], ['report/duplicate']]);
});

test('a form that is filled in without its kind is named', () => {
  add('input/法治2024', 2024, '0,0,0', '1,1,2', '');
  const { results: [result] } = run('--only', 'pdf');
  expect(result!.status).toBe('draft');
  const [wrong] = result!.diagnostics.filter(({ code }) => code === 'format/other-kind');
  expect(wrong!.hint).toContain(`报告种类,${KIND}`);
  expect(wrong!.at[0]!.file).toBe('法治2024/复议.csv');
});

test('a kind that nobody knows is told with those that there are', () => {
  add('input/法治2024', 2024, '0,0,0', '1,1,2', '报告种类,法制政府\n');
  const { results: [result] } = run('--only', 'pdf');
  expect([result!.status, codes(result)]).toEqual(['failed', ['format/unknown-kind']]);
  expect(result!.diagnostics[0]!.at).toEqual([{ file: '法治2024/基本信息.csv', row: 4, column: 2 }]);
  expect(result!.diagnostics[0]!.hint).toContain(KIND);
});

test('a collection may hold several kinds', () => {
  office.write('input/汇总.csv', [
    '机关名称,年度,报告种类,工作情况,二/本年收到/总计,二/上年结转/总计',
    `甲局,2024,${KIND},全年平稳。,3,0`, `乙局,2024,${KIND},全年平稳。,2,0`, '',
  ].join('\n'));
  office.write('input/公开.csv', '机关名称,年度,报告种类,总体情况\n甲局,2024,,全年平稳。\n');
  const { results } = run('--only', 'pdf');
  expect(results.map(({ organisation, kind, format }) => [organisation, kind, format])).toEqual([
    ['甲局', undefined, 'gov-disclosure-2021'], ['甲局', KIND, 'rule-of-law-2021'], ['乙局', KIND, 'rule-of-law-2021'],
  ]);
  expect(results.flatMap(codes).filter((code) => /^(?:facts|collection|column)\//.test(code))).toEqual([]);
});

test('the kind stands once among the facts, and not in every sheet', () => {
  add('input/法治2024', 2024, '0,0,0', '1,1,2');
  office.write('input/法治2024/复议.csv', `机关名称,年度,表,行,列,值\n${NAME},2024,二,本年收到,总计,3\n`);
  const { results } = run('--only', 'pdf');
  expect(results.map(({ kind, format }) => [kind, format])).toEqual([[KIND, 'rule-of-law-2021']]);
});

test('a published one is read back as what it is', () => {
  add('input/法治2024', 2024, '0,0,0', '1,1,2');
  expect(run().status).toBe(0);
  for (const kind of ['docx', 'pdf']) {
    const { status, stdout } = office.run('import', ...TEMPLATES, '--output', kind, `output/${DOCUMENT(2024)}.${kind}`);
    expect([status, stdout]).toEqual([0, expect.stringContaining(`${NAME}-2024-${KIND}`)]);
    expect(office.read(`${kind}/${NAME}-2024-${KIND}/基本信息.csv`)).toContain(`报告种类,${KIND}`);
  }
});

test('a column with the kind alone is not used, and told', () => {
  add('input/法治2024', 2024, '0,0,0', '1,1,2');
  office.write('input/法治2024/正文.csv', `章节,内容,报告种类\n工作情况,全年平稳。,${KIND}\n`);
  expect(codes(run('--only', 'pdf').results[0])).toEqual(['sheet/unknown-column']);
});
