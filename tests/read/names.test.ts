/** Which files are passed over without a word. */
import { expect, test } from '@jest/globals';
import { isIgnored } from '../../src/read/ignored';

test.each(['.DS_Store', '.~lock.a.xlsx#', '~$a.xlsx', 'a/~$a.xlsx', 'Thumbs.db', 'desktop.ini', 'Desktop.ini', 'a.csv.tmp', '.a.csv.swp', 'a.csv~', 'a.xlsx.part', 'a.xlsx.crdownload', 'a.xlsx.filepart',
  '#正文.md#', '4913', 'A1B2C3D4', '数据.xlsx.xltd', 'a.xlsx.td', 'a.xlsx.download', 'a.xlsx.baiduyun.p.downloading'])(
  '%s is ignored', (name) => { expect(isIgnored(name)).toBe(true); });

test.each(['a.csv', 'a/b.xlsx', 'a~$.csv', '.a/b.csv', 'tmp', 'a.pdf', '#1.csv', 'A1B2C3D4.csv', 'a1b2c3d4', '49134', '.xltd/a.csv'])(
  '%s is not', (name) => { expect(isIgnored(name)).toBe(false); });

test('a folder that is named like a passing file is not', () => { expect(['20240131', '4913', 'A1B2C3D4', '#资料#', '资料~'].filter((name) => isIgnored(name, true))).toEqual([]); });
test('a file that is named by its date is not', () => { expect([isIgnored('20241231'), isIgnored('27241231')]).toEqual([false, true]); });
