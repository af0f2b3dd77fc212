/**
 * Case folders: `<format>/<scenario>/input/…` goes through the whole line; what comes out is kept in `expected/`. Every
 * case gets the same checks for free: sound grids, the same bytes twice, the same words in every kind of document.
 * `UPDATE=1` accepts new output; read the difference before committing it.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { runRecord } from '../../src/cli/run-record';
import { assertGrid } from '../../src/compose/grid';
import { loadFaces } from '../../src/fonts/fonts';
import type { Document } from '../../src/model/document';
import { build, render } from '../../src/pipeline';
import { formats } from '../formats';
import { readInbox } from '../inbox';
import { documentWords, docxWords, pdfWords } from '../words';

const scenarios = readdirSync(__dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  .flatMap((format) => readdirSync(join(__dirname, format.name)).map((scenario) => `${format.name}/${scenario}`));

/** Whether other programs may be asked (jest.config.cjs). */
declare const OUTSIDE: boolean;

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

  test('has sound grids, the same bytes twice and the same words everywhere', async () => {
    for (const submission of readInbox(join(folder, 'input'))) {
      const { document, data } = build(submission, formats, faces, { strict: false });
      if (!document || !data) continue;
      for (const block of document.blocks) if (block.type === 'table') assertGrid(block.grid);
      const first = await render(document, data, ['pdf', 'docx'], faces);
      const second = await render(document, data, ['pdf', 'docx'], faces);
      for (const [kind, bytes] of first) expect(Buffer.from(second.get(kind)!).equals(Buffer.from(bytes))).toBe(true);
      const words = documentWords(document);
      expect(docxWords(first.get('docx')!)).toBe(words);
      if (OUTSIDE) expect(pdfWords(first.get('pdf')!)).toBe(words);
    }
  });
});
