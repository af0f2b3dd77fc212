/**
 * word/styles.xml: every look of the document is a named style, so that a clerk changes one style and the whole
 * document follows. Written by hand: the library has no properties for Chinese line breaking, the grid or table styles.
 */
import { once } from '../../model/once';
import { TABLE_LINE_PITCH, type Theme, type TypeStyle } from '../../model/theme';
import { runFonts } from './faces';
import { characters, halfPoints, linePitch, tracking, twips } from './measures';
import { part, w } from './xml';

/** Style ids. */
export const STYLE = {
  title: 'Title', heading: 'Heading1', body: 'OfficialBody', leadIn: 'LeadIn', signature: 'Signature', date: 'Date',
  table: 'OfficialTable', continuation: 'TableContinuation',
  separator: 'Separator', note: 'Note', mark: 'Mark', header: 'Header', footer: 'Footer',
} as const;

/** Id of the style of a table's heads or of its other cells in one of the theme's table sizes, pt. */
export const cellStyle = (head: boolean, size: number, theme: Theme): string =>
  (head ? 'TableHead' : 'TableText') + (size === theme.table.size ? '' : String(size).replace('.', '-'));

const OFF = { val: 0 };

/**
 * Chinese line breaking: no forbidden line starts, no gaps around digits and letters (LibreOffice 7.4 reads nothing of these
 * and leaves gaps). That punctuation hangs goes without saying; LibreOffice reads `overflowPunct` the wrong way round.
 */
const LINE_BREAKING = [w('widowControl'), w('kinsoku'), w('topLinePunct'), w('autoSpaceDE', OFF), w('autoSpaceDN', OFF)];

interface Style {
  readonly type: 'paragraph' | 'character' | 'table';
  readonly id: string;
  /** English for a built-in style, which Word shows in its own language (标题, 标题 1, 正文); Chinese for our own. */
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly isDefault?: boolean;
  /** `w:pPr`, `w:rPr`, `w:tblPr`. */
  readonly content: readonly string[];
}

/** ECMA-376 Part 1, 17.7.4.17. The order of the list is the order in Word's style pane. */
function style({ type, id, name, basedOn, next, isDefault, content }: Style, index: number): string {
  const own = /[^\x20-\x7E]/.test(name);
  return w('style', { type, ...(isDefault ? { default: 1 } : {}), ...(own ? { customStyle: 1 } : {}), styleId: id },
    w('name', { val: name }),
    ...(basedOn ? [w('basedOn', { val: basedOn })] : []),
    ...(next ? [w('next', { val: next })] : []),
    w('uiPriority', { val: index }),
    w('qFormat'),
    ...content);
}

/** `tracking` is added after every character, twips. */
const runProperties = ({ face, size }: TypeStyle, { tracking = 0, language = '' } = {}): string =>
  w('rPr', {}, runFonts(face), ...(tracking === 0 ? [] : [w('spacing', { val: tracking })]), w('sz', { val: halfPoints(size) }), w('szCs', { val: halfPoints(size) }), language);

/** Lines exactly so far apart, twips, and blank space `after` the paragraph. */
const exactly = (line: number, after = 0): string => w('spacing', { before: 0, after, line, lineRule: 'exact' });

const justify = (val: 'left' | 'center' | 'right' | 'both'): string => w('jc', { val });

const paragraph = (id: string, name: string, properties: readonly string[], type: TypeStyle, next?: string): Style =>
  ({ type: 'paragraph', id, name, basedOn: 'Normal', ...(next ? { next } : {}), content: [w('pPr', {}, ...properties), runProperties(type)] });

/**
 * A paragraph of the type area's characters. Their pitch is set here and not left to the page's grid, though that states
 * the same: LibreOffice gives a character that is wider than a cell of the grid two cells.
 */
const onGrid = (id: string, name: string, properties: readonly string[], type: TypeStyle, theme: Theme, next?: string): Style => ({
  type: 'paragraph', id, name, basedOn: 'Normal', ...(next ? { next } : {}),
  content: [w('pPr', {}, ...properties), runProperties(type, { tracking: tracking(theme) })],
});

