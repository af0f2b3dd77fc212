/** The type area of GB/T 9704-2012, measured in the file: numbers of the standard, not of the layout. Lengths in mm. */
import { expect, test } from '@jest/globals';
import { loadFaces } from '../../src/fonts/fonts';
import { layout } from '../../src/layout/layout';
import type { Document } from '../../src/model/document';
import { GB9704, PT_PER_MM } from '../../src/model/theme';
import { renderPdf } from '../../src/render/pdf/pdf';
import { run } from '../tools';
import { contents, save } from './look';

const faces = loadFaces({ installed: false }).value;
/** Body text of three pages: one paragraph without punctuation, so that every line is full. */
const document: Document = {
  title: '某市人民政府2020年政府信息公开工作年度报告', organisation: '某市人民政府', year: 2020,
  blocks: [
    { type: 'title', lines: ['某市人民政府', '2020年政府信息公开工作年度报告'] },
    { type: 'heading', text: '一、总体情况' },
    { type: 'paragraph', leadIn: '（一）主动公开情况。', text: '全年公开情况良好' },
    { type: 'paragraph', text: '政府信息公开工作'.repeat(28 * 6) },
  ],
};
const file = save('plain', renderPdf(document, layout(document, GB9704, faces), GB9704, faces));

interface Line { readonly left: number; readonly baseline: number; readonly count: number; readonly size: number }

/** The lines of a page, top to bottom, without what stands beside the text. */
function linesOf(page: number): Line[] {
  const shown = contents(file).shown.filter((s) => s.page === page && s.tag !== 'Artifact');
  const baselines = [...new Set(shown.map(({ y }) => y))].sort((a, b) => a - b);
  return baselines.map((baseline) => {
    const runs = shown.filter(({ y }) => y === baseline);
    const count = runs.reduce((sum, { glyphs }) => sum + glyphs.length / 4, 0);
    return { left: runs[0]!.x / PT_PER_MM, baseline: baseline / PT_PER_MM, count, size: runs[0]!.size };
  });
}

const near = (found: number, wanted: number): void => { expect(Math.abs(found - wanted)).toBeLessThan(0.5); };
const CHARACTER = 156 / 28;
const PITCH = 225 / 22;
/** Height of the em box of 16 pt; a Chinese character stands on 0.12 em of it. */
const EM = 16 / PT_PER_MM;
/** Of the nth line of the type area, counted from 0: its em box is in the middle of the line. */
const baselineOf = (n: number, em: number): number => 37 + n * PITCH + (PITCH - em) / 2 + 0.88 * em;

test('a full page has 22 lines of 28 characters, from edge to edge of the type area', () => {
  const lines = linesOf(2);
  expect(lines.map(({ count, size }) => [count, size])).toEqual(Array.from({ length: 22 }, () => [28, 16]));
  lines.forEach(({ left, baseline }, i) => {
    near(left, 28);
    near(baseline, baselineOf(i, EM));
  });
  expect(lines.at(-1)!.baseline + 0.12 * EM).toBeLessThan(297 - 35);
  const ends = [...run('pdftotext', ['-bbox', '-f', '2', '-l', '2', file, '-']).matchAll(/xMax="([\d.]+)"[^>]*>[^<]{28}</g)].map(([, end]) => Number(end) / PT_PER_MM);
  expect(ends.length).toBe(22);
  for (const end of ends) near(end, 184);
});

test('a paragraph and a heading begin two characters in', () => {
  const [, , heading, leadIn, first, second] = linesOf(1);
  for (const line of [heading!, leadIn!, first!]) near(line.left, 28 + 2 * CHARACTER);
  near(second!.left, 28);
  expect([first!.count, second!.count]).toEqual([26, 28]);
});

test('the title stands in the middle, on the lines of the grid, with one line of the grid below it', () => {
  const [one, two, heading] = linesOf(1);
  const em = 22 / PT_PER_MM;
  expect([one!.size, two!.size]).toEqual([22, 22]);
  // Halfway between the edges of the type area, 28 and 184 mm.
  for (const [line, text] of [[one!, '某市人民政府'], [two!, '2020年政府信息公开工作年度报告']] as const) near(line.left + faces.width(text, '标宋', 22) / PT_PER_MM / 2, (28 + 184) / 2);
  near(one!.baseline, baselineOf(0, em));
  near(two!.baseline, baselineOf(1, em));
  near(heading!.baseline, baselineOf(3, EM));
});
