/** ZIP files as another program reads them. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { zip } from '../../src/render/docx/zip';

const files = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-zA-Z0-9_]{1,12}(\/[a-z]{1,8}\.xml)?$/), fc.uint8Array({ maxLength: 3_000 })), { selector: ([name]) => name, maxLength: 12 });

test('another program reads what was put in, in its order', () => {
  fc.assert(fc.property(files, (entries) => {
    const read = unzipSync(zip(new Map(entries)));
    expect(Object.entries(read).map(([name, bytes]) => [name, Buffer.from(bytes).toString('hex')])).toEqual(sorted(entries).map(([name, bytes]) => [name, Buffer.from(bytes).toString('hex')]));
  }));
});

/** Objects list names that are whole numbers first. */
const sorted = (entries: readonly (readonly [string, Uint8Array])[]): [string, Uint8Array][] => Object.entries(Object.fromEntries(entries));
