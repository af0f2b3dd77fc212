/**
 * Case folders: `<format>/<scenario>/input/…` goes through the whole line; what comes out is kept in `expected/`. Every
 * case gets the same checks for free: sound grids, the same bytes twice, the same words in every kind of document (those of
 * the PDF in `words.outside.long.test.ts`).
 * `UPDATE=1` accepts new output; read the difference before committing it.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { runRecord } from '../../src/cli/run-record';
import { assertGrid } from '../../src/compose/grid';
import { loadFaces } from '../../src/fonts/fonts';
import type { Document } from '../../src/model/document';
import { build, render } from '../../src/pipeline';
import { formats } from '../formats';
import { readInbox } from '../inbox';
import { documentWords, docxWords } from '../words';
import { scenarios } from './scenarios';

const faces = loadFaces({ installed: false }).value;

function golden(path: string, text: string): void {
  if (process.env['UPDATE'] || (!existsSync(path) && !process.env['CI'])) {
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
  }
  expect(text).toBe(readFileSync(path, 'utf8'));
}

/** The document as text: one block per line, one row of a grid per line. */
function dump(document: Document): string {
  const lines = document.blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'title': return [`# ${block.lines.join(' / ')}`];
      case 'heading': return [`## ${block.text}`];
      case 'paragraph': return [block.leadIn === undefined ? block.text : `[${block.leadIn}]${block.text}`];
      case 'table': return block.grid.slots.map((row) => `| ${row.map((slot) => (slot.type === 'covered' ? '·' : slot.text + (slot.rowSpan > 1 ? `↓${slot.rowSpan}` : '') + (slot.colSpan > 1 ? `→${slot.colSpan}` : ''))).join(' | ')} |`);
      case 'signature': return [`— ${block.by ?? ''} ${block.on ?? ''}`];
    }
  });
  return `${lines.join('\n')}\n`;
}

describe.each(scenarios)('%s', (scenario) => {
  const folder = join(__dirname, scenario);

  test('gives what is expected', async () => {
    const built = readInbox(join(folder, 'input')).map((submission) => build(submission, formats, faces, { strict: false }));
    const results = built.map(({ submission, format, document, diagnostics }) => ({
      source: submission.source, ...(submission.organisation ? { organisation: submission.organisation } : {}), ...(submission.year ? { year: submission.year } : {}),
      ...(format ? { format } : {}), status: document ? (document.draft ? 'draft' as const : 'written' as const) : 'failed' as const, outputs: {}, diagnostics,
    }));
    golden(join(folder, 'expected', 'run.json'), runRecord(results, 'zh', faces.describe()));
    for (const { submission, document } of built) {
      if (document) golden(join(folder, 'expected', `${submission.organisation}.txt`), dump(document));
    }
  });

  test('has sound grids, the same bytes twice and the same words in the Word file', async () => {
    for (const submission of readInbox(join(folder, 'input'))) {
      const { document, data } = build(submission, formats, faces, { strict: false });
      if (!document || !data) continue;
      for (const block of document.blocks) if (block.type === 'table') assertGrid(block.grid);
      const first = await render(document, data, ['pdf', 'docx'], faces);
      const second = await render(document, data, ['pdf', 'docx'], faces);
      for (const [kind, bytes] of first) expect(Buffer.from(second.get(kind)!).equals(Buffer.from(bytes))).toBe(true);
      expect(docxWords(first.get('docx')!)).toBe(documentWords(document));
    }
  });
});
