/** Tables with cells, rows and columns changed. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { through } from './lost';
import { cellAccidents, rearrange, toCsv } from './mutate';
import { LONGEST, runs, timely } from './runs';
import { oneOf, tables } from './subjects';
import { unread } from './unread';

test('cells, rows and columns of a table', () => {
  fc.assert(fc.property(oneOf(tables), cellAccidents, (i, accidents) => {
    const { file, rest, rows } = tables[i]!;
    const changed = rearrange(rows, accidents);
    const { lost, read } = timely(() => through({ ...rest, [file]: Buffer.from(toCsv(changed)) }));
    expect([...unread(changed, read.find((own) => own.file === file)!), ...lost]).toEqual([]);
  }), runs('cells'));
}, LONGEST);
