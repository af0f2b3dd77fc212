/** Sheets that hold many reports. */
import { join } from 'node:path';
import { afterAll, expect, jest, test } from '@jest/globals';
import { openMaker } from '../../src/cli/batch/make';
import { loadFormats } from '../../src/cli/formats';
import * as reading from '../../src/cli/reading';
import { NEVER } from '../../src/cli/signals';
import { surveyAll } from '../../src/cli/state/survey';
import { openOffice } from './office';

const office = openOffice();
afterAll(() => { office.close(); });

test('of two years are read once each, not once per report', async () => {
  const names = ['甲局', '乙局', '丙局'];
  const rows = (year: number): string => ['机关名称,年度,二/第二十条第（一）项/规章/现行有效件数', ...names.map((name) => `${name},${year},1`), ''].join('\n');
  office.write('input/全市/2024.csv', rows(2024));
  office.write('archive/全市/2023.csv', rows(2023));
  const [input, output, templates] = [join(office.folder, 'input'), join(office.folder, 'output'), [join(__dirname, '..', '..', 'templates')]];
  const { inbox: claims, archive } = await surveyAll({ input, output, templates, fonts: 'none', kinds: ['html'], language: 'zh', strict: false, force: false, quiet: true, jobs: 1, reports: [], write: true, unattended: false, records: [] }, { places: new Map(), anew: false }, { seen: () => undefined, stop: NEVER });
  expect([claims.length, archive.length]).toEqual([3, 3]);
  const make = openMaker({ input, output, formats: loadFormats(templates, 'zh').formats, fonts: 'none', kinds: ['html'], language: 'zh', strict: false, force: false, write: false });
  const read = jest.spyOn(reading, 'readPlace');
  for (const [i, claim] of claims.entries()) expect((await make({ claim, lastYear: archive[i]! })).result).toMatchObject({ organisation: claim.organisation, format: 'gov-disclosure-2021' });
  expect(read).toHaveBeenCalledTimes(2);
});

test('what is wrong with their common header is printed once', () => {
  const shared = openOffice();
  shared.write('input/收集.csv', '机关名称,年度,机关层极,总体情况\n甲局,2024,市,好。\n乙局,2024,市,好。\n丙局,2024,市,好。\n');
  const { stdout } = shared.run('validate', '--quiet');
  expect(stdout.match(/机关层极/g)).toHaveLength(1);
  expect(stdout.match(/另有 1 条与前面的报告相同/g)).toHaveLength(2);
  expect(stdout).toMatch(/^丙局 2024$/m);
  shared.close();
});
