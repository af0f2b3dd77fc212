/** Parity of the Word file: its main part holds the document's words, and tables with the spans that the layout gave them. */
import { unzipSync } from 'fflate';
import type { Cell, Document } from '../../model/document';
import type { Layout, PlacedTable } from '../../model/layout';
import { assertSame, blockWords, tight } from './words';

const MAIN = 'word/document.xml';

/** Reads the finished file. Throws when it says anything else than the document, or merges other cells. */
export function assertWordFile(document: Document, layout: Layout, bytes: Uint8Array): void {
  const xml = Buffer.from(unzipSync(bytes, { filter: ({ name }) => name === MAIN })[MAIN]!);
  assertSame('Word file', expected(document, layout), written(xml.toString('latin1')));
}

/** Where a table row and a cell begin, in the words; `merge` is its vMerge. */
const ROW = '⏎';
const cellMark = (columns: number, merge: string): string => `|${columns > 1 ? `→${columns}` : ''}${merge === '' ? '' : merge === 'restart' ? '↓' : '↑'}`;

function expected({ blocks }: Document, layout: Layout): string {
  const tables = new Map<number, string[]>();
  for (const item of layout.pages.flatMap((page) => page.items)) {
    const text = item.type === 'table' ? tableWords(item) : item.role === 'continuation' ? tight(item.runs.map((run) => run.text).join('')) : undefined;
    if (text !== undefined) tables.set(item.block, [...(tables.get(item.block) ?? []), text]);
  }
  return blocks.map((block, index) => (block.type === 'table' ? (tables.get(index) ?? []).join('') : blockWords(block))).join('');
}

/** A part as Word writes it: in each row the cells that begin there or go on there. */
function tableWords({ grid }: PlacedTable): string {
  return grid.slots.map((slots, row) => ROW + slots.map((slot, column) => {
    const [top, left] = slot.type === 'cell' ? [row, column] : [slot.row, slot.column];
    if (left !== column) return '';
    const { rowSpan, colSpan, text } = grid.slots[top]![left] as Cell;
    return cellMark(colSpan, rowSpan === 1 ? '' : top === row ? 'restart' : 'continue') + (top === row ? tight(text) : '');
  }).join('')).join('');
}

/** The parts of the XML that say words or spans (ECMA-376 Part 1, 17.3.3.31, 17.4.17, 17.4.65, 17.4.72, 17.4.78, 17.4.84). */
const TOKENS = /<w:tr[ >]|<w:tc>(.*?)<\/w:tcPr>|<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gs;

/** Numbers of findings, which a draft shows beside the words they concern. */
const MARKS = /<w:r><w:rPr><w:rStyle w:val="Mark"\/><\/w:rPr><w:t(?: [^>]*)?>\[[\d,]+\]<\/w:t><\/w:r>/g;

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };

/** `xml` has a character for each byte: the marks are plain ASCII, and of the rest only the words are worth decoding. */
function written(xml: string): string {
  let words = '';
  for (const [, properties, text] of xml.replace(MARKS, '').matchAll(TOKENS)) {
    if (text !== undefined) words += Buffer.from(text, 'latin1').toString();
    else if (properties === undefined) words += ROW;
    else words += cellMark(Number(/<w:gridSpan w:val="(\d+)"/.exec(properties)?.[1] ?? 1), mergeOf(properties));
  }
  return tight(words.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity));
}

/** Without a value a merge goes on. */
function mergeOf(properties: string): string {
  const merge = /<w:vMerge(?: w:val="(\w+)")?/.exec(properties);
  return merge ? merge[1] ?? 'continue' : '';
}
