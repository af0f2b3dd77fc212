/** The ready-made units under docs/schedule are what their programs read, and call one command. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { SaxesParser } from 'saxes';
import { openCalendar } from '../../src/cli/unattended/calendar';

const read = (name: string): string => readFileSync(join(__dirname, '..', '..', 'docs', 'schedule', name), 'utf8');
const COMMAND = 'npm run --silent generate -- --quiet';

test('the Windows task is well-formed, in the order of its schema, and plain ASCII', () => {
  const text = read('nianbao-task.xml');
  const paths: string[] = [];
  const open: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ local }) => { open.push(local); paths.push(open.join('/')); });
  parser.on('closetag', () => { open.pop(); });
  parser.write(text).close();
  const below = (parent: string): string[] => paths.filter((path) => path.startsWith(`${parent}/`) && !path.slice(parent.length + 1).includes('/')).map((path) => path.slice(parent.length + 1));
  expect(below('Task')).toEqual(['RegistrationInfo', 'Triggers', 'Settings', 'Actions']);
  expect(below('Task/Triggers/CalendarTrigger')).toEqual(['StartBoundary', 'Enabled', 'ScheduleByMonth']);
  expect(below('Task/Triggers/CalendarTrigger/ScheduleByMonth')).toEqual(['DaysOfMonth', 'Months']);
  expect(below('Task/Triggers/CalendarTrigger/ScheduleByMonth/Months')).toHaveLength(12);
  expect(below('Task/Actions/Exec')).toEqual(['Command', 'Arguments', 'WorkingDirectory']);
  expect(text).toMatch(/^<\?xml version="1\.0"\?>[\x00-\x7f]*$/);
  expect(text).toContain(COMMAND);
});

test('cron and systemd run it on the first of the month at 02:00 in Shanghai', () => {
  const [, zone] = /^CRON_TZ=(.+)$/m.exec(read('nianbao.cron'))!;
  const [, pattern, command] = /^((?:\S+ ){5})nianbao (.+)$/m.exec(read('nianbao.cron'))!;
  expect(openCalendar(pattern!.trim(), zone!)(new Date('2026-01-10T00:00:00Z'))?.toISOString()).toBe('2026-01-31T18:00:00.000Z');
  expect(read('nianbao.timer')).toContain('OnCalendar=*-*-01 02:00:00 Asia/Shanghai');
  for (const text of [command!, read('nianbao.service')]) expect(text).toContain(COMMAND);
  // Where the user of that line cannot write, the shell ends before the command begins.
  expect(command).toMatch(/^cd \/srv\/nianbao && .* >> nianbao\.log 2>&1$/);
});

test('what stays is run without npm between it and the signals', () => { expect(read('nianbao-watch.service')).toMatch(/^ExecStart=\/usr\/bin\/env node bin\/nianbao\.cjs watch$/m); });
