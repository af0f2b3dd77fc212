/** Which files are passed over without a word. */
import { expect, test } from '@jest/globals';
import { isIgnored } from '../../src/read/ignored';

test.each(['.DS_Store', '.~lock.a.xlsx#', '~$a.xlsx', 'a/~$a.xlsx', 'Thumbs.db', 'desktop.ini', 'Desktop.ini', 'a.csv.tmp', '.a.csv.swp', 'a.csv~', 'a.xlsx.part', 'a.xlsx.crdownload', 'a.xlsx.filepart'])(
  '%s is ignored', (name) => { expect(isIgnored(name)).toBe(true); });

test.each(['a.csv', 'a/b.xlsx', 'a~$.csv', '.a/b.csv', 'tmp', 'a.pdf'])(
  '%s is not', (name) => { expect(isIgnored(name)).toBe(false); });
