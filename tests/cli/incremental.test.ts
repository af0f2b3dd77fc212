/** Only what changed is made again, and what changed is told. Run in this process: one report needs no worker. */
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import * as files from '../../src/cli/files';
import { runOnce } from '../../src/cli/generate';
import type { GenerateOptions, Outcome } from '../../src/cli/run';
import { NEVER } from '../../src/cli/signals';
import { stamp } from '../../src/cli/state/stamp';
import { placeKey } from '../../src/cli/state/survey';
import * as reading from '../../src/read/read';
import { openOffice } from './office';

const office = openOffice();
const at = (path: string): string => join(office.folder, path);
const ROOT = join(__dirname, '..', '..');

const run = async (changed: Partial<GenerateOptions> = {}): Promise<Outcome> => runOnce({
  input: at('input'), output: at('output'), templates: [join(ROOT, 'templates')], fonts: at('fonts'), kinds: ['html'], language: 'zh',
  strict: false, force: false, quiet: true, jobs: 1, reports: [], write: true, unattended: false, records: [], ...changed,
}, NEVER);

const html = '2024/甲局/甲局2024年政府信息公开工作年度报告.html';
const edit = (file: string, from: string, to: string): void => { writeFileSync(at(file), readFileSync(at(file), 'utf8').replace(from, to)); };

beforeAll(async () => {
  process.env['NIANBAO_FONTS'] = 'bundled';
  office.add('r', '甲局');
  appendFileSync(at('input/r/基本信息.csv'), '署名,甲局\r\n');
  const first = await run();
  expect(first.made).toHaveLength(1);
  expect(first.changes).toEqual([{ source: 'r', organisation: '甲局', year: 2024 }]);
});
beforeEach(async () => { expect((await run()).made).toHaveLength(0); });
afterAll(() => { office.close(); });

test('an unchanged report is not touched, and its findings are kept', async () => {
  const before = statSync(at(`output/${html}`)).mtimeMs;
  const { made, results, changes, status } = await run();
  expect(made).toEqual([]);
  expect(results).toMatchObject([{ source: 'r', status: 'unchanged', outputs: { html }, diagnostics: [{ code: 'text/overview-covers-assessment' }] }]);
  expect([changes, status]).toEqual([[], 0]);
  expect(statSync(at(`output/${html}`)).mtimeMs).toBe(before);
});

test('a changed cell is told, old and new', async () => {
  edit('input/r/基本信息.csv', '署名,甲局', '署名,甲局办公室');
  const { made, changes } = await run();
  expect(made).toMatchObject([{ source: 'r' }]);
  expect(changes).toMatchObject([{ organisation: '甲局', where: '项目', row: '署名', old: '甲局', now: '甲局办公室', at: 'r/基本信息.csv:B5' }]);
  expect(office.read('output/变更.csv').split('\r\n')[1]).toBe('甲局,2024,项目,署名,,甲局,甲局办公室,r/基本信息.csv:B5,r,');
});

test('a draft that becomes final is told, and the reverse', async () => {
  edit('input/r/基本信息.csv', '机关层级,市', '机关层级,无此级');
  const told = async (): Promise<unknown[]> => (await run()).changes.filter(({ where }) => where === '结果').map(({ old, now }) => [old, now]);
  expect(await told()).toEqual([['成文', '草稿']]);
  edit('input/r/基本信息.csv', '机关层级,无此级', '机关层级,市');
  expect(await told()).toEqual([['草稿', '成文']]);
});

test('a file that only got new times is not read as changed', async () => {
  utimesSync(at('input/r/基本信息.csv'), new Date(), new Date());
  expect((await run()).made).toHaveLength(0);
});

test.each([['lost', () => { rmSync(at(`output/${html}`)); }], ['edited', () => { appendFileSync(at(`output/${html}`), 'x'); }]])('an output that was %s is made again', async (_, harm) => {
  const before = readFileSync(at(`output/${html}`));
  harm();
  expect((await run()).made).toMatchObject([{ status: 'written' }]);
  expect(readFileSync(at(`output/${html}`)).equals(before)).toBe(true);
});

test('--force, a stricter run and another form make it again', async () => {
  expect((await run({ force: true })).made).toHaveLength(1);
  expect((await run({ strict: true })).made).toHaveLength(1);
  expect((await run()).made).toHaveLength(1);
  mkdirSync(at('more'));
  expect((await run({ templates: [join(ROOT, 'templates'), at('more')] })).made).toHaveLength(0);
});

