/** Reading back what was written gives the same report: random facts, values and prose. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compose } from '../../src/compose/compose';
import { reportData } from '../../src/compose/data';
import { loadFaces } from '../../src/fonts/fonts';
import { importReport } from '../../src/import/import';
import { layout } from '../../src/layout/layout';
import { map } from '../../src/map/map';
import { FACTS } from '../../src/model/contract';
import { GB9704 } from '../../src/model/theme';
import { render } from '../../src/pipeline';
import { renderDocx } from '../../src/render/docx/docx';
import { renderHtml } from '../../src/render/html/html';
import { formats } from '../formats';
import { dropped } from '../inbox';
import { whole } from './random-reports';
import { facts, printed, values, type Whole } from './same';

/** All of them where the long tests run, too. */
const runs = (all: number): number => (process.env['LONG'] ? all : Math.ceil(all / 3));

const faces = loadFaces({ installed: false }).value;
async function sameAfter(own: Whole, bytes: Uint8Array, file: string): Promise<void> {
  const { value } = importReport(bytes, file, formats);
  expect(value).toBeDefined();
  expect(printed(value!)).toEqual(printed(own));
  expect(values(value!)).toEqual(values(own));
  expect(value!.report.facts.has(FACTS.title)).toBe(own.report.facts.has(FACTS.title));
  const [again] = await dropped(Object.fromEntries(value!.files.map(({ name, text: content }) => [`a/${name}`, content])));
  expect(printed(map(again!, formats).value!)).toEqual(printed(own));
}

test('HTML', async () => {
  await fc.assert(fc.asyncProperty(whole, async (own) => {
    await sameAfter(own, await renderHtml(compose(own.report, own.format), { pages: [] }, GB9704), 'x.html');
  }), { numRuns: runs(40) });
});

test('DOCX', async () => {
  await fc.assert(fc.asyncProperty(whole, async (own) => {
    const document = compose(own.report, own.format);
    await sameAfter(own, await renderDocx(document, layout(document, GB9704, faces), GB9704), 'x.docx');
  }), { numRuns: runs(15) });
}, 300_000);

/** The objects of a PDF that carry a file. */
function carrier(data: Uint8Array): Uint8Array {
  const start = `%PDF-1.7\n1 0 obj\n<< /Type /Filespec /F (report.json) /EF << /F 2 0 R >> >>\nendobj\n2 0 obj\n<< /Type /EmbeddedFile /Length ${data.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(start), data, Buffer.from('\nendstream\nendobj\n')]);
}

test('the data of a PDF', async () => {
  await fc.assert(fc.asyncProperty(whole, async (own) => {
    const bytes = carrier(reportData(own.report, own.format));
    await sameAfter(own, bytes, 'x.pdf');
    expect(facts(importReport(bytes, 'x.pdf', formats).value!)).toEqual(facts(own));
  }), { numRuns: runs(40) });
});

test('PDF', async () => {
  await fc.assert(fc.asyncProperty(whole, async (own) => {
    const files = await render(compose(own.report, own.format), reportData(own.report, own.format), ['pdf'], faces);
    await sameAfter(own, files.get('pdf')!, 'x.pdf');
  }), { numRuns: 2 });
}, 300_000);
