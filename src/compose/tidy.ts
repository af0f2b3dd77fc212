/** A document without the spaces that were typed to make room: done here once for all outputs. */
import type { Block, Document, Paragraph, Slot } from '../model/document';
import { tidy } from '../model/tidy';

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
