/**
 * Pictures of pages, looked at by a person once and kept in `golden/`. A page may differ in a few pixels, as programs of
 * other versions smooth edges in other ways, but not by a line of text. `UPDATE=1` accepts new pictures; look at them.
 */
import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { loadFaces } from '../../src/fonts/fonts';
import { layout } from '../../src/layout/layout';
import type { Document } from '../../src/model/document';
import { GB9704 } from '../../src/model/theme';
import { renderPdf } from '../../src/render/pdf/pdf';
import { checkedReport, report } from '../reports';
import { DOCUMENTS } from '../stress/documents';
import { run } from '../tools';
import { pack, readPgm, unpack, type Picture } from './pgm';

const faces = loadFaces({ installed: false }).value;
const GOLDEN = join(__dirname, 'golden');

/** Pictures are small: characters are shapes of a few pixels, but what is missing or moved shows. */
const DOTS_PER_INCH = 60;
/** Steps of grey, of 255, from which a pixel counts as another one; and the part of a page's pixels that may be others. */
const DIFFERENT = 96;
const TOLERATED = 0.0002;

async function pictures(document: Document): Promise<Buffer[]> {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  writeFileSync(join(folder, 'a.pdf'), renderPdf(document, layout(document, GB9704, faces), GB9704, faces));
  run('pdftoppm', ['-r', String(DOTS_PER_INCH), '-gray', join(folder, 'a.pdf'), join(folder, 'page')]);
  return readdirSync(folder).filter((name) => name.endsWith('.pgm')).sort().map((name) => readFileSync(join(folder, name)));
}

/** Part of the pixels that are different; all of them where the sizes are. */
function difference(a: Picture, b: Picture): number {
  if (a.width !== b.width || a.height !== b.height) return 1;
  // A plain loop: half a million calls for each page take longer than to print it.
  const { length } = a.pixels;
  let count = 0;
  for (let i = 0; i < length; i++) {
    const steps = a.pixels[i]! - b.pixels[i]!;
    if (steps > DIFFERENT || steps < -DIFFERENT) count += 1;
  }
  return count / length;
}

/** The document with other words in the paragraphs that have these. */
const reworded = (document: Document, from: string, to: string): Document =>
  ({ ...document, blocks: document.blocks.map((block) => (block.type === 'paragraph' ? { ...block, text: block.text.replace(from, to) } : block)) });

const landscape = DOCUMENTS['landscape between upright pages']!;
const documents: readonly [string, () => Document][] = [
  ['qujiang', () => report('qujiang')],
  ['huaian', () => report('huaian')],
  ['draft', () => checkedReport('qujiang', faces)],
  ['landscape', () => landscape],
  ['continued', () => DOCUMENTS['a hundred rows in groups']!],
];

describe.each(documents)('%s', (name, document) => {
  test('looks as it did', async () => {
    const pages = await pictures(document());
    const golden = (i: number): string => join(GOLDEN, `${name}-${i + 1}.pgm.gz`);
    pages.forEach((bytes, i) => {
      if (process.env['UPDATE']) writeFileSync(golden(i), pack(bytes));
      const part = difference(readPgm(bytes), unpack(readFileSync(golden(i))));
      expect({ page: i + 1, different: part > TOLERATED ? part : 'little' }).toEqual({ page: i + 1, different: 'little' });
    });
    expect(existsSync(golden(pages.length))).toBe(false);
  });
});

test('a line of text less, or moved, is seen', async () => {
  const golden = unpack(readFileSync(join(GOLDEN, 'landscape-1.pgm.gz')));
  const changed = async (to: string): Promise<number> => difference(readPgm((await pictures(reworded(landscape, '这是正文的第1行。', to)))[0]!), golden);
  expect(await changed('这是正文的第1行。')).toBeLessThanOrEqual(TOLERATED);
  expect(await changed('这是正文。')).toBeGreaterThan(TOLERATED);
  expect(await changed('——这是正文的第1行。')).toBeGreaterThan(TOLERATED);
});