test('a damaged manifest costs time, not truth', async () => {
  const say = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const path = at('output/.nianbao/manifest');
  const whole = readFileSync(path, 'utf8');
  for (const damaged of ['', 'nonsense', whole.slice(0, -20), whole.replace('unchanged', 'unchangde').replace('written', 'writtne'), whole.replaceAll('\n', '\n\n') + '1 0 {}\n']) {
    writeFileSync(path, damaged);
    const { results } = await run();
    expect(results).toMatchObject([{ source: 'r', outputs: { html }, diagnostics: [{ code: 'text/overview-covers-assessment' }] }]);
    expect(existsSync(at(`output/${html}`))).toBe(true);
  }
  rmSync(path);
  mkdirSync(path);
  expect((await run()).made).toMatchObject([{ status: 'unchanged' }]);
  expect(readFileSync(path, 'utf8')).toContain('甲局');
  expect(say.mock.calls.map(([text]) => text)).toContainEqual(expect.stringContaining('上次运行的记录损坏'));
  say.mockRestore();
});

test('a manifest that is a link is replaced; what it leads to is not written', async () => {
  const say = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const path = at('output/.nianbao/manifest');
  for (const target of ['elsewhere', 'nowhere/elsewhere']) {
    rmSync(path);
    writeFileSync(at('elsewhere'), 'mine');
    symlinkSync(at(target), path);
    expect((await run()).full).toBeUndefined();
    expect(readFileSync(at('elsewhere'), 'utf8')).toBe('mine');
  }
  expect(readFileSync(path, 'utf8')).toContain('甲局');
  say.mockRestore();
});

test('变更.csv open elsewhere: it is named, all else is written, and the next run tells what changed', async () => {
  edit('input/r/基本信息.csv', '署名,甲局', '署名,甲局综合科');
  rmSync(at('output/变更.csv'));
  mkdirSync(at('output/变更.csv/open'), { recursive: true });
  const blocked = await run();
  expect(blocked).toMatchObject({ status: 2, full: undefined, blocked: { path: '变更.csv', reason: 'EISDIR' } });
  expect(office.read('output/run.json')).toContain('"written": 1');
  rmSync(at('output/变更.csv'), { recursive: true });
  expect(await run()).toMatchObject({ made: [], status: 0, changes: [{ row: '署名', now: expect.stringContaining('综合科') }] });
});

test('the document that is open elsewhere is the one that is named', async () => {
  const kinds: GenerateOptions['kinds'] = ['pdf', 'docx'];
  const docx = html.replace(/html$/, 'docx');
  mkdirSync(at(`output/${docx}/open`), { recursive: true });
  const { results } = await run({ kinds });
  expect(results[0]?.diagnostics.at(-1)).toMatchObject({ code: 'output/not-written', message: { zh: `${docx} 没有写成（EISDIR），原有文件未动` } });
  rmSync(at(`output/${docx}`), { recursive: true });
  await run();
});

test('a report that is gone leaves its documents, and one that comes back is unchanged', async () => {
  office.add('s', '乙局');
  await run({ reports: ['s'] });
  rmSync(at('input/s'), { recursive: true });
  expect((await run()).results.map((r) => r.source)).toEqual(['r']);
  expect(office.files('output').some((path) => path.startsWith('2024/乙局/'))).toBe(true);
  office.add('s', '乙局');
  expect((await run({ reports: ['s'] })).made).toMatchObject([{ status: 'unchanged' }]);
  rmSync(at('input/s'), { recursive: true });
});

test('two places with the same report: neither is made', async () => {
  office.add('twice', '甲局');
  const { results } = await run();
  expect(results.map((r) => [r.source, r.status, r.diagnostics.map((d) => d.code)])).toEqual([['r', 'failed', ['report/duplicate']], ['twice', 'failed', ['report/duplicate']]]);
  rmSync(at('input/twice'), { recursive: true });
});

test('a report without a name is told so', async () => {
  office.add('nameless', ' ');
  expect((await run({ reports: ['nameless'] })).results).toMatchObject([{ source: 'nameless', status: 'failed', diagnostics: [{ code: 'facts/missing' }] }]);
  rmSync(at('input/nameless'), { recursive: true });
});

