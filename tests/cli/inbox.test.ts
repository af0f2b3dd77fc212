/** The input folder while others work in it, and how its reports are named. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { CannotRun } from '../../src/cli/cannot-run';
import { listPlace, listPlaces, LOOSE, pick } from '../../src/cli/inbox';

test('a folder that goes away between two looks is no crash', () => {
  const input = mkdtempSync(join(tmpdir(), 'nianbao-inbox-'));
  writeFileSync(join(input, 'a.csv'), '');
  expect(listPlaces(input, 'zh')).toEqual([LOOSE]);
  expect(listPlace(input, LOOSE).files.map(({ path }) => path)).toEqual(['a.csv']);
  rmSync(input, { recursive: true });
  expect(listPlace(input, LOOSE)).toEqual({ files: [], unread: [{ path: '', reason: 'ENOENT' }] });
  expect(listPlace(input, 'b').files).toEqual([]);
  expect(() => listPlaces(input, 'zh')).toThrow(CannotRun);
});

test.each(['ru/甲/', './ru/甲', resolve('ru', '甲'), '甲', '乙局', '乙局/2024'])('a report is named by its folder, with any path, or by its organisation: %s', (name) => {
  const [wanted, other] = [{ source: '甲', organisation: '乙局', year: 2024 }, { source: '丁', organisation: '丙局', year: 2024 }];
  expect(pick([other, wanted], [name], 'ru', 'zh')).toEqual([wanted]);
});
