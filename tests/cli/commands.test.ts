/** The program as people start it: exit statuses, what is written, what is printed. Starting costs time: each test looks at one run from many sides. */
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BIN, openOffice, type Done } from './office';

const office = openOffice();
afterAll(() => { office.close(); });

interface Recorded { source: string; organisation?: string; year?: number; format?: string; status: string; outputs: Record<string, string>; diagnostics: { code: string; rule?: string; severity: string; message: string; hint: string; at: { file: string; row?: number; column?: number }[] }[] }
const record = (): { reports: Recorded[]; summary: Record<string, number>; fonts: Record<string, { from: string }> } => JSON.parse(office.read('output/run.json')) as never;

describe('one run over good, faulty and hopeless reports', () => {
  let done: Done;
  const hostile = ['../../etc/x', 'a/b', 'CON', 'name\u0000nul', '字'.repeat(90), '某局...'];

  beforeAll(() => {
    office.add('good', '甲市人民政府');
    office.add('faulty', '乙镇人民政府', 'faulty');
    office.write('input/hopeless/data.csv', 'a,b\n1,2\n');
    hostile.forEach((name, i) => { office.add(`hostile-${i}`, name); });
    symlinkSync('/etc/passwd', join(office.folder, 'input', 'good', 'passwd.csv'));
    symlinkSync('/etc', join(office.folder, 'input', 'linked'));
    done = office.run('generate', '--quiet');
  });

  test('ends with 1 and says of each report what came of it', () => {
    expect(done.status).toBe(1);
    const by = new Map(record().reports.map((r) => [r.source, r]));
    expect(by.get('good')).toMatchObject({ organisation: '甲市人民政府', year: 2024, format: 'gov-disclosure-2021', status: 'written' });
    expect(by.get('good')!.outputs).toMatchObject({
      pdf: '2024/甲市人民政府/甲市人民政府2024年政府信息公开工作年度报告.pdf', docx: '2024/甲市人民政府/甲市人民政府2024年政府信息公开工作年度报告.docx',
    });
    expect(by.get('faulty')).toMatchObject({ status: 'draft' });
    expect(by.get('faulty')!.outputs['pdf']).toBe('2020/乙镇人民政府/乙镇人民政府2020年政府信息公开工作年度报告（草稿）.pdf');
    expect(by.get('hopeless')).toMatchObject({ status: 'failed' });
    for (const { outputs } of by.values()) for (const path of Object.values(outputs)) expect(existsSync(join(office.folder, 'output', path))).toBe(true);
  });

  test('records findings with code, place and words', () => {
    const { reports, summary, fonts } = record();
    const finding = reports.find((r) => r.source === 'faulty')!.diagnostics.find((d) => d.code === 't3/results-add-up')!;
    expect(finding).toMatchObject({ rule: 'T3-02', severity: 'error', at: expect.arrayContaining([expect.objectContaining({ file: 'faulty/申请办理.csv', row: expect.any(Number), column: expect.any(Number) })]) });
    expect(finding.message).not.toBe('');
    expect(finding.hint).not.toBe('');
    expect(summary).toMatchObject({ reports: reports.length, draft: 2, errors: reports.flatMap((r) => r.diagnostics).filter((d) => d.severity === 'error').length });
    expect(fonts['宋']).toEqual({ family: 'Noto Serif SC', from: 'bundled' });
    expect(done.stdout).toContain('t3/results-add-up T3-02');
    expect(done.stderr).toBe('');
  });

  test('keeps names from data inside the output folder, apart, and short enough for every system', () => {
    const paths = office.files('output');
    for (const path of paths) {
      for (const name of path.split('/')) {
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
        expect(name).not.toMatch(/^\.|[\\:*?"<>|]|[\p{Cc}]|[. ]$|^(con|prn|aux|nul)(\.|$)/iu);
      }
    }
    const folders = new Set(paths.filter((path) => path.endsWith('.docx') && path.startsWith('2024/')).map((path) => path.split('/')[1]));
    expect(folders.size).toBe(1 + hostile.length);
    expect(office.files('.').filter((path) => !/^(input|output)\//.test(path))).toEqual([]);
  });

  test('neither follows links nor changes the input', () => {
    const findings = record().reports.flatMap((r) => r.diagnostics).filter((d) => d.code === 'file/not-regular').map((d) => d.at[0]!.file);
    expect(findings.sort()).toEqual(['good/passwd.csv', 'linked']);
    expect(done.stdout + office.read('output/run.json')).not.toContain('root:');
  });

  test('leaves a page that runs and loads nothing', () => {
    const page = office.read('output/运行报告.html');
    expect(page).toContain('default-src &#39;none&#39;');
    expect(page).not.toMatch(/<script|src=/);
    expect(page).toContain('T3-02');
    expect(page).toContain(encodeURIComponent('甲市人民政府2024年政府信息公开工作年度报告.pdf'));
  });

  test('makes the asked-for report alone, in English, when it is asked for by folder or organisation', () => {
    const { status, stdout } = office.run('generate', 'input/good/', '乙镇人民政府/2020', '--lang', 'en', '--only', 'docx', '--quiet', '--jobs', '1');
    expect(status).toBe(1);
    expect(record().reports.map((r) => [r.source, r.status, Object.keys(r.outputs).filter((kind) => kind === 'pdf' || kind === 'docx')])).toEqual([['faulty', 'draft', ['docx']], ['good', 'unchanged', ['docx']]]);
    expect(stdout).toMatch(/error\[t3\/results-add-up T3-02\] .* should equal/);
  });

  test('a reader that stops listening is no failure', () => {
    const { stdout } = spawnSync('bash', ['-c', `"${process.execPath}" "${BIN}" generate good | head -c 1; echo " $\{PIPESTATUS[0]}"`], { cwd: office.folder, encoding: 'utf8', env: { ...process.env, NIANBAO_FONTS: 'bundled' } });
    expect(stdout.split(' ').at(-1)).toBe('0\n');
  });
});

test('validate writes nothing; with --strict a warning counts', () => {
  const quiet = openOffice();
  quiet.add('good');
  symlinkSync('/etc/passwd', join(quiet.folder, 'input', 'good', 'passwd.csv'));
  expect(quiet.run('validate').status).toBe(0);
  expect(quiet.run('validate', '--strict').status).toBe(1);
  expect(existsSync(join(quiet.folder, 'output'))).toBe(false);
  quiet.close();
});

test('a further record that cannot be written is named after all the rest was printed', () => {
  const quiet = openOffice();
  quiet.add('good');
  mkdirSync(join(quiet.folder, 'taken'));
  const { status, stdout, stderr } = quiet.run('validate', '--quiet', '--report', 'sarif=taken', '--report', 'junit=/proc/nix/run.xml', '--report', 'junit=run.xml');
  expect(stdout).toContain('共 1 份报告');
  expect(stderr).toMatch(/^taken 没有写成（EISDIR），请检查路径和权限\n\/proc\/nix\/run\.xml 没有写成（E.*）.*\n$/);
  expect(existsSync(join(quiet.folder, 'run.xml'))).toBe(true);
  expect(status).toBe(2);
  quiet.close();
});

test('a link beside the folders is named, and what it leads to counts as not made', () => {
  const linked = openOffice();
  linked.add('good');
  symlinkSync(tmpdir(), join(linked.folder, 'input', 'elsewhere'));
  const { status, stdout } = linked.run('validate');
  expect(stdout).toMatch(/^input\n {2}elsewhere: .*\[file\/not-regular/m);
  expect(stdout).toContain('无法识别  input\n');
  expect(status).toBe(1);
  linked.close();
});

test('the page about the run tells of one that could not take place, but not where somebody asked for a report that is not there', () => {
  const page = (): string => office.read('output/运行报告.html');
  const office = openOffice();
  office.add('a', '甲局');
  expect(office.run('generate', '--only', 'html').status).toBe(0);
  expect(office.run('generate', '--only', 'html', '乙局').status).toBe(2);
  expect(page()).toContain('甲局');
  office.write('broken/form/format.yaml', 'id: [');
  expect(office.run('generate', '--only', 'html', '--templates', 'broken').status).toBe(2);
  expect(page()).toContain('这次没有运行');
  expect(page()).toContain('format.yaml');
  expect(office.run('generate', '--only', 'html').status).toBe(0);
  expect(page()).not.toContain('这次没有运行');
  office.close();
});

describe('what cannot run ends with 2 and says why', () => {
  const cases: [string[], RegExp][] = [
    [['generate', '--colour'], /^错误：没有选项 --colour\n加上 --help 可以看说明\n$/],
    [['generate', '--onyl', 'pdf', '--lang', 'en'], /unknown option '--onyl'\n\(Did you mean --only\?\)\nAdd --help/],
    [['genrate'], /没有命令 genrate；是不是 generate？/],
    [['import'], /缺少 <file>/],
    [['generate', '--only'], /--only <kinds> 后面缺少内容/],
    [['generate', '--lang', 'fr'], /不能写“fr”，可以写：zh, en/],
    [['generate', '--only', 'pdf,jpg'], /pdf, docx/],
    [['generate', '--jobs', '1000'], /1–999/],
    [['generate', '无此报告'], /没有名为 无此报告 的报告/],
    [['generate', '--input', '无此文件夹'], /没有输入文件夹/],
    [['generate', '--archive', '无此文件夹'], /没有往年数据文件夹 无此文件夹/],
    [['generate', '--input', 'broken/form/format.yaml'], /format\.yaml 不是文件夹/],
    [['generate', '--templates', 'broken/form'], /broken\/form 本身就是一个格式；--templates 要写它上面的文件夹 broken\n/],
    [['schedule', '--input', '无此文件夹'], /没有输入文件夹/],
    [['generate', '--output', 'input/good'], /输出文件夹不能/],
    [['schedule', '--output', 'input/good/new'], /输出文件夹不能/],
    [['generate', '--output', 'inside/new'], /输出文件夹不能/],
    [['schedule', '--templates', 'broken'], /format\.yaml/],
    [['watch', '--templates', 'nowhere'], /nowhere/],
    [['schedule', '--at', '1 02:00', '--cron', '0 2 1 * *'], /只能写一个/],
    [['generate', '--output', '/proc/nix'], /\/proc\/nix 不能写入（E/],
    [['generate', '--output', 'elsewhere'], /elsewhere 是链接/],
    [['generate', '--output', 'misled'], /misled[\\/]\.nianbao 是链接/],
    [['generate', '--templates', 'broken'], /broken|format\.yaml/],
    [['schedule', '--cron', 'never'], /看不懂时间安排/],
    [['schedule', '--cron', '0 2 30 2 *'], /不会到来/],
    [['schedule', '--time-zone', 'Asia/Peking'], /没有时区 Asia\/Peking；北京时间是 Asia\/Shanghai/],
    [['schedule', '--at', '31 02:00'], /月末写 last/],
    [['changes', '--output', 'empty', '--lang', 'en'], /Nothing has been generated/],
    [['changes', '--output', 'damaged'], /changes\.json 已损坏/],
  ];
  const quiet = openOffice();
  beforeAll(() => {
    quiet.add('good');
    mkdirSync(join(quiet.folder, 'broken', 'form'), { recursive: true });
    writeFileSync(join(quiet.folder, 'broken', 'form', 'format.yaml'), 'id: [');
    symlinkSync('/tmp', join(quiet.folder, 'elsewhere'));
    symlinkSync(join(quiet.folder, 'input'), join(quiet.folder, 'inside'));
    quiet.write('damaged/.nianbao/changes.json', '[{"source":');
    mkdirSync(join(quiet.folder, 'misled'));
    symlinkSync('/tmp', join(quiet.folder, 'misled', '.nianbao'));
  });
  afterAll(() => { quiet.close(); });

  test.each(cases)('%j', (args, why) => {
    const { status, stderr } = quiet.run(...args);
    expect(stderr).toMatch(why);
    expect(status).toBe(2);
  });

  test('but --version is fine', () => {
    const { version } = JSON.parse(readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8')) as { version: string };
    expect(quiet.run('--version')).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('but --help is fine', () => {
    const { status, stdout } = quiet.run('--help');
    expect(status).toBe(0);
    for (const command of ['generate', 'validate', 'changes', 'watch', 'schedule', 'doctor']) expect(stdout).toContain(command);
  });
});

test('a mistake of the program itself names the report it was busy with', () => {
  const quiet = openOffice();
  quiet.add('good');
  const trap = join(quiet.folder, 'trap.cjs');
  writeFileSync(trap, "const fs = require('node:fs'); fs.fsyncSync = () => { setImmediate(() => Promise.reject(new Error('trap'))); const end = Date.now() + 5; while (Date.now() < end); };");
  const { status, stderr } = spawnSync(process.execPath, ['-r', trap, BIN, 'generate', '--only', 'html,docx'], { cwd: quiet.folder, encoding: 'utf8' });
  expect(stderr).toContain('Error: trap');
  expect(status).toBe(2);
  quiet.close();
});

test('a single report that hangs is named, and the program ends', () => {
  const quiet = openOffice();
  quiet.add('good');
  const trap = join(quiet.folder, 'trap.cjs');
  writeFileSync(trap, `const threads = require('node:worker_threads');
const { Worker } = threads;
threads.Worker = class extends Worker { constructor(script, options) { super(script, { ...options, workerData: { ...options.workerData, milliseconds: 100 } }); } };
require('node:fs').fsyncSync = () => { for (;;); };`);
  const { signal, stderr } = spawnSync(process.execPath, ['-r', trap, BIN, 'generate', '--only', 'html', '--quiet'], { cwd: quiet.folder, encoding: 'utf8', timeout: 60_000 });
  expect(signal).toBe('SIGKILL');
  expect(stderr).toMatch(/^good\n.*report\/time-limit.* 60 秒/);
  expect(quiet.files('output')).toEqual([]);
  quiet.close();
});