test('a file from the future is told by its content alone', () => {
  const later = new Date(Date.now() + 86_400_000);
  office.write('future', 'x');
  utimesSync(at('future'), later, later);
  const first = stamp(at('future'), undefined);
  expect(first.seen).toBe('');
  expect(stamp(at('future'), first).sha256).toBe(first.sha256);
});

test('a file on which the reader itself fails is told with its name', async () => {
  const { readFile } = reading;
  const failing = jest.spyOn(reading, 'readFile').mockImplementation((bytes, file) => { if (file.endsWith('trap.csv')) throw new Error('sprung'); return readFile(bytes, file); });
  office.write('input/r/trap.csv', 'a\n');
  expect((await run()).results).toMatchObject([{ source: 'r', organisation: '甲局', diagnostics: expect.arrayContaining([expect.objectContaining({ code: 'report/internal-error', at: [{ file: 'r/trap.csv' }] })]) }]);
  failing.mockRestore();
  rmSync(at('input/r/trap.csv'));
  await run();
});

test('a changed report of last year has this year’s checked again', async () => {
  office.add('q', '甲局');
  edit('input/q/基本信息.csv', '2024', '2023');
  expect((await run({ reports: ['r'] })).made).toMatchObject([{ source: 'r' }]);
  expect((await run({ reports: ['r'] })).made).toEqual([]);
  edit('input/q/数据.csv', ',0', ',1');
  expect((await run({ reports: ['r'] })).made).toMatchObject([{ source: 'r' }]);
  rmSync(at('input/q'), { recursive: true });
  await run();
});

test('of last year’s report in two places nobody knows which one counts, unless they are copies; the input folder comes first', async () => {
  const doubts = async (): Promise<[number, string[], string[]]> => {
    const { made, results } = await run({ reports: ['r'] });
    const found = results.flatMap((r) => r.diagnostics).filter(({ code }) => code === 'report/several-versions');
    return [made.length, found.flatMap(({ at: places }) => places.map(({ file }) => file.replace(`${office.folder}/`, '').replace(/\/[^/]*$/, ''))), found.map(({ message }) => message.zh.split('；')[1]!)];
  };
  const carriedOver = async (): Promise<boolean> => (await run({ reports: ['r'] })).results.some((r) => r.diagnostics.some(({ rule }) => rule === 'X-13'));
  for (const place of ['p', 'q']) {
    office.add(`../archive/${place}`, '甲局');
    edit(`archive/${place}/基本信息.csv`, '2024', '2023');
  }
  office.write('archive/q/旧稿.pdf', '%PDF-1.4');
  expect([await doubts(), await carriedOver()]).toEqual([[1, [], []], true]);
  edit('archive/q/数据.csv', ',0', ',1');
  expect([await doubts(), await carriedOver()]).toEqual([[1, ['archive/p', 'archive/q'], ['不知以哪份为准，没有用来核对']], false]);
  expect((await doubts())[0]).toBe(0);
  office.add('s', '甲局');
  edit('input/s/基本信息.csv', '2024', '2023');
  expect([await doubts(), await carriedOver()]).toEqual([[1, ['s', 'archive/p', 'archive/q'], ['核对用的是 input 里的那份']], true]);
  rmSync(at('archive'), { recursive: true });
  expect(await doubts()).toEqual([1, [], []]);
  rmSync(at('input/s'), { recursive: true });
  await run();
});

test('a unit that comes, changes or lies in two places has the roll-up checked again', async () => {
  const codes = async (): Promise<[number, string[]]> => {
    const { made, results } = await run({ reports: ['r'] });
    return [made.length, results.flatMap((r) => r.diagnostics.map((d) => d.code)).filter((code) => code.startsWith('rollup/'))];
  };
  office.write('input/r/汇总单位.csv', '汇总单位\n乙镇\n');
  expect(await codes()).toEqual([1, ['rollup/unit-missing']]);
  office.add('../archive/s', '乙镇');
  expect(await codes()).toEqual([1, []]);
  expect(await codes()).toEqual([0, []]);
  edit('archive/s/数据.csv', ',0', ',1');
  expect(await codes()).toEqual([1, ['rollup/not-the-sum']]);
  for (const place of ['t', 'u']) office.add(place, '乙镇');
  edit('input/u/数据.csv', ',0', ',1');
  expect(await codes()).toEqual([1, ['rollup/unit-missing']]);
  for (const path of ['input/r/汇总单位.csv', 'input/t', 'input/u', 'archive']) rmSync(at(path), { recursive: true });
  await run();
});

