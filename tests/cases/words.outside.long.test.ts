/** Another program finds the words of the document in its PDF, in order, by the structure tree: it takes seconds for a report. */
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { loadFaces } from '../../src/fonts/fonts';
import { build, render } from '../../src/pipeline';
import { formats } from '../formats';
import { readInbox } from '../inbox';
import { documentWords, pdfWords } from '../words';
import { scenarios } from './scenarios';

const faces = loadFaces({ installed: false }).value;

test.each(scenarios)('%s has the same words in its PDF', async (scenario) => {
  for (const submission of readInbox(join(__dirname, scenario, 'input'))) {
    const { document, data } = build(submission, formats, faces, { strict: false });
    const files = await render(document!, data!, ['pdf'], faces);
    expect(pdfWords(files.get('pdf')!)).toBe(documentWords(document!));
  }
}, 300_000);
