/** A cell of a Word table (ECMA-376 Part 1, 17.4.65). What it looks like it shares with many others: those properties are written once. */
import type { Cell } from '../../model/document';
import { remembered } from '../../model/once';
import type { Theme } from '../../model/theme';
import { twips } from './measures';
import { cellStyle, STYLE } from './styles';
import { escape, w } from './xml';

/**
 * A continuation of a cell in a further row is blank: it has no `lines`. `width` in twips, `size` in pt. `keep`: rows hold on
 * to the next one, so that the part stays on one page.
 */
export function tableCell(cell: Cell, width: number, lines: readonly string[] | undefined, size: number, keep: boolean, theme: Theme): string {
  const merge = cell.rowSpan === 1 ? '' : lines ? 'restart' : 'continue';
  const [left, right] = sideMargins(cell, theme);
  const properties = cellProperties(`${width} ${cell.colSpan} ${merge} ${cell.marks ? MARKED : ''} ${left} ${right}`);
  const paragraph = paragraphProperties(`${cellStyle(isHead(cell), size, theme)} ${keep ? 'keep' : ''} ${cell.align}`);
  return `<w:tc>${properties}<w:p>${paragraph}${lines ? words(cell, lines) : ''}</w:p></w:tc>`;
}

/** Light enough to read on: the grey of cells that findings name. */
const MARKED = 'E3E3E3';

/** Between a full line and the rule beside it, pt. */
const LEAST_MARGIN = 1;

/**
 * Blank space left and right of the text, twips. On the page the layout keeps more of it; here only the side the text leans
 * on has all of it, so that a substitute's wider digits do not break a line that fits. A number may use its whole cell.
 */
function sideMargins({ align, role }: Cell, { cellPadding }: Theme): [number, number] {
  const [full, least] = [twips(cellPadding.x), role === 'value' && align === 'center' ? 0 : twips(LEAST_MARGIN)];
  return [align === 'left' ? full : least, align === 'right' ? full : least];
}

/** In each row but its first one a cell is continued by one of the same columns (17.4.84). */
const cellProperties = remembered(2_000, (key: string): string => {
  const [width, columns, merge, fill, left, right] = key.split(' ') as [string, string, string, string, string, string];
  return inOnePiece(w('tcPr', {},
    w('tcW', { type: 'dxa', w: width }),
    columns === '1' ? '' : w('gridSpan', { val: columns }),
    merge === '' ? '' : w('vMerge', { val: merge }),
    fill === '' ? '' : w('shd', { fill, color: 'auto', val: 'clear' }),
    w('tcMar', {}, w('left', { type: 'dxa', w: left }), w('right', { type: 'dxa', w: right })),
    w('vAlign', { val: 'center' })));
});

const paragraphProperties = remembered(200, (key: string): string => {
  const [style, keep, align] = key.split(' ') as [string, string, string];
  return inOnePiece(w('pPr', {}, w('pStyle', { val: style }), keep === '' ? '' : w('keepNext'), align === 'center' ? '' : w('jc', { val: align })));
});

/** A text that was added up stays a chain of its pieces, and is walked through whenever it is written. */
const inOnePiece = (text: string): string => Buffer.from(text).toString();

/** What runs have as `runs.ts` makes them. */
const CHINESE = inOnePiece(w('rPr', {}, w('rFonts', { hint: 'eastAsia' })));
const NUMBERS = inOnePiece(w('rPr', {}, w('rStyle', { val: STYLE.mark })));

function words(cell: Cell, lines: readonly string[]): string {
  const texts = typed(cell, lines).map((line, i) => `<w:r>${CHINESE}${i > 0 ? '<w:br/>' : ''}${said(line)}</w:r>`).join('');
  return cell.marks ? `${texts}<w:r>${NUMBERS}${said(`[${cell.marks.join(',')}]`)}</w:r>` : texts;
}

/** A centred label keeps the lines it was given: Word would fill each of them and leave a single character to the last. */
function typed({ role, align, text }: Cell, lines: readonly string[]): readonly string[] {
  if (text === '') return [];
  return role !== 'value' && align === 'center' && lines.length > 1 ? lines : text.split('\n');
}

const said = (text: string): string => `<w:t xml:space="preserve">${escape(text)}</w:t>`;

const isHead = ({ role }: Cell): boolean => role === 'corner' || role === 'column' || role === 'band';