test('nothing is begun while a place is unsettled that was never read: it may hold what the report is held against', async () => {
  const unsettled = new Set([placeKey({ folder: at('archive'), place: '甲局2023' })]);
  rmSync(at(`output/${html}`));
  expect(await run({ unsettled })).toMatchObject({ made: [], left: 1 });
  expect((await run()).made).toHaveLength(1);
});

test('an unsettled place is not read, whatever it would be read for', async () => {
  office.add('q', '甲局');
  edit('input/q/基本信息.csv', '2024', '2023');
  await run({ reports: ['q'] });
  office.write('input/r/汇总单位.csv', '汇总单位\n乙镇\n');
  office.add('../archive/s', '乙镇');
  await run();
  const places = { r: { folder: at('input'), place: 'r' }, 'last year’s': { folder: at('input'), place: 'q' }, 'a unit in the archive': { folder: at('archive'), place: 's' } };
  for (const place of Object.values(places)) {
    const unsettled = new Set([placeKey(place)]);
    const known = await run({ unsettled });
    expect(known).toMatchObject({ made: [], left: 0 });
    rmSync(at(`output/${known.results.find(({ source }) => source === 'r')!.outputs.html!}`));
    const { made, left } = await run({ unsettled });
    expect([made.map(({ source }) => source), left]).toEqual([[], 1]);
    expect((await run({ unsettled, force: true })).made.map(({ source }) => source)).not.toContain('r');
    expect((await run({ reports: ['r'] })).made).toMatchObject([{ source: 'r' }]);
  }
  expect(await run({ unsettled: new Set(Object.values(places).map(placeKey)), strict: true })).toMatchObject({ made: [], left: 2 });
  for (const path of ['input/r/汇总单位.csv', 'input/q', 'archive']) rmSync(at(path), { recursive: true });
  await run();
});

test('a file that cannot be read is owed until it can be', async () => {
  office.write('input/r/more.csv', 'a\n');
  await run();
  const { readUpTo } = files;
  const read = jest.spyOn(files, 'readUpTo').mockImplementation((disk, most) => { if (disk.endsWith('more.csv')) throw Object.assign(new Error(disk), { code: 'EBUSY' }); return readUpTo(disk, most); });
  edit('input/r/more.csv', 'a', 'b');
  expect((await run()).owed).toBe(1);
  read.mockRestore();
  expect((await run()).owed).toBe(0);
  rmSync(at('input/r/more.csv'));
  await run();
});

test('what changed is told to be lost where it cannot be noted; the document counts as written', async () => {
  const codes = async (): Promise<unknown> => (await run({ force: true })).results.map((r) => [r.status, r.diagnostics.map((d) => d.code).filter((code) => code.startsWith('output/'))]);
  const values = at('output/.nianbao/values');
  const inTheWay = readdirSync(values).map((name) => join(values, name.replace('.json', '.new.json')));
  edit('input/r/基本信息.csv', '署名,甲局', '署名,甲局办');
  for (const path of inTheWay) mkdirSync(path);
  expect(await codes()).toEqual([['written', ['output/not-written']]]);
  for (const path of inTheWay) rmSync(path, { recursive: true });
  edit('input/r/基本信息.csv', '署名,甲局办', '署名,甲局');
  // Nor does a file in the place of their folder keep anything from being made.
  rmSync(values, { recursive: true });
  writeFileSync(values, '');
  expect(await codes()).toEqual([['written', []]]);
});

test('a waiver and another language change what is told, not the document', async () => {
  const inode = statSync(at(`output/${html}`)).ino;
  const page = (): string => readFileSync(at(`output/${html.replace('.html', '（校核意见）.html')}`), 'utf8');
  expect(page()).toContain('没有写到');
  await run({ language: 'en' });
  expect(page()).not.toContain('没有写到');
  office.write('input/r/核实说明.csv', '规则,理由,核实人\nX-11,已核对,张三\n');
  expect(await run()).toMatchObject({ results: [{ status: 'unchanged', diagnostics: [{ waived: { by: '张三' } }] }], changes: [{ where: '核实说明', row: 'X-11', now: '已核对（张三）', at: 'r/核实说明.csv:A2' }] });
  expect(statSync(at(`output/${html}`)).ino).toBe(inode);
  rmSync(at('input/r/核实说明.csv'));
  await run();
});
