/** The input folder while others work in it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { CannotRun } from '../../src/cli/cannot-run';
import { listPlace, listPlaces, LOOSE } from '../../src/cli/inbox';

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
