/** Reports as other programs write them: Word and WPS, and the websites of governments. */
import { strToU8, zipSync } from 'fflate';
import type { Block, Document, TableBlock } from '../../src/model/document';

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (targets: Readonly<Record<string, string>>): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(targets).map(([type, target], i) => `<Relationship Id="r${i}" Type="${REL}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
const NAMESPACES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"';

/** `parts` are further parts of the document, by the last step of their relation. */
export const docx = (body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array => zipSync({
  '_rels/.rels': strToU8(relations({ officeDocument: 'word/document.xml' })),
  'word/document.xml': strToU8(`<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`),
  'word/_rels/document.xml.rels': strToU8(relations(Object.fromEntries(Object.keys(parts).map((type) => [type, `${type}.xml`])))),
  ...Object.fromEntries(Object.entries(parts).map(([type, content]) => [`word/${type}.xml`, strToU8(`<w:${type} ${NAMESPACES}>${content}</w:${type}>`)])),
});

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const run = (text: string): string => text.split('\n').map((line) => `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">${escaped(line)}</w:t></w:r>`).join('<w:r><w:br/></w:r>');
export const paragraph = (text: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`;

/** How a program writes: each word by word replaceable. */
export interface Writing {
  readonly heading: (text: string) => string;
  readonly body: (text: string) => string;
  readonly title: (lines: readonly string[]) => string;
  readonly table: (block: TableBlock) => string;
}

/** `wider` tells by how many columns more than it should a cell reaches. */
export const wordTable = ({ grid }: TableBlock, wider: (row: number, column: number, colSpan: number) => number = () => 0): string => `<w:tbl>${grid.slots.map((row, r) => `<w:tr>${row.map((slot, c) => {
  const owner = slot.type === 'cell' ? slot : grid.slots[slot.row]![slot.column]!;
  // A cell that goes on from above stands in the first of its columns.
  if (owner.type !== 'cell' || (slot.type === 'covered' && (slot.column !== c || slot.row === r))) return '';
  const merge = owner.rowSpan > 1 ? `<w:vMerge${slot.type === 'cell' ? ' w:val="restart"' : ''}/>` : '';
  return `<w:tc><w:tcPr><w:gridSpan w:val="${owner.colSpan + wider(r, c, owner.colSpan)}"/>${merge}</w:tcPr>${paragraph(slot.type === 'cell' ? slot.text : '')}</w:tc>`;
}).join('')}</w:tr>`).join('')}</w:tbl>`;

/** The edge between the first two cells was dragged in the first row only: a sliver of a column lies there. */
export function draggedTable(block: TableBlock): string {
  const first = block.grid.slots[0]![0]!;
  if (first.type !== 'cell' || first.rowSpan > 1 || first.colSpan === block.grid.columns.length) return wordTable(block);
  const edge = first.colSpan;
  return wordTable(block, (row, column, colSpan) => ((row === 0 ? column === edge : column < edge && edge <= column + colSpan) ? 1 : 0));
}

/** Word's own habits: no styles, 一、 typed. */
export const WORD: Writing = {
  heading: (text) => paragraph(text, '<w:jc w:val="left"/>'), body: (text) => paragraph(text, '<w:ind w:firstLineChars="200"/>'),
  title: (lines) => lines.map((line) => paragraph(line, '<w:jc w:val="center"/>')).join(''), table: (block) => wordTable(block),
};

/** The content of a page, as a website's editor leaves it. */
export const PAGE: Writing = {
  heading: (text) => `<p style="text-indent: 2em;"><span style="font-family:黑体"><strong>${escaped(text)}</strong></span></p>\n`,
  body: (text) => `<p style="margin:0;text-indent:43px">&nbsp;&nbsp;&nbsp;&nbsp;<span style="font-family:仿宋">${escaped(text)}</span><o:p></o:p></p>\n`,
  title: (lines) => `<div class="article-title">${escaped(lines.join(''))}</div>\n<div class="info">发布时间：2021-01-20&nbsp;来源：办公室</div>\n`,
  table: ({ grid }) => `<div class="tablebox"><table border="1" cellspacing="0"><tbody>${grid.slots.map((row) => `<tr style="height:30px">${row.map((slot) => (slot.type !== 'cell' ? '' :
    `<td${slot.rowSpan > 1 ? ` rowspan="${slot.rowSpan}"` : ''}${slot.colSpan > 1 ? ` colspan="${slot.colSpan}"` : ''} style="border:1px solid"><p align="center"><span>${escaped(slot.text)}&nbsp;</span></p></td>`)).join('\n')}</tr>`).join('\n')}</tbody></table></div>\n`,
};

export const written = (document: Document, by: Writing): string => document.blocks.map((block: Block) => {
  switch (block.type) {
    case 'title': return by.title(block.lines);
    case 'heading': return by.heading(block.text);
    case 'paragraph': return by.body(`${block.leadIn ?? ''}${block.text}`);
    case 'table': return by.table(block);
    case 'signature': return `${block.by ? by.body(block.by) : ''}${block.on ? by.body(block.on) : ''}`;
  }
}).join('');
