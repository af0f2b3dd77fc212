/** Progress: one moving line on a terminal, plain lines elsewhere, nothing where it is not wanted. */
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { startLooking, startProgress } from '../../src/cli/progress';
import type { GenerateOptions } from '../../src/cli/run';
import type { ReportResult } from '../../src/cli/run-record';
import type { Diagnostic } from '../../src/model/diagnostic';

const options = (more: Partial<GenerateOptions> = {}): GenerateOptions => ({ quiet: false, write: true, language: 'zh', ...more } as GenerateOptions);
const finding = (more: Partial<Diagnostic>): Diagnostic => ({ code: 't/x', severity: 'error', at: [], message: { zh: '', en: '' }, hint: { zh: '', en: '' }, ...more });
const result = (organisation: string, ...diagnostics: Diagnostic[]): ReportResult => ({ source: organisation, organisation, year: 2024, status: 'written', outputs: {}, diagnostics });

let written = '';
const terminal = (isTTY: boolean, columns = 80): void => { Object.assign(process.stderr, { isTTY, columns }); };
const usual = { isTTY: process.stderr.isTTY, columns: process.stderr.columns };
let now = 0;
beforeEach(() => {
  [written, now] = ['', 0];
  jest.useFakeTimers();
  jest.spyOn(performance, 'now').mockImplementation(() => now);
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => { written += String(text); return true; });
});
afterEach(() => { jest.useRealTimers(); jest.restoreAllMocks(); Object.assign(process.stderr, usual); });

/** The last line as it stands on the terminal. */
const shown = (): string => written.split(/\u001b\[[\d;?]*[A-Za-z]|\u001b[78]/).filter((text) => text !== '').at(-1)!;
const pass = (milliseconds: number): void => { now += milliseconds; jest.advanceTimersByTime(milliseconds); };

test('a terminal shows what is done, the rate, the time left, what was found, and the last report', () => {
  terminal(true);
  const atExit = process.listeners('exit');
  const progress = startProgress(200, options());
  expect(shown()).toMatch(/^-{24} 0\/200 {2}每秒 – 份 {2}剩余 – {2}错误和警告 0/);
  pass(1000);
  progress.step(result('甲局', finding({}), finding({ severity: 'warning' }), finding({ severity: 'note' }), finding({ waived: { reason: '属实', by: '张三', origin: { file: 'w.csv' } } })));
  pass(1000);
  progress.step(result('乙局'));
  pass(1000);
  expect(shown()).toMatch(/^-{24} 2\/200 {2}每秒 1\.0 份 {2}剩余 4 分钟 {2}错误和警告 2 {2}乙局 2024 成文/);
  for (let i = 2; i < 180; i++) progress.step(result('丙局'));
  pass(1000);
  expect(shown()).toMatch(/^={22}-{2} 180\/200 {2}每秒 60\.0 份 {2}剩余 1 秒/);
  progress.done();
  expect(written).not.toContain('\n');
  expect(written).toMatch(/\u001b\[\?25h.*\u001b\[\?7h.*\u001b\[2K$/s);
  expect(process.listeners('exit')).toEqual(atExit);
});

test('a narrow terminal keeps the numbers: the bar is short, and nothing goes on a second line', () => {
  terminal(true, 40);
  const progress = startProgress(3000, options({ language: 'en' }));
  expect(shown()).toMatch(/^-{4} 0\/3000 {2}–\/s/);
  expect(written).toContain('\u001b[?7l');
  progress.done();
});

test('the terminal gets its cursor back when the program dies', () => {
  terminal(true);
  const before = process.listeners('exit');
  startProgress(3, options());
  const [restore] = process.listeners('exit').filter((listener) => !before.includes(listener));
  restore!(2);
  process.off('exit', restore!);
  expect(written).toMatch(/\u001b\[\?25h/);
});

test('a file or a pipe gets one line for each report, without control characters', () => {
  terminal(false);
  const progress = startProgress(2, options({ write: false }));
  progress.step(result('甲局'));
  progress.step({ ...result('乙局'), status: 'draft' });
  progress.done();
  expect(written).toBe('[1/2] 甲局 2024 合格\n[2/2] 乙局 2024 有错误\n');
});

test.each([true, false])('nothing with --quiet, nor when there is nothing to do; terminal %s', (isTTY) => {
  terminal(isTTY);
  for (const progress of [startProgress(2, options({ quiet: true })), startProgress(0, options())]) {
    progress.step(result('甲局'));
    progress.done();
  }
  expect(written).toBe('');
});

test('a terminal is told how far a large input was looked through, and then nothing stays of it', () => {
  terminal(true);
  const looking = startLooking(options());
  looking.seen(0, 9000);
  expect(written).toBe('');
  for (const done of [100, 200, 300]) { pass(200); looking.seen(done, 9000); }
  expect(written).toBe('\r正在查看输入 200/9000');
  looking.done();
  expect(written).toMatch(/\r\u001b\[2K$/);
});

test.each([[true, true], [false, false]])('an input that is looked through unseen: terminal %s, --quiet %s', (isTTY, quiet) => {
  terminal(isTTY);
  const looking = startLooking(options({ quiet }));
  pass(1000);
  looking.seen(1, 9000);
  looking.done();
  expect(written).toBe('');
});
