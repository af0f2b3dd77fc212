/** The PDF, seen through other programs: words, places, structure, fonts, metadata. */
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { loadFaces } from '../../src/fonts/fonts';
import type { Document } from '../../src/model/document';
import type { PlacedLine } from '../../src/model/layout';
import { GB9704, PT_PER_MM } from '../../src/model/theme';
import { renderPdf } from '../../src/render/pdf/pdf';
import { run } from '../tools';
import { contents, save, structureTree, type TreeNode } from './look';
import { document, layout, line, page } from './sample';

const faces = loadFaces({ installed: false }).value;
const render = (doc: Document = document): Uint8Array => renderPdf(doc, layout, GB9704, faces);
/** Lines stand within 0.2 mm of the place that the layout gave them. */
const NEAR = 0.2 * PT_PER_MM;

let file: string;
const warn = jest.spyOn(console, 'warn');
beforeAll(async () => { file = save('sample', await render()); });

describe('the file', () => {
  it('is sound, and was made without a warning', () => {
    expect(run('qpdf', ['--check', file])).toContain('No syntax or stream encoding errors found');
    expect(warn).not.toHaveBeenCalled();
  });

  it('embeds a subset of every face with its characters, and of no other', () => {
    const fonts = run('pdffonts', [file]).split('\n').slice(2, -1).map((row) => row.split(/\s{2,}|\s(?=yes|no|CID|Identity)/));
    expect(fonts.map((row) => row[0]!.replace(/^\w+\+/, '')).sort()).toEqual(['LXGWWenKai-Regular', 'NotoSansHans-Medium', 'NotoSerifSC-Bold', 'NotoSerifSC-Light', 'NotoSerifSC-Regular']);
    for (const row of fonts) expect(row.slice(2, 6)).toEqual(['Identity-H', 'yes', 'yes', 'yes']);
  });

  it('carries title, author, language and date, the same in both places', () => {
    const info = run('pdfinfo', ['-isodates', file]);
    for (const entry of [/Title:\s+(.*)/, /Author:\s+(.*)/, /CreationDate:\s+(.*)/, /Tagged:\s+(.*)/]) expect(info).toMatch(entry);
    expect(/Title:\s+(.*)/.exec(info)![1]).toBe(document.title);
    expect(/Author:\s+(.*)/.exec(info)![1]).toBe(document.organisation);
    expect(Date.parse(/CreationDate:\s+(.*)/.exec(info)![1]!)).toBe(Date.UTC(2021, 0, 20));
    const xmp = run('pdfinfo', ['-meta', file]);
    expect(xmp).toContain(`<rdf:li xml:lang="x-default">${document.title.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')}</rdf:li>`);
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(xmp).toMatch(/<pdfaid:part>2<[^]*<pdfaid:conformance>A</);
  });

  it('without a date of issue is dated on the day after the reporting year', async () => {
    expect(run('pdfinfo', ['-isodates', save('undated', await render({ ...document, date: undefined }))])).toContain('2021-01-01T');
  });

  it('has a bookmark for every heading', () => {
    const { outlines } = JSON.parse(run('qpdf', ['--json', '--json-key=outlines', file])) as { outlines: { title: string; destpageposfrom1: number }[] };
    expect(outlines.map((o) => [o.title, o.destpageposfrom1])).toEqual([['一、总体情况', 1]]);
  });
});

