/** Reports of another kind that an organisation makes of the same year: each on its own form, side by side. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { ReportResult } from '../../src/cli/run-record';
import { KIND, lawReport, NAME, TEMPLATES as OTHERS } from '../kinds/reports';
import { openOffice, type Office } from './office';

const TEMPLATES = ['--templates', OTHERS];
const DOCUMENT = (year: number): string => `${year}/${NAME}（${KIND}）/${NAME}${year}年${KIND}年度报告`;

let office: Office;
beforeEach(() => { office = openOffice(); });
afterEach(() => { office.close(); });

function add(folder: string, year: number, carriedIn: string, carriedOut: string): void {
  for (const [path, text] of Object.entries(lawReport(folder, year, carriedIn, carriedOut))) office.write(path, text);
}

const run = (...args: string[]): { readonly status: number | null; readonly text: string; readonly results: readonly ReportResult[] } => {
  const { status, stdout, stderr } = office.run('generate', ...TEMPLATES, ...args);
  return { status, text: stdout + stderr, results: (JSON.parse(office.read('output/run.json')) as { reports: ReportResult[] }).reports };
};

test('both stand in the output, and each is held against last year’s of its kind', () => {
  office.add('公开2024');
  add('input/法治2024', 2024, '1,0,1', '2,1,3');
  add('archive/法治2023', 2023, '0,0,0', '4,0,4');
  const first = run('--only', 'html');
  expect(first.results.map(({ organisation, year, kind, format }) => [organisation, year, kind, format])).toEqual([
    [NAME, 2024, undefined, 'gov-disclosure-2021'], [NAME, 2024, KIND, 'rule-of-law-2021'],
  ]);
  const carried = first.results[1]!.diagnostics.filter(({ code }) => code === 'review/carried-over');
  expect(carried.map(({ at }) => at.map(({ file, row, column }) => `${file} ${row} ${column}`))).toEqual([
    expect.arrayContaining(['法治2024/复议.csv 4 3']), expect.arrayContaining(['法治2024/复议.csv 4 5']),
  ]);
  expect(first.results[0]!.diagnostics.filter(({ code }) => code.startsWith('review/'))).toEqual([]);
  add('input/法治2024', 2024, '4,0,4', '5,1,6');
  const second = run('--only', 'html');
  expect(second.status).toBe(0);
  expect(second.results.map(({ status }) => status)).toEqual(['unchanged', 'written']);
  expect(office.files('output')).toEqual(expect.arrayContaining([`${DOCUMENT(2024)}.html`, `2024/${NAME}/${NAME}2024年政府信息公开工作年度报告.html`]));
  expect(second.text).toContain(`${NAME} 2024 ${KIND}`);
  expect(office.read('output/变更.csv').split('\r\n')[1]).toMatch(new RegExp(`^${NAME},2024,.*,法治2024,${KIND}$`));
  expect(office.run('changes').stdout).toContain(`${NAME} 2024 ${KIND}  `);
  expect(run('--only', 'html').results.map(({ status }) => status)).toEqual(['unchanged', 'unchanged']);
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
