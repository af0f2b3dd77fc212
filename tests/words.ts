/** The words of a document, of its PDF and of its Word file, without white space: three lists that must be one. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Document } from '../src/model/document';
import { run } from './tools';

const tight = (text: string): string => text.replace(/\s+/g, '');

export function documentWords(document: Document): string {
  return tight(document.blocks.map((block) => {
    switch (block.type) {
      case 'title': return block.lines.join('');
      case 'heading': return block.text;
      case 'paragraph': return (block.leadIn ?? '') + block.text;
      case 'table': return block.grid.slots.flat().map((slot) => (slot.type === 'cell' ? slot.text : '')).join('');
      case 'signature': return (block.by ?? '') + (block.on ?? '');
    }
  }).join(''));
}

/** Numbers of findings in a draft are no words of it. */
const MARKS = /<w:rStyle w:val="Mark"\/><\/w:rPr><w:t(?: [^>]*)?>\[[\d,]+\]<\/w:t>/g;

export function docxWords(bytes: Uint8Array): string {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
  const texts = [...xml.replace(MARKS, '').matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((m) => m[1]!);
  return tight(texts.join('').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&'));
}

/** Through the structure tree, which leaves out page numbers and marks. */
export function pdfWords(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
  try {
    const file = join(folder, 'a.pdf');
    writeFileSync(file, bytes);
    const text = run('pdfinfo', ['-struct-text', file], 180);
    return tight([...text.matchAll(/^\s*"((?:[^"\\]|\\.|"(?!\s*$))*)"\s*$/gm)].map((m) => m[1]!).join(''));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