describe('on the page', () => {
  it('every line and run stands where the layout put it', () => {
    const { shown } = contents(file);
    const lines = layout.pages.flatMap((p) => p.items.flatMap((item) => (item.type === 'line' ? [{ page: p.number, item }] : [])));
    for (const { page: number, item } of lines) {
      let { x } = item;
      for (const { text, face, size, spacing } of item.runs) {
        const found = shown.find((s) => s.page === number && Math.abs(s.x - x) < NEAR && Math.abs(s.y - item.baseline) < NEAR);
        expect({ text, found: found && [found.size, found.glyphs.length / 4] }).toEqual({ text, found: [size, Array.from(text).length] });
        x += faces.width(text, face, size) + spacing * Array.from(text).length;
      }
    }
  });

  it('reads as the words of the layout, in order', () => {
    const words = run('pdftotext', ['-raw', file, '-']).replace(/[\s\f]+/g, '');
    expect(words).toBe([
      '某县A&B镇人民政府2020年政府信息公开工作年度报告一、总体情况（一）主动公开“情况”。全年公开信息',
      '（本列数据的勾稽关系）申请人情况自然人商业企业三、本年度办理结果（一）予以公开120（二）部分公开30—1—',
      '12条，——其中堌塝村3条。续表（本列数据的勾稽关系）申请人情况自然人商业企业三、本年度办理结果（三）不予公开01—2—',
      '某县A&B镇人民政府2021年1月20日—3—',
    ].join(''));
  });

  it('cell texts are centred between their rules', () => {
    const head = layout.pages[0]!.items.at(-1)!;
    if (head.type !== 'table') throw new Error('the first page ends with a table');
    const box = [...run('pdftotext', ['-bbox', '-l', '1', file, '-']).matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">申请人情况</g)][0]!.map(Number);
    const left = head.x + head.widths[0]! + head.widths[1]!;
    expect(Math.abs((box[1]! + box[3]!) / 2 - (left + (head.widths[2]! + head.widths[3]!) / 2))).toBeLessThan(NEAR);
    const { y } = contents(file).shown.find((s) => s.page === 1 && Math.abs(s.x - box[1]!) < NEAR)!;
    expect(Math.abs(y - 0.38 * head.size - (head.y + head.heights[0]! / 2))).toBeLessThan(NEAR);
  });

  it('numbers stand outside of the text, odd ones on the right, even ones on the left, landscape ones on the upright sheet', () => {
    const number = (n: number) => contents(file).shown.filter((s) => s.page === n).at(-1)!;
    const dashes = (297 - 35 + 7) * PT_PER_MM + 0.38 * 14;
    const width = faces.width('— 1 —', '宋', 14);
    expect([number(1).y, number(2).y].every((y) => Math.abs(y - dashes) < NEAR)).toBe(true);
    expect(Math.abs(number(1).x + width - (184 * PT_PER_MM - 14))).toBeLessThan(NEAR);
    expect(Math.abs(number(2).x - (28 * PT_PER_MM + 14))).toBeLessThan(NEAR);
    // The third page lies on its side: its left edge is the foot of the upright sheet.
    expect(Math.abs(number(3).x - (297 * PT_PER_MM - dashes))).toBeLessThan(NEAR);
    expect(Math.abs(number(3).y + faces.width('— 3 —', '宋', 14) - (184 * PT_PER_MM - 14))).toBeLessThan(NEAR);
  });

  it('no character is drawn as the missing glyph', () => {
    for (const { glyphs } of contents(file).shown) expect(glyphs.match(/.{4}/g)).not.toContain('0000');
  });
});

describe('to a screen reader', () => {
  const cells = (row: TreeNode): string[] => row.children.map(({ type, attributes: { Scope = '', RowSpan = '1', ColSpan = '1' }, text }) => `${type} ${Scope} ${RowSpan}x${ColSpan} ${text}`);

  it('the document reads in its own order, apart from pages', () => {
    const tree = structureTree(file);
    expect([tree.type, ...tree.children.map(({ type, text }) => `${type} ${text}`)]).toEqual([
      'Document',
      'H1 某县A&B镇人民政府2020年政府信息公开工作年度报告',
      'H2 一、总体情况',
      'P （一）主动公开“情况”。全年公开信息12条，——其中堌塝村3条。',
      'Table ',
      'P 某县A&B镇人民政府',
      'P 2021年1月20日',
    ]);
  });

  it('a table on two pages is one table, and is its grid', () => {
    const [head, body] = structureTree(file).children[3]!.children;
    expect([head!.type, ...head!.children.map(cells)]).toEqual(['THead',
      ['TH Column 2x2 （本列数据的勾稽关系）', 'TH Column 1x2 申请人情况'],
      ['TH Column 1x1 自然人', 'TH Column 1x1 商业企业']]);
    expect([body!.type, ...body!.children.map(cells)]).toEqual(['TBody',
      ['TH Row 3x1 三、本年度办理结果', 'TH Row 1x1 （一）予以公开', 'TD  1x1 12', 'TD  1x1 0'],
      ['TH Row 1x1 （二）部分公开', 'TD  1x1 3', 'TD  1x1 0'],
      ['TH Row 1x1 （三）不予公开', 'TD  1x1 0', 'TD  1x1 1']]);
  });

  it('everything else is an artifact', () => {
    const { shown, unmarked } = contents(file);
    expect(unmarked).toBe(0);
    expect(shown.filter((s) => s.tag === 'Artifact').length).toBe(11);
  });
});

describe('a draft', () => {
  it('says so on every page, under the text and in the margin, and to no screen reader', async () => {
    const draft = save('draft', await render({ ...document, draft: '草稿' }));
    const { shown, unmarked } = contents(draft);
    expect(unmarked).toBe(0);
    for (const { number } of layout.pages) {
      const [under, margin, next] = shown.filter((s) => s.page === number);
      expect([under!.tag, under!.size, margin!.tag, margin!.size]).toEqual(['Artifact', 160, 'Artifact', 14]);
      expect(margin!.y).toBeLessThan(GB9704.page.top * PT_PER_MM);
      expect(next!.tag).not.toBe('Artifact');
    }
    expect(structureTree(draft)).toEqual(structureTree(file));
  });
});

describe('data', () => {
  it('comes as an attached file of a PDF/A-3a', async () => {
    const bytes = Buffer.from('{"自然人":12}');
    const attached = save('attached', renderPdf(document, layout, GB9704, faces, { name: '数据.json', bytes }));
    expect(run('qpdf', ['--list-attachments', attached])).toMatch(/^数据\.json -> /);
    expect(run('qpdf', ['--show-attachment=数据.json', attached])).toBe(bytes.toString());
    expect(run('pdfinfo', ['-meta', attached])).toMatch(/<pdfaid:part>3</);
  });
});

describe('a document of one page', () => {
  const single: PlacedLine = line(0, 'title', 200, 200, ['标题', '标宋', 22]);

  it('opens only the faces it needs', async () => {
    const opened: string[] = [];
    const watched = { ...faces, face: (role: Parameters<typeof faces.face>[0]) => { opened.push(role); return faces.face(role); } };
    const doc: Document = { ...document, blocks: [{ type: 'title', lines: ['标题'] }] };
    renderPdf(doc, { pages: [page(1, [single])] }, GB9704, watched);
    expect([...new Set(opened)].sort()).toEqual(['宋', '标宋'].sort());
  });
});
