/** Of what goes on for long: logs and terminals that take nothing more: the work goes on, and nothing crashes. */
import { spawn } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { BIN, ended, openOffice, type Office } from './office';
import { pause } from './watcher';

let office: Office;
beforeEach(() => { office = openOffice(); office.add('r', '甲局'); });
afterEach(() => { office.close(); });

const full = (...args: string[]): ReturnType<typeof spawn> =>
  spawn(process.execPath, [BIN, ...args, '--only', 'html'], { cwd: office.folder, stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'] });

async function until(isSo: () => boolean): Promise<void> {
  for (let i = 0; i < 600 && !isSo(); i++) await pause(100);
  expect(isSo()).toBe(true);
}

const has = (path: string, text: string): boolean => existsSync(join(office.folder, path)) && office.read(path).includes(text);

test.each([['schedule', '--cron', '* * * * * *'], ['watch']])('%s goes on when its log is on a full disk', async (...command) => {
  const child = full(...command);
  const end = ended(child);
  await until(() => has('output/run.json', '"written": 1') || has('output/run.json', '"unchanged": 1'));
  office.write('input/r/基本信息.csv', '项目,内容\n机关名称,乙局\n年度,2024\n机关层级,市\n');
  await until(() => has('output/run.json', '乙局'));
  child.kill('SIGTERM');
  expect((await end).status).toBe(143);
}, 120_000);

test('a terminal that is closed during a run: what is under way is finished, and the status tells of it', async () => {
  for (let i = 0; i < 12; i++) office.add(`r${i}`, `第${i}局`);
  office.write('command.sh', `trap : HUP\n'${process.execPath}' '${BIN}' schedule --cron '* * * * * *' --jobs 1 --only html\necho "ended $?" > status\n`);
  // The outer shell leads the session: its end is what the others are told of.
  const terminal = spawn('script', ['-qec', 'sh command.sh; :', '/dev/null'], { cwd: office.folder, stdio: ['ignore', 'ignore', 'ignore'], env: { ...process.env, SHELL: '/bin/sh' } });
  await until(() => has('output/.nianbao/manifest', '第0局') || has('output/.nianbao/schedule.log', 'begin'));
  terminal.kill('SIGKILL');
  await until(() => has('status', 'ended'));
  expect(office.read('status')).toBe('ended 129\n');
  expect(office.read('output/.nianbao/schedule.log')).toMatch(/ begin\n.* end, status 129\n.* stopped\n$/);
}, 120_000);
