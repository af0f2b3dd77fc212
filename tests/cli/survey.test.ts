/** What the survey remembers, and what it must not. */
import { rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { NEVER } from '../../src/cli/signals';
import { surveyAll, type PlaceRecord } from '../../src/cli/state/survey';
import { ended, openOffice } from './office';

const office = openOffice();
const at = (path: string): string => join(office.folder, path);
beforeAll(() => { office.add('r', '甲局'); });
afterAll(() => { office.close(); });

const survey = async (places: ReadonlyMap<string, PlaceRecord>, anew: boolean) => surveyAll({
  input: at('input'), output: at('output'), templates: [], fonts: 'none', kinds: ['html'], language: 'zh', strict: false, force: false, quiet: true, jobs: 1, reports: [], write: true, unattended: false, records: [],
}, { places, anew }, { seen: () => undefined, stop: NEVER });

test('another version of the program looks again at what an earlier one remembers', async () => {
  const first = await survey(new Map(), false);
  const remembered = new Map(first.places.map((place) => [JSON.stringify([place.folder, place.place]), { ...place, claims: [] }]));
  expect((await survey(remembered, false)).inbox).toEqual([]);
  expect((await survey(remembered, true)).inbox).toMatchObject([{ organisation: '甲局', year: 2024 }]);
});

test('a file that was open in another program is read at the next run', async () => {
  const hourAgo = new Date(Date.now() - 3_600_000);
  for (const name of ['基本信息.csv', '数据.csv', '正文.md']) utimesSync(at(`input/r/${name}`), hourAgo, hourAgo);
  const { status, stderr, stdout } = await ended(office.startWith({ BUSY: '数据.csv' }, join(__dirname, 'busy.cjs'), 'generate', '--only', 'html', '--quiet'));
  expect(status).toBe(1);
  expect(stderr + stdout).toContain('EBUSY');
  expect(office.run('generate', '--only', 'html', '--quiet').status).toBe(0);
  expect(office.run('generate', '--only', 'html', '--quiet').stdout).toContain('无变化 1');
}, 60_000);

test('what is far too large is told and not read: films lie in input folders too', () => {
  for (const name of ['会议录像.mp4', '数据.csv']) {
    writeFileSync(at(`input/${name}`), '');
    truncateSync(at(`input/${name}`), 3_000_000_000);
  }
  const { stdout, stderr } = office.run('validate', '--quiet');
  expect(stdout + stderr).toMatch(/会议录像\.mp4: 警告\[read\/unsupported/);
  expect(stdout + stderr).toMatch(/数据\.csv: 错误\[read\/too-large.*文件有 2862 MB/);
  for (const name of ['会议录像.mp4', '数据.csv']) rmSync(at(`input/${name}`));
}, 60_000);
