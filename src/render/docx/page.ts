/** Pages: paper, type area, grid and page numbers of a section. */
import { AlignmentType, DocumentGridType, Footer, HeightRule, type ISectionOptions, PageNumber, PageOrientation, Paragraph, Table, TableAnchorType, TableBorders, TableCell, TableLayoutType, TableRow, TextDirection, TextRun, VerticalAlignTable, WidthType } from 'docx';
import { PT_PER_MM, type Theme } from '../../model/theme';
import { charSpace, linePitch, mmToTwips, twips } from './measures';
import { STYLE } from './styles';

/** From the upper edge of the page to the mark of a draft, mm. */
const HEADER = 15;

/** From the lower edge of a landscape page to its footer, which is blank, mm. */
const BLANK_FOOTER = 10;

/** A section's properties without its headers. A landscape page is the portrait one turned clockwise: its left edge becomes the top. */
export function section(landscape: boolean, theme: Theme): Pick<ISectionOptions, 'properties' | 'footers'> {
  const { width, height, top, left, right, bottom } = theme.page;
  const margin = landscape ? { top: left, right: top, bottom: right, left: bottom } : { top, right, bottom, left };
  // The dashes lie in the middle of the number's line.
  const footer = bottom - theme.pageNumberDrop - theme.pageNumber.size / 2 / PT_PER_MM;
  return {
    properties: {
      page: {
        size: { width: mmToTwips(width), height: mmToTwips(height), orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { ...mapTwips(margin), header: mmToTwips(HEADER), footer: mmToTwips(landscape ? BLANK_FOOTER : footer), gutter: 0 },
      },
      grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch: linePitch(theme), charSpace: charSpace(theme) },
    },
    footers: { default: pageNumber(true, landscape, theme), even: pageNumber(false, landscape, theme) },
  };
}

const mapTwips = <K extends string>(lengths: Readonly<Record<K, number>>): Record<K, number> =>
  Object.fromEntries(Object.entries<number>(lengths).map(([side, mm]) => [side, mmToTwips(mm)])) as Record<K, number>;

/** GB/T 9704-2012, 7.5: between two dashes, at the outer edge with one character of space. */
function pageNumber(odd: boolean, landscape: boolean, theme: Theme): Footer {
  const space = twips(theme.pageNumber.size);
  const number = new Paragraph({
    style: STYLE.footer,
    alignment: odd ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent: odd ? { right: space } : { left: space },
    children: [new TextRun({ font: { hint: 'eastAsia' }, children: ['— ', PageNumber.CURRENT, ' —'] })],
  });
  return new Footer({ children: landscape ? [turned(number, theme), new Paragraph({ style: STYLE.separator })] : [number] });
}

/** On a landscape page the number keeps its place on the paper: beside the type area, reading along the page's left edge. */
function turned(number: Paragraph, theme: Theme): Table {
  const { page, pageNumber, pageNumberDrop } = theme;
  const size = twips(pageNumber.size * 1.5);
  return new Table({
    layout: TableLayoutType.FIXED, width: { size, type: WidthType.DXA }, columnWidths: [size], borders: TableBorders.NONE,
    float: {
      horizontalAnchor: TableAnchorType.PAGE, verticalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: mmToTwips(page.bottom - pageNumberDrop) - Math.round(size / 2),
      absoluteVerticalPosition: mmToTwips(page.left),
    },
    rows: [new TableRow({
      height: { value: mmToTwips(page.width - page.left - page.right), rule: HeightRule.EXACT },
      children: [new TableCell({ children: [number], textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT, verticalAlign: VerticalAlignTable.CENTER })],
    })],
  });
}
