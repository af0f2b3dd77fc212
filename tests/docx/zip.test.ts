/** ZIP files as another program reads them. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { zip } from '../../src/render/docx/zip';

const files = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z][a-zA-Z0-9_]{0,11}(\/[a-z]{1,8}\.xml)?$/), fc.uint8Array({ maxLength: 3_000 })), { selector: ([name]) => name, maxLength: 12 });

const shown = (all: Iterable<readonly [string, Uint8Array]>): string[] => Array.from(all, ([name, bytes]) => `${name} ${Buffer.from(bytes).toString('hex')}`);

test('another program reads what was put in, in its order', () => {
  fc.assert(fc.property(files, (entries) => {
    expect(shown(Object.entries(unzipSync(zip(new Map(entries)))))).toEqual(shown(entries));
  }));
});
