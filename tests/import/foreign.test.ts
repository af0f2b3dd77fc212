/** Reports that other programs wrote are read like our own: values, prose and facts are the same. */
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { compose } from '../../src/compose/compose';
import { importReport } from '../../src/import/import';
import { map } from '../../src/map/map';
import { formats } from '../formats';
import { readInbox } from '../inbox';
import { gb18030 } from '../read/bytes';
import { asBook } from '../fuzz/subjects';
import { docx, draggedTable, PAGE, paragraph, WORD, wordTable, written, type Writing } from './foreign';
import { values, type Whole } from './same';

const PUBLISHED = join(__dirname, '..', 'published');
/** Whole ones; the title of the last has the year first, and many of its cells are blank. */
const reports = ['hongze-district-2023', 'huaian-city-2024', 'qujiang-town-2020', 'shanghai-general-office-2019']
  .map((name): [string, Whole] => [name, map(readInbox(join(PUBLISHED, name, 'input'))[0]!, formats).value!]);

const prose = ({ report }: Whole): unknown => [...report.prose].filter(([, paragraphs]) => paragraphs.length > 0).map(([key, paragraphs]) => [key, paragraphs.map(({ text }) => text)]).sort();

/** A page's own words (who runs it, when it was put there) may stand among the prose: they are kept, for a person to take out. */
function sameOnPage(own: Whole, bytes: Uint8Array, file: string): void {
  const { value } = importReport(bytes, file, formats);
  expect(value!.report).toMatchObject({ organisation: own.report.organisation, year: own.report.year });
  expect(values(value!)).toEqual(values(own));
  for (const [key, paragraphs] of own.report.prose) expect(value!.report.prose.get(key)!.map(({ text }) => text)).toEqual(expect.arrayContaining(paragraphs.map(({ text }) => text)));
}

function same(own: Whole, bytes: Uint8Array, file: string): void {
  const { value, diagnostics } = importReport(bytes, file, formats);
  expect(diagnostics.filter(({ severity, code }) => severity !== 'note' && code !== 'read/gb18030')).toEqual([]);
  expect(value!.report).toMatchObject({ organisation: own.report.organisation, year: own.report.year });
  expect(values(value!)).toEqual(values(own));
  expect(prose(value!)).toEqual(prose(own));
}

const inPieces = (text: string): string => `<w:p><w:bookmarkStart w:id="0"/>${Array.from(text).map((c, i) => `${i % 3 === 0 ? '<w:proofErr w:type="spellStart"/>' : ''}<w:r><w:t xml:space="preserve">${c.replace('&', '&amp;').replace('<', '&lt;')}</w:t></w:r>`).join('')}</w:p>`;
const LIST = '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>';
/** As typed to make a line wider: before, after and between characters. */
const spaced = (text: string): string => ` ${Array.from(text).join(/^[\p{Script=Han}]{2,4}$/u.test(text) ? '　' : '')}　`;
const textBox = (text: string): string => `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${paragraph(text)}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph(text)}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
const WRITINGS: readonly [string, Writing, Record<string, string>?][] = [
  ['without styles', WORD],
  ['in many runs', { ...WORD, body: inPieces, heading: inPieces }],
  ['numbered by Word', { ...WORD, heading: (text) => paragraph(text.replace(/^[一二三四五六七八九十]+、/, ''), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>') }, { numbering: LIST }],
  ['numbered by a style', { ...WORD, heading: (text) => paragraph(text.replace(/^[一二三四五六七八九十]+、/, ''), '<w:pStyle w:val="1"/>') },
    { numbering: LIST, styles: '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>' }],
  ['headings without numbers', { ...WORD, heading: (text) => paragraph(text.replace(/^[一二三四五六七八九十]+、/, '')) }],
  ['the title in a text box', { ...WORD, title: (lines) => textBox(lines.join('')) }],
  ['tracked changes', { ...WORD, body: (text) => `<w:p><w:del><w:r><w:delText>删去</w:delText></w:r></w:del><w:ins><w:r><w:t xml:space="preserve">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom></w:p>` }],
  ['blank paragraphs and page breaks', { ...WORD, body: (text) => `<w:p/>${paragraph(text)}<w:p><w:r><w:br w:type="page"/></w:r></w:p>` }],
  ['spaces in cells and headings', { ...WORD, heading: (text) => paragraph(text.replace('、', '、　')), title: (lines) => lines.map((line) => paragraph(spaced(line))).join(''), table: (block) => wordTable(block).replace(/(<w:t [^>]*>)([^<]+)/g, (__, tag: string, text: string) => `${tag}${spaced(text)} `) }],
  ['edges of columns dragged', { ...WORD, table: draggedTable }],
  ['tables in content controls', { ...WORD, table: (block) => `<w:sdt><w:sdtContent>${wordTable(block)}</w:sdtContent></w:sdt>` }],
];

describe.each(reports)('%s', (_, own) => {
  const document = compose(own.report, own.format);
  test.each(WRITINGS)('Word: %s', (__, writing, parts = {}) => same(own, docx(written(document, writing), parts), '报告.docx'));

  const page = (content: string, charset = 'utf-8'): string => `<!DOCTYPE html>\n<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><title>${document.title}_某某政府网</title><style>.a{}</style></head><body>
<div class="top"><a href="/">首页</a> | <a href="/zwgk">政务公开</a></div><nav><ul><li>总体情况</li></ul></nav>${content}<div class="footer"><p>主办：某某政府办公室</p><p>备案号：ICP备00000000号</p></div><script>var a = "<p>一、</p>";</script></body></html>`;
  test('a web page', () => sameOnPage(own, Buffer.from(page(written(document, PAGE))), 'content_1.html'));
  test('a web page in GBK', () => sameOnPage(own, gb18030(page(written(document, PAGE), 'gb2312')), 'content_1.shtml'));
  test('a web page laid out with tables', () => sameOnPage(own, Buffer.from(page(`<table width="100%"><tr><td class="left"><ul><li>机构概况</li></ul></td><td>${written(document, PAGE)}</td></tr></table>`)), 'a.htm'));
  test('a page whose prose is in div and br', () => sameOnPage(own, Buffer.from(page(written(document, { ...PAGE, heading: (text) => `<div>${text}</div>`, body: (text) => `<span>　　${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</span><br/><br/>` }))), 'a.html'));
  test('upper case and unclosed tags', () => sameOnPage(own, Buffer.from(page(written(document, PAGE).replace(/<\/(p|td|tr)>/g, '').replace(/<(\/?)(p|td|tr|table|span)\b/g, (__, end: string, tag: string) => `<${end}${tag.toUpperCase()}`))), 'a.html'));

  test('a workbook with everything on one sheet', () => {
    const rows = document.blocks.flatMap((block): string[][] => {
      switch (block.type) {
        case 'title': return [[block.lines.join('')]];
        case 'heading': return [[block.text]];
        case 'paragraph': return [[`${block.leadIn ?? ''}${block.text}`]];
        case 'table': return block.grid.slots.map((row) => row.map((slot) => (slot.type === 'cell' ? slot.text : '')));
        case 'signature': return [[block.by ?? ''], [block.on ?? '']];
      }
    });
    same(own, asBook(rows), '报告.xlsx');
  });
});
