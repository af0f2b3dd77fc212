/** Logs that take nothing more: the work goes on, and nothing crashes. What runs for long is tried in `streams.long.test.ts`. */
import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { BIN, ended, openOffice } from './office';

test('a run whose log is on a full disk makes everything, and its status tells of it', async () => {
  const office = openOffice();
  office.add('r', '甲局');
  const child = spawn(process.execPath, [BIN, 'generate', '--only', 'html'], { cwd: office.folder, stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'] });
  expect(await ended(child)).toMatchObject({ status: 2, stderr: expect.not.stringContaining('ENOSPC') });
  expect(office.read('output/run.json')).toContain('"written": 1');
  office.close();
}, 60_000);
