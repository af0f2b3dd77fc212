/** The whole way to the documents: what can be built can be printed. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { render } from '../../src/pipeline';
import { faces, through } from './lost';
import { cellAccidents, rearrange, toCsv } from './mutate';
import { LONGEST, runs } from './runs';
import { oneOf, tables } from './subjects';

test('documents of tables with accidents', async () => {
  await fc.assert(fc.asyncProperty(oneOf(tables), cellAccidents, async (i, accidents) => {
    const { file, rest, rows } = tables[i]!;
    const { built } = through({ ...rest, [file]: Buffer.from(toCsv(rearrange(rows, accidents))) });
    for (const { document, data } of built) {
      if (document && data) expect((await render(document, data, ['pdf', 'docx', 'html'], faces)).size).toBe(3);
    }
  }), runs('documents'));
}, LONGEST);
