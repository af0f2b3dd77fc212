/** Marks the cells and paragraphs of a document that findings name. */
import type { Block, Document, Slot } from '../model/document';
import type { Origin } from '../model/diagnostic';
import { opinionsByOrigin, originKey, type Opinion } from '../model/opinion';

export function withMarks(document: Document, all: readonly Opinion[]): Document {
  const numbers = opinionsByOrigin(all);
  const marksOf = (origin: Origin | undefined): { marks: readonly number[] } | object => {
    const marks = origin && numbers.get(originKey(origin));
    return marks ? { marks } : {};
  };
  const seen = new Set<string>();
  /** The paragraphs of one input cell share its address: the first one stands for all. */
  const once = (origin: Origin | undefined): Origin | undefined => {
    if (!origin || seen.has(originKey(origin))) return undefined;
    seen.add(originKey(origin));
    return origin;
  };
  const slot = (own: Slot): Slot => (own.type === 'cell' ? { ...own, ...marksOf(own.origin) } : own);
  const block = (own: Block): Block => {
    if (own.type === 'paragraph') return { ...own, ...marksOf(once(own.origin)) };
    return own.type === 'table' ? { ...own, grid: { ...own.grid, slots: own.grid.slots.map((row) => row.map(slot)) } } : own;
  };
  return { ...document, blocks: document.blocks.map(block) };
}