export const styles = once((theme: Theme): string => {
  const pitch = linePitch(theme);
  const indent = w('ind', { firstLineChars: 200, firstLine: characters(theme, 2) });
  const list: readonly Style[] = [
    { type: 'paragraph', id: 'Normal', name: 'Normal', isDefault: true, content: [w('pPr', {}, ...LINE_BREAKING, exactly(pitch), justify('both')), runProperties(theme.body)] },
    paragraph(STYLE.title, 'Title', [w('keepNext'), w('snapToGrid', OFF), exactly(pitch, pitch), justify('center')], theme.title, STYLE.body),
    onGrid(STYLE.heading, 'heading 1', [w('keepNext'), w('snapToGrid', OFF), indent, w('outlineLvl', OFF)], theme.heading, theme, STYLE.body),
    onGrid(STYLE.body, '公文正文', [w('snapToGrid', OFF), indent], theme.body, theme),
    { type: 'character', id: STYLE.leadIn, name: '楷体小标题', basedOn: 'DefaultParagraphFont', content: [runProperties(theme.leadIn)] },
    onGrid(STYLE.signature, 'Signature', [w('keepNext'), w('snapToGrid', OFF), justify('right')], theme.body, theme, STYLE.date),
    onGrid(STYLE.date, 'Date', [w('snapToGrid', OFF), justify('right')], theme.body, theme),
    tableStyle(theme),
    ...theme.tableSizes.flatMap((size) => cellStyles(size, theme)),
    paragraph(STYLE.continuation, '续表', [w('keepNext'), w('pageBreakBefore'), w('snapToGrid', OFF), exactly(twips(Math.min(...theme.tableSizes) * TABLE_LINE_PITCH)), justify('right')], theme.table),
    paragraph(STYLE.note, '校核意见', [w('snapToGrid', OFF), exactly(Math.floor(pitch / 2)), w('ind', { firstLine: characters(theme, 2) })], { ...theme.body, size: theme.table.size }),
    { type: 'character', id: STYLE.mark, name: '校核序号', basedOn: 'DefaultParagraphFont', content: [w('rPr', {}, w('vertAlign', { val: 'superscript' }))] },
    paragraph(STYLE.separator, '分隔', [w('snapToGrid', OFF), exactly(20)], { ...theme.body, size: 1 }),
    paragraph(STYLE.header, 'header', [w('snapToGrid', OFF), justify('center')], theme.heading),
    paragraph(STYLE.footer, 'footer', [w('snapToGrid', OFF), exactly(twips(theme.pageNumber.size)), justify('right')], theme.pageNumber),
    { type: 'character', id: 'DefaultParagraphFont', name: 'Default Paragraph Font', isDefault: true, content: [] },
    { type: 'table', id: 'TableNormal', name: 'Normal Table', isDefault: true, content: [w('tblPr', {}, w('tblInd', { w: 0, type: 'dxa' }))] },
  ];
  const defaults = w('docDefaults', {},
    w('rPrDefault', {}, runProperties(theme.body, { language: w('lang', { val: 'en-US', eastAsia: 'zh-CN', bidi: 'ar-SA' }) })),
    w('pPrDefault'));
  return part('styles', defaults + list.map(style).join(''));
});

/** Lines exactly apart, so that no face can push a table over its page; off the grid, which would spread them. */
function cellStyles(size: number, theme: Theme): Style[] {
  const properties = [w('snapToGrid', OFF), exactly(twips(size * TABLE_LINE_PITCH)), justify('center')];
  const suffix = size === theme.table.size ? '' : ` ${size}磅`;
  return [
    paragraph(cellStyle(false, size, theme), `表格文字${suffix}`, properties, { ...theme.table, size }),
    paragraph(cellStyle(true, size, theme), `表格表头${suffix}`, properties, { ...theme.tableHead, size }),
  ];
}

/** One rule on all sides of all slots, covered ones included: Word paints a merged cell's rules from the slots it covers. */
function tableStyle(theme: Theme): Style {
  const rule = { val: 'single', sz: Math.round(theme.rule * 8), space: 0, color: 'auto' };
  const padding = (side: string, pt: number): string => w(side, { w: twips(pt), type: 'dxa' });
  const { x } = theme.cellPadding;
  // Word adds the rule to the row's height.
  const y = theme.cellPadding.y - theme.rule / 2;
  return {
    type: 'table', id: STYLE.table, name: '公文表格', basedOn: 'TableNormal',
    content: [w('tblPr', {},
      w('tblBorders', {}, ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => w(side, rule))),
      w('tblCellMar', {}, padding('top', y), padding('left', x), padding('bottom', y), padding('right', x)))],
  };
}
