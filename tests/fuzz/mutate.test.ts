/** Accidents leave a table of texts, however uneven its rows were. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cellAccidents, rearrange } from './mutate';

test('every cell of a changed table is a text', () => {
  const uneven = fc.array(fc.array(fc.string({ maxLength: 2 }), { maxLength: 5 }), { maxLength: 4 });
  fc.assert(fc.property(uneven, cellAccidents, (rows, accidents) => {
    const cells = rearrange(rows, accidents).flatMap((row) => [...row]);
    expect(cells.map((cell) => typeof cell)).toEqual(cells.map(() => 'string'));
  }), { seed: 7, numRuns: 2_000 });
});
