/** Documents of earlier runs: none lies beside newer ones with other contents, unmentioned; what a person worked on stays. */
import { appendFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { runOnce } from '../../src/cli/generate';
import type { GenerateOptions, Outcome } from '../../src/cli/run';
import { NEVER } from '../../src/cli/signals';
import { openOffice, type Office } from './office';

const ROOT = join(__dirname, '..', '..');
const TITLE = '2024/甲局/甲局2024年政府信息公开工作年度报告';

let office: Office;
beforeEach(() => { process.env['NIANBAO_FONTS'] = 'bundled'; office = openOffice(); office.add('r', '甲局'); });
afterEach(() => { office.close(); });

const at = (path: string): string => join(office.folder, path);
const edit = (file: string, from: string, to: string): void => { writeFileSync(at(file), readFileSync(at(file), 'utf8').replace(from, to)); };
const fact = (line: string): void => { appendFileSync(at('input/r/基本信息.csv'), `${line}\r\n`); };

const options = (changed: Partial<GenerateOptions>): GenerateOptions => ({
  input: at('input'), output: at('output'), templates: [join(ROOT, 'templates')], fonts: at('fonts'), kinds: ['html'], language: 'zh',
  strict: false, force: false, quiet: true, jobs: 1, reports: [], write: true, unattended: false, records: [], ...changed,
});
const run = async (...kinds: GenerateOptions['kinds'][number][]): Promise<Outcome> => runOnce(options({ kinds }), NEVER);

const documents = (): string[] => office.files('output').filter((path) => path.startsWith('2024/') && !path.includes('校核意见'));
const told = ({ results }: Outcome): string[] => results.flatMap((r) => r.diagnostics).filter(({ code }) => code === 'output/outdated').map(({ message }) => message.zh.split(' ')[0]!);

/** A cell that cannot be read, and back. */
const spoil = (): void => { edit('input/r/数据.csv', ',0', ',一二三'); };
const mend = (): void => { edit('input/r/数据.csv', ',一二三', ',0'); };

test('a kind that was not asked for stays as long as it holds', async () => {
  await run('html', 'docx');
  expect([(await run('html')).removed, documents()]).toEqual([[], [`${TITLE}.docx`, `${TITLE}.html`]]);
  fact('署名,甲局办公室');
  const { removed, results } = await run('html');
  expect([removed, documents(), results[0]!.status]).toEqual([[`${TITLE}.docx`], [`${TITLE}.html`], 'written']);
});

test('one that a person edited stays and is told, until it is gone', async () => {
  await run('html', 'docx');
  appendFileSync(at(`output/${TITLE}.docx`), 'x');
  expect(told(await run('html'))).toEqual([]);
  fact('署名,甲局办公室');
  const changed = await run('html');
  expect([changed.removed, told(changed), changed.status]).toEqual([[], [`${TITLE}.docx`], 0]);
  const again = await run('html');
  expect([again.made.length, told(again)]).toEqual([0, [`${TITLE}.docx`]]);
  expect(existsSync(at(`output/${TITLE}.docx`))).toBe(true);
  rmSync(at(`output/${TITLE}.docx`));
  expect(told(await run('html'))).toEqual([]);
});

test('drafts of all kinds go when a final document comes; a draft leaves final ones alone', async () => {
  await run('html', 'docx');
  spoil();
  expect((await run('html', 'docx')).results[0]!.status).toBe('draft');
  expect(documents()).toEqual([`${TITLE}.docx`, `${TITLE}.html`, `${TITLE}（草稿）.docx`, `${TITLE}（草稿）.html`]);
  mend();
  expect(await run('html')).toMatchObject({ removed: [], results: [{ status: 'unchanged' }] });
  expect(documents()).toEqual([`${TITLE}.docx`, `${TITLE}.html`]);
});

test('without a record of it nobody knows who worked on a draft: it is told', async () => {
  spoil();
  await run('html', 'docx');
  rmSync(at('output/.nianbao'), { recursive: true });
  mend();
  expect(told(await run('html')).sort()).toEqual([`${TITLE}（草稿）.docx`, `${TITLE}（草稿）.html`]);
  for (const kind of ['docx', 'html']) rmSync(at(`output/${TITLE}（草稿）.${kind}`));
  expect(told(await run('html'))).toEqual([]);
});

test('another title, or another name of the folder, leaves nothing under the old one', async () => {
  fact('标题,旧标题');
  spoil();
  await run('html');
  expect(office.files('output/2024/甲局').map((path) => path.replace(/\..*$/, ''))).toEqual(expect.arrayContaining(['旧标题（草稿）', '旧标题（校核意见）']));
  edit('input/r/基本信息.csv', '标题,旧标题', '标题,新标题');
  await run('html');
  expect(office.files('output/2024/甲局').filter((path) => !path.startsWith('新标题'))).toEqual([]);
  mend();
  await run('html');
  office.add('s', '甲局');
  rmSync(at('input/r'), { recursive: true });
  expect((await run('html')).removed).toEqual(['2024/甲局/新标题.html']);
  expect(documents()).toEqual([`${TITLE}.html`]);
});

test('a file of the input that got another name makes no document outdated', async () => {
  await run('html', 'docx');
  renameSync(at('input/r/数据.csv'), at('input/r/数字.csv'));
  expect(await run('html')).toMatchObject({ removed: [], results: [{ status: 'unchanged' }] });
  expect(documents()).toEqual([`${TITLE}.docx`, `${TITLE}.html`]);
});

test('a folder that got another name keeps its report, though another one was made first; a name may be spelt with spaces', async () => {
  await run('html', 'docx');
  renameSync(at('input/r'), at('input/s'));
  office.add('t', '乙局');
  await runOnce(options({ kinds: ['html'], reports: ['t'] }), NEVER);
  edit('input/s/基本信息.csv', '甲局', '甲 局');
  appendFileSync(at('input/s/基本信息.csv'), '署名,甲局办公室\r\n');
  const { removed } = await run('html');
  expect([[...removed].sort(), documents().filter((path) => path.includes('甲'))]).toEqual([[`${TITLE}.docx`, `${TITLE}.html`], ['2024/甲 局/甲局2024年政府信息公开工作年度报告.html']]);
});

test('reviews go with what they tell of; what a person made of one and named after it stays', async () => {
  const reviews = (): string[] => office.files('output').filter((path) => path.includes('校核意见'));
  edit('input/r/基本信息.csv', '甲局', '');
  await run('html');
  expect(reviews()).toContain('未识别/r（校核意见）.html');
  edit('input/r/基本信息.csv', '机关名称,', '机关名称,甲局');
  spoil();
  await run('html');
  expect(new Set(reviews().map((path) => path.replace(/（校核意见）.*/, '')))).toEqual(new Set([TITLE]));
  const mine = `${TITLE}（校核意见） - 张三已改.xlsx`;
  office.write(`output/${mine}`, 'x');
  mend();
  expect(reviews().length).toBeGreaterThan(1);
  await run('html');
  expect(reviews().filter((path) => path.endsWith('.xlsx'))).toEqual([mine]);
});

test('what another version of the program noted is no damage', async () => {
  await run('html');
  const manifest = at('output/.nianbao/manifest');
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/^\d+ /gm, '1 '));
  const told = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  expect((await run('html')).made).toHaveLength(1);
  expect(told).not.toHaveBeenCalled();
  told.mockRestore();
});
