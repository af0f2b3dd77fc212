/** Text files with bytes changed, in every encoding. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lostCells } from './lost';
import { byteAccidents, damage, type ByteAccidents } from './mutate';
import { LONGEST, runs, timely } from './runs';
import { oneOf, texts } from './subjects';

test('the files are good before the accident', () => {
  for (const { file, bytes, rest } of texts) expect(lostCells({ ...rest, [file]: bytes })).toEqual([]);
});

test('bytes of a text file', () => {
  fc.assert(fc.property(oneOf(texts), byteAccidents, (i, accidents) => {
    const { file, bytes, rest } = texts[i]!;
    expect(timely(() => lostCells({ ...rest, [file]: damage(bytes, accidents) }))).toEqual([]);
  }), { ...runs('text'), examples: [THREE_COPIES] });
}, LONGEST);

/** The misspelt label of a merged cell, in three of the cells it covers: the finding names the first. */
const THREE_COPIES: [number, ByteAccidents] = [texts.findIndex(({ file }) => file === '报告/复议诉讼.csv'), [
  { kind: 'flip', at: 0, length: 0, byte: 0 }, { kind: 'double', at: 0, length: 16, byte: 0 }, { kind: 'double', at: 0, length: 16, byte: 0 },
]];
