/** Reading back what was written gives the same report: every case and every published report, in every kind of document. */
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from '@jest/globals';
import { loadFaces } from '../../src/fonts/fonts';
import { importReport } from '../../src/import/import';
import { map } from '../../src/map/map';
import { build, render } from '../../src/pipeline';
import { formats } from '../formats';
import { dropped, readInbox } from '../inbox';
import { facts, printed, values } from './same';

const TESTS = join(__dirname, '..');
const inputs = ['cases', 'published'].flatMap((folder) => readdirSync(join(TESTS, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isDirectory() && entry.name === 'input').map((entry) => join(entry.parentPath, entry.name)).filter(existsSync).sort();
const faces = loadFaces({ installed: false }).value;

test.each(inputs.map((input) => [relative(TESTS, input), input]))('%s', async (_, input) => {
  for (const submission of readInbox(input)) {
    const { document, data, report, format } = build(submission, formats, faces, { strict: false });
    if (!document || !report || !data) continue;
    const own = { report, format: formats.find(({ id }) => id === format)! };
    const files = await render(document, data, ['pdf', 'docx', 'html'], faces);
    for (const [kind, bytes] of files) {
      const { value } = importReport(bytes, `x.${kind}`, formats);
      expect(value).toBeDefined();
      expect(printed(value!)).toEqual(printed(own));
      expect(values(value!)).toEqual(values(own));
      if (kind === 'pdf') expect(facts(value!)).toEqual(facts(own));
      const [again] = await dropped(Object.fromEntries(value!.files.map(({ name, text }) => [`a/${name}`, text])));
      expect(printed(map(again!, formats).value!)).toEqual(printed(own));
    }
  }
});
