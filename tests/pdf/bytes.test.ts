/** The same document gives the same bytes: twice, after other documents, in another process and another time zone. */
import { beforeAll, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { loadFaces } from '../../src/fonts/fonts';
import { GB9704 } from '../../src/model/theme';
import { renderPdf } from '../../src/render/pdf/pdf';
import { document, layout, line, page } from './sample';

const faces = loadFaces({ installed: false }).value;
const sample = () => renderPdf(document, layout, GB9704, faces);
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

let first: string;
beforeAll(() => { first = hash(sample()); });

it('twice in a process', () => {
  expect(hash(sample())).toBe(first);
});

it('after a document whose characters share glyphs with this one', () => {
  // ⼀ and ⼈ (U+2F00, U+2F08) are drawn with the glyphs of 一 and 人.
  renderPdf({ ...document, blocks: [{ type: 'title', lines: ['⼀⼈⼀⼈'] }] }, { pages: [page(1, [line(0, 'title', 100, 100, ['⼀⼈', '黑', 16], ['⼀⼈', '标宋', 16])])] }, GB9704, faces);
  expect(hash(sample())).toBe(first);
});

// One on each side of Greenwich.
it.each(['America/New_York', 'Asia/Shanghai'])('in another process in %s', (zone) => {
  const printed = execFileSync(process.execPath, [join(__dirname, 'child.cjs')], { encoding: 'utf8', env: { ...process.env, TZ: zone } });
  expect(printed.trim()).toBe(first);
});
