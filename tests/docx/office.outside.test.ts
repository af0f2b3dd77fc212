/** Another program opens the file, reads all of it and needs the pages that were planned. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compose } from '../../src/compose/compose';
import { loadFaces } from '../../src/fonts/fonts';
import { layout as layOut } from '../../src/layout/layout';
import { map } from '../../src/map/map';
import type { Document } from '../../src/model/document';
import type { Layout } from '../../src/model/layout';
import { GB9704 } from '../../src/model/theme';
import { renderDocx } from '../../src/render/docx/docx';
import { formats } from '../formats';
import { dropped } from '../inbox';
import { document, layout } from '../pdf/sample';
import { run } from '../tools';

const REPORTS = ['gov-disclosure-2019/qujiang-2020-without-waiver/input/曲江镇人民政府-2020', 'gov-disclosure-2021/huaian-2024/input/淮安市人民政府-2024'];

interface Sample { readonly document: Document; readonly layout: Layout }

async function reported(path: string): Promise<Sample> {
  const folder = join(__dirname, '..', 'cases', path);
  const [submission] = await dropped(Object.fromEntries(readdirSync(folder).map((name) => [`a/${name}`, readFileSync(join(folder, name), 'utf8')])));
  const { report, format } = map(submission!, formats).value!;
  const composed = compose(report, format);
  return { document: composed, layout: layOut(composed, GB9704, loadFaces({ installed: false }).value) };
}

const folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

const samples: Sample[] = [];
const pdf = (index: number): string => join(folder, `${index}.pdf`);

beforeAll(async () => {
  samples.push({ document: { ...document, draft: '草稿' }, layout }, ...await Promise.all(REPORTS.map(reported)));
  for (const [i, sample] of samples.entries()) writeFileSync(join(folder, `${i}.docx`), await renderDocx(sample.document, sample.layout, GB9704));
  // A profile of its own, or it gives up when another instance is running; it exits with 0 when it could read nothing.
  run('soffice', ['--headless', `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--infilter=MS Word 2007 XML',
    '--convert-to', 'pdf', '--outdir', folder, ...samples.map((_, i) => join(folder, `${i}.docx`))], 180);
}, 240000);

const sizes = (file: string): string[] => [...run('pdfinfo', ['-l', '99', file]).matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm)]
  .map(([, width, height]) => (Number(width) > Number(height) ? 'landscape' : 'upright'));

it.each([0, 1, 2])('on as many pages, turned the same way (%d)', (i) => {
  expect(sizes(pdf(i))).toEqual(samples[i]!.layout.pages.map((page) => (page.landscape ? 'landscape' : 'upright')));
});

it.each([0, 1, 2])('with all its words (%d)', (i) => {
  const text = run('pdftotext', [pdf(i), '-']).replace(/\s+/g, '');
  for (const block of samples[i]!.document.blocks) {
    if (block.type === 'heading') expect(text).toContain(block.text);
    if (block.type === 'paragraph') expect(text).toContain((block.leadIn ?? block.text).slice(0, 20));
  }
});

it('with 28 characters on a full line, and punctuation hanging out of it', () => {
  const full = run('pdftotext', ['-raw', pdf(2), '-']).split('\n').filter((line) => /^[^!-~]{28,}$/u.test(line)).map((line) => Array.from(line).length);
  expect(full.filter((length) => length === 28).length).toBeGreaterThan(20);
  expect(full).toContain(29);
});
