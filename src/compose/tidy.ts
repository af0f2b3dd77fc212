/** Spaces of the source: Chinese text has none; what was typed to make room is left out, here once for all outputs. */
import { isWord } from '../model/characters';
import type { Block, Document, Paragraph, Slot } from '../model/document';

/** So many spaces in a row were meant to set things apart. */
const APART = 3;

/**
 * Drops spaces at both ends and beside Chinese, where official print has none, also not between characters and digits.
 * A wide gap beside Chinese becomes one full-width space; between words one space remains.
 */
function tidy(text: string): string {
  return text.trim().replace(/\s+/gu, (gap, at: number, whole: string) => {
    if (isWord(whole[at - 1]!) && isWord(whole[at + gap.length]!)) return ' ';
    return gap.length >= APART || gap.includes('\u3000') ? '\u3000' : '';
  });
}

export const tidyDocument = (document: Document): Document => ({ ...document, title: tidy(document.title), blocks: document.blocks.map(tidyBlock) });

function tidyBlock(block: Block): Block {
  switch (block.type) {
    case 'title': return { ...block, lines: block.lines.map(tidy) };
    case 'heading': return { ...block, text: tidy(block.text) };
    case 'paragraph': return tidyParagraph(block);
    case 'table': return { ...block, grid: { ...block.grid, slots: block.grid.slots.map((row) => row.map(tidySlot)) } };
    case 'signature': return { ...block, ...(block.by === undefined ? {} : { by: tidy(block.by) }), ...(block.on === undefined ? {} : { on: tidy(block.on) }) };
  }
}

/** As one text: a space at the seam of the two faces is one inside the text. */
export function tidyParagraph(paragraph: Paragraph): Paragraph {
  if (paragraph.leadIn === undefined) return { ...paragraph, text: tidy(paragraph.text) };
  const text = tidy(paragraph.leadIn + paragraph.text);
  const end = tidy(paragraph.leadIn).length;
  return { ...paragraph, leadIn: text.slice(0, end), text: text.slice(end) };
}

/** Line breaks typed into a cell are kept. */
const tidySlot = (slot: Slot): Slot => (slot.type === 'cell' ? { ...slot, text: slot.text.split(/\r?\n/).map(tidy).join('\n') } : slot);
