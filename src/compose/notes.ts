/** Tells the findings at the end of a draft, by the numbers that stand beside the cells and paragraphs concerned. */
import { fileAddress } from '../model/address';
import type { Document, Paragraph } from '../model/document';
import type { Opinion } from '../model/opinion';
import { tidyParagraph } from './tidy';
import { more, NOTES } from './words';

/** A draft with more is not worked through on paper. */
const MOST = 200;

export function withNotes(document: Document, all: readonly Opinion[]): Document {
  const told = all.slice(0, MOST).map(({ number, finding }): Paragraph => {
    const [first] = finding.at;
    return tidyParagraph({ type: 'paragraph', note: number, text: `${number}. ${first ? `${fileAddress(first)}：` : ''}${finding.message.zh}` });
  });
  const rest: Paragraph[] = all.length > MOST ? [tidyParagraph({ type: 'paragraph', note: 0, text: more(all.length - MOST) })] : [];
  return { ...document, blocks: [...document.blocks, { type: 'paragraph', note: 0, text: NOTES }, ...told, ...rest] };
}
