/** Blocks as Word paragraphs and tables. */
import { Paragraph } from 'docx';
import type { Block, Signature } from '../../model/document';
import type { Theme } from '../../model/theme';
import { areaHeight, areaWidth, characters, linePitch } from './measures';
import type { TablePart } from './placed';
import { markRuns, runs } from './runs';
import { STYLE } from './styles';
import { table, tablePlace, type Pieces } from './table';

/** A stretch of the body and the direction of the page it stands on. */
export interface Piece { readonly landscape: boolean; readonly children: readonly Paragraph[] }

/** `landscape` is the direction of the block's page; `before` and `next` are its neighbours. */
export interface Place { readonly landscape: boolean; readonly parts: readonly TablePart[]; readonly before?: Block; readonly next?: Block }

/** `addTable` takes a table's XML and gives its number. */
export function pieces(block: Block, { landscape, parts, before, next }: Place, theme: Theme, addTable: (xml: Pieces) => number): Piece[] {
  const piece = (...children: Paragraph[]): Piece[] => [{ landscape, children }];
  switch (block.type) {
    case 'title': return piece(new Paragraph({ style: STYLE.title, children: runs(block.lines.join('\n')) }));
    case 'heading': return piece(new Paragraph({ style: STYLE.heading, children: runs(block.text) }));
    case 'paragraph': return piece(new Paragraph({
      style: block.note === undefined ? STYLE.body : STYLE.note,
      // The last lines of the text go with the signature: it never stands alone on a page (GB/T 9704-2012, 7.3.5).
      ...(next?.type === 'signature' || (block.note === 0 && next) ? { keepNext: true } : {}),
      children: [...(block.leadIn ? runs(block.leadIn, STYLE.leadIn) : []), ...runs(block.text), ...markRuns(block.marks)],
    }));
    case 'table': return parts.map((part, i) => ({ landscape: part.landscape, children: [...aboveTable(part, i, before), tablePlace(addTable(table(part.table, block.caption, theme, next?.type === 'signature' && i === parts.length - 1)))] }));
    case 'signature': return piece(...signature(block, landscape ? areaHeight(theme) : areaWidth(theme), theme));
  }
}

/** Word joins tables that touch: a later part has its mark between, a table after a table a line without height. */
function aboveTable({ mark }: TablePart, part: number, before: Block | undefined): Paragraph[] {
  if (part > 0) return [new Paragraph({ style: STYLE.continuation, children: runs(mark ?? '') })];
  return before?.type === 'table' ? [new Paragraph({ style: STYLE.separator })] : [];
}

/** Width in characters of the body: digits and letters of the Chinese faces are half as wide. */
const ems = (text: string): number => Array.from(text).reduce((total, c) => total + (c < '\u0100' ? 0.5 : 1), 0);

/**
 * GB/T 9704-2012, 7.3.5.2: one blank line, then the organisation two characters from the right edge; the date starts
 * two characters to the right of it. A date that is the longer one stands two characters from the edge instead, and
 * the organisation moves left. `width` of the page's lines, twips.
 */
function signature({ by = '', on = '' }: Signature, width: number, theme: Theme): Paragraph[] {
  const most = Math.floor(width / characters(theme, 1)) - 2;
  const [name, date] = [Math.min(ems(by), most), ems(on)];
  const longer = by !== '' && date > name;
  const lines = [
    { text: by, style: STYLE.signature, space: longer ? date + 4 - name : 2 },
    { text: on, style: STYLE.date, space: longer || by === '' ? 2 : name - date },
  ];
  return lines.filter((line) => line.text !== '').map(({ text, style, space }, i) => new Paragraph({
    style, indent: { right: characters(theme, space) }, ...(i === 0 ? { spacing: { before: linePitch(theme) } } : {}), children: runs(text),
  }));
}
