/** The archive of earlier years: what nothing can be checked against is told there, once. */
import { renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openOffice, type Office } from './office';

let office: Office;
beforeEach(() => { office = openOffice(); office.add('r', '甲局'); });
afterEach(() => { office.close(); });

interface Told { readonly code: string; readonly at: readonly { readonly file: string }[] }

test('places without a report are one warning of the run, in all its records', () => {
  office.write('archive/甲局2023.pdf', '%PDF-1.4');
  office.write('archive/甲局2023.docx', 'PK');
  office.add('../archive/无名', ' ');
  office.add('../archive/乙局2023', '乙局');
  office.write('archive/乙局2023/乙局2023.pdf', '%PDF-1.4');
  const { status, stdout } = office.run('generate', '--only', 'html', '--quiet', '--report', 'sarif=run.sarif', '--report', 'junit=run.xml');
  expect(status).toBe(0);
  const places = ['archive/甲局2023.docx', 'archive/甲局2023.pdf', 'archive/无名'];
  expect(stdout).toMatch(/^往年数据\n {2}archive\/甲局2023\.docx: 警告\[archive\/unrecognised\] .*\n {6}另见 archive\/甲局2023\.pdf archive\/无名\n/m);
  expect(stdout).toContain('共 1 份报告：成文 1。');
  const { reports, archive } = JSON.parse(office.read('output/run.json')) as { reports: object[]; archive: Told[] };
  expect([reports.length, archive.map(({ code, at }) => [code, at.map(({ file }) => file)])]).toEqual([1, [['archive/unrecognised', places]]]);
  expect(office.read('output/运行报告.html')).toMatch(/<h2>往年数据<\/h2>\s*<pre class="warning">archive\/甲局2023\.docx/);
  expect(office.read('run.sarif')).toContain(`"uri": "${encodeURI(places[0]!)}"`);
  expect(office.read('run.xml')).toContain('<testsuite name="archive" tests="1" failures="0"');
});

test('one that is in order is not spoken of', () => {
  office.add('../archive/乙局2023', '乙局');
  office.write('archive/乙局2023/乙局2023.pdf', '%PDF-1.4');
  const { stdout } = office.run('generate', '--only', 'html', '--quiet');
  expect(stdout).not.toContain('往年数据');
  expect(office.read('output/run.json')).not.toContain('"archive"');
});

test('what was not read there is told, each once, and keeps nothing from being made; what was used is not', () => {
  for (const name of ['乙局', '丙局']) {
    office.add(`../archive/${name}2023`, name);
    office.write(`archive/${name}2023/数据.xls`, 'PK');
  }
  symlinkSync(join(office.folder, 'input'), join(office.folder, 'archive/链接'));
  office.write('archive/收集.csv', '机关名称,年度,机关层级\n丁局,2023,市\n戊局,2023,市\n');
  const { status } = office.run('generate', '--only', 'html', '--quiet', '--report', 'sarif=run.sarif');
  expect(status).toBe(0);
  const { archive } = JSON.parse(office.read('output/run.json')) as { archive: Told[] };
  expect(archive.map(({ code, at }) => [code, at.map(({ file }) => file)])).toEqual([
    ['file/not-regular', ['archive/链接']],
    ['read/not-a-workbook', ['archive/丙局2023/数据.xls', 'archive/乙局2023/数据.xls']],
  ]);
});

test('copies are as good as one, whatever their files are called', () => {
  const add = (place: string): void => {
    office.add(`../archive/${place}`);
    office.write(`archive/${place}/基本信息.csv`, '项目,内容\n机关名称,甲局\n年度,2023\n');
  };
  add('a');
  add('b');
  renameSync(join(office.folder, 'archive/b/数据.csv'), join(office.folder, 'archive/b/1 数字.csv'));
  expect(office.run('generate', '--only', 'html').stdout).not.toContain('report/several-versions');
});
