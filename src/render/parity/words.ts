/** Parity: the words of a document, and of what was made of it, without white space. They must be the same. */
import type { Block, Document } from '../../model/document';

export const tight = (text: string): string => text.replace(/\s+/gu, '');

/** The words of a block in reading order; a table's row by row, each cell once. */
export function blockWords(block: Block): string {
  switch (block.type) {
    case 'title': return tight(block.lines.join(''));
    case 'heading': return tight(block.text);
    case 'paragraph': return tight((block.leadIn ?? '') + block.text);
    case 'table': return tight(block.grid.slots.flat().map((slot) => (slot.type === 'cell' ? slot.text : '')).join(''));
    case 'signature': return tight((block.by ?? '') + (block.on ?? ''));
  }
}

export const documentWords = ({ blocks }: Document): string => blocks.map(blockWords).join('');

/** Characters shown before and after the place where two texts part. */
const CONTEXT = 16;

/** A difference is a mistake of the program: no document of which a word went missing may be handed over. */
export function assertSame(where: string, expected: string, found: string): void {
  if (found === expected) return;
  const [wanted, got] = [Array.from(expected), Array.from(found)];
  let at = 0;
  while (wanted[at] === got[at]) at += 1;
  const excerpt = (of: readonly string[]): string => `"${of.slice(Math.max(0, at - CONTEXT), at + CONTEXT).join('')}"`;
  throw new Error(`${where} differs from the document: ${excerpt(got)} instead of ${excerpt(wanted)}`);
}
