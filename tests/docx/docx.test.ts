/** The Word file as a clerk and a checker of GB/T 9704-2012 would look at it. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Document } from '../../src/model/document';
import { GB9704 } from '../../src/model/theme';
import { renderDocx } from '../../src/render/docx/docx';
import { document, layout } from '../pdf/sample';
import { all, at, bodyOf, parse, partsOf, styleOf, textOf, val, type Element, type Parts } from './word';

const render = async (of: Document): Promise<Parts> => partsOf(await renderDocx(of, layout, GB9704));
const TWIPS_PER_MM = 1440 / 25.4;

let parts: Parts;
let body: Element;
let styles: Element[];
beforeAll(async () => {
  parts = await render(document);
  body = bodyOf(parts);
  styles = all(parse(parts['word/styles.xml']!), 'w:style');
});

const style = (id: string): Element => styles.find((own) => own.attributes['w:styleId'] === id)!;
const paragraphs = (): Element[] => body.children.filter((child) => child.name === 'w:p');

describe('text', () => {
  it('stands in named styles, in order', () => {
    expect(paragraphs().map((p) => [styleOf(p), textOf(p)])).toEqual([
      ['Title', '某县A&B镇人民政府\n2020年政府信息公开工作年度报告'],
      ['Heading1', '一、总体情况'],
      ['OfficialBody', '（一）主动公开“情况”。全年公开信息12条，——其中堌塝村3条。'],
      ['TableContinuation', '续表'],
      ['Separator', ''],
      ['Signature', '某县A&B镇人民政府'],
      ['Date', '2021年1月20日'],
    ]);
  });

  it('uses only styles that exist, and no look of its own but the Chinese hint', () => {
    const ids = new Set(styles.map((own) => own.attributes['w:styleId']));
    for (const name of ['w:pStyle', 'w:rStyle', 'w:tblStyle']) for (const use of all(body, name)) expect(ids).toContain(use.attributes['w:val']);
    for (const id of styles.flatMap((own) => [val(own, 'w:basedOn'), val(own, 'w:next')])) if (id) expect(ids).toContain(id);
    for (const properties of all(body, 'w:rPr')) {
      for (const own of properties.children) expect(own.name === 'w:rStyle' || (own.name === 'w:rFonts' && Object.keys(own.attributes).join() === 'w:hint')).toBe(true);
    }
    expect(all(body, 'w:tblBorders')).toEqual([]);
  });

  it('sets a lead-in in 楷体 by a character style', () => {
    const [leadIn] = all(body, 'w:r').filter((run) => val(run, 'w:rPr', 'w:rStyle') === 'LeadIn');
    expect(textOf(leadIn!)).toBe('（一）主动公开“情况”。');
    expect(at(style('LeadIn'), 'w:rPr', 'w:rFonts')!.attributes['w:eastAsia']).toBe('楷体_GB2312');
  });

  it('keeps the end of the text, or the last part of a table, with the signature, and the organisation with the date', async () => {
    const [title, heading, paragraph, , signature] = document.blocks;
    const text = bodyOf(await render({ ...document, blocks: [title!, heading!, paragraph!, signature!] })).children.filter((p) => styleOf(p) === 'OfficialBody');
    expect(at(text.at(-1), 'w:pPr', 'w:keepNext')).toBeDefined();
    expect(at(style('Signature'), 'w:pPr', 'w:keepNext')).toBeDefined();
    const lastRows = all(body, 'w:tbl').map((table) => all(all(table, 'w:tr').at(-1)!, 'w:pPr').map((own) => at(own, 'w:keepNext') !== undefined));
    expect(lastRows.map((row) => [...new Set(row)])).toEqual([[false], [true]]);
  });
});

describe('styles (GB/T 9704-2012, 5.2 and 7.3)', () => {
  const face = (id: string) => [at(style(id), 'w:rPr', 'w:rFonts')!.attributes['w:eastAsia'], Number(val(style(id), 'w:rPr', 'w:sz')) / 2];

  it('have the faces and sizes of the theme in all four slots', () => {
    expect(face('Title')).toEqual(['方正小标宋简体', 22]);
    expect(face('Heading1')).toEqual(['黑体', 16]);
    expect(face('OfficialBody')).toEqual(['仿宋_GB2312', 16]);
    expect(face('Footer')).toEqual(['宋体', 14]);
    for (const fonts of styles.flatMap((own) => all(own, 'w:rFonts'))) {
      const { 'w:ascii': ascii, 'w:hAnsi': hAnsi, 'w:eastAsia': eastAsia, 'w:cs': cs, 'w:hint': hint } = fonts.attributes;
      expect([ascii, hAnsi, cs, hint]).toEqual([eastAsia, eastAsia, eastAsia, 'eastAsia']);
      expect(parts['word/fontTable.xml']).toContain(`w:name="${eastAsia}"`);
    }
  });

  it('name a face to use where the first is missing', () => {
    const fonts = all(parse(parts['word/fontTable.xml']!), 'w:font');
    expect(Object.fromEntries(fonts.map((font) => [font.attributes['w:name'], val(font, 'w:altName')]))).toEqual({
      方正小标宋简体: '华文中宋', '仿宋_GB2312': '仿宋', '楷体_GB2312': '楷体', 黑体: 'SimHei', 宋体: 'SimSun',
    });
  });

  it('show headings in the navigation pane and indent by two characters', () => {
    expect(val(style('Heading1'), 'w:name')).toBe('heading 1');
    expect(val(style('Heading1'), 'w:pPr', 'w:outlineLvl')).toBe('0');
    expect(at(style('Heading1'), 'w:pPr', 'w:keepNext')).toBeDefined();
    for (const id of ['Heading1', 'OfficialBody']) expect(at(style(id), 'w:pPr', 'w:ind')!.attributes['w:firstLineChars']).toBe('200');
  });

  it('begin notes where paragraphs begin', () => {
    const begins = (id: string): unknown => at(style(id), 'w:pPr', 'w:ind')?.attributes['w:firstLine'];
    expect(begins('Note')).toBe(begins('OfficialBody'));
  });

  it('break lines as Chinese does', () => {
    const normal = at(style('Normal'), 'w:pPr')!.children.map((own) => own.name + (own.attributes['w:val'] ?? ''));
    expect(normal.slice(0, -2)).toEqual(['w:widowControl', 'w:kinsoku', 'w:topLinePunct', 'w:autoSpaceDE0', 'w:autoSpaceDN0']);
    for (const own of styles.filter(({ attributes }) => attributes['w:type'] === 'paragraph' && attributes['w:styleId'] !== 'Normal')) expect(val(own, 'w:basedOn')).toBe('Normal');
    expect(at(parse(parts['word/styles.xml']!), 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:lang')!.attributes['w:eastAsia']).toBe('zh-CN');
  });

  it('take tables off the grid, in each size a table can have', () => {
    for (const id of ['TableText', 'TableHead', 'TableText9', 'TableHead9']) {
      expect(val(style(id), 'w:pPr', 'w:snapToGrid')).toBe('0');
      expect(at(style(id), 'w:pPr', 'w:spacing')!.attributes['w:lineRule']).toBe('exact');
    }
  });
});

describe('pages', () => {
  const sections = (): Element[] => all(body, 'w:sectPr');

  it('are A4 with the type area of 156 by 225 mm', () => {
    const { 'w:w': width, 'w:h': height } = at(sections()[0], 'w:pgSz')!.attributes;
    const { 'w:top': top, 'w:left': left, 'w:right': right, 'w:bottom': bottom } = at(sections()[0], 'w:pgMar')!.attributes;
    const millimetres = [width, height, top, left, right, bottom].map((twips) => Math.round(Number(twips) / TWIPS_PER_MM));
    expect(millimetres).toEqual([210, 297, 37, 28, 26, 35]);
  });

  it('hold 22 lines of 28 characters', () => {
    const { 'w:type': type, 'w:linePitch': pitch, 'w:charSpace': space } = at(sections()[0], 'w:docGrid')!.attributes;
    expect(type).toBe('linesAndChars');
    const { 'w:w': width, 'w:h': height } = at(sections()[0], 'w:pgSz')!.attributes;
    const margins = at(sections()[0], 'w:pgMar')!.attributes;
    const [measure, area] = [Number(width) - Number(margins['w:left']) - Number(margins['w:right']), Number(height) - Number(margins['w:top']) - Number(margins['w:bottom'])];
    expect(Math.floor(area / Number(pitch))).toBe(22);
    expect(Math.floor(measure / (320 + Number(space) / 4096 * 20))).toBe(28);
    expect(Math.floor(measure / (320 + Number(val(style('OfficialBody'), 'w:rPr', 'w:spacing'))))).toBe(28);
    expect(at(style('Normal'), 'w:pPr', 'w:spacing')!.attributes).toEqual({ 'w:before': '0', 'w:after': '0', 'w:line': pitch, 'w:lineRule': 'exact' });
  });

  it('turn to landscape and back where the layout does', () => {
    expect(sections().map((own) => at(own, 'w:pgSz')!.attributes['w:orient'])).toEqual(['portrait', 'landscape']);
    const { 'w:w': width, 'w:h': height } = at(sections()[1], 'w:pgSz')!.attributes;
    expect(Number(width)).toBeGreaterThan(Number(height));
  });

  it('are numbered at the outer edge, one character in, also when turned', () => {
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
    const footers = sections().flatMap((own) => own.children.filter((child) => child.name === 'w:footerReference').map((child) => child.attributes['w:type']));
    expect(footers).toEqual(['default', 'even', 'default', 'even']);
    const of = (n: number): Element => parse(parts[`word/footer${n}.xml`]!);
    const number = (n: number): unknown[] => {
      const [p] = all(of(n), 'w:p');
      return [textOf(p!), all(p!, 'w:instrText')[0]!.text, val(p, 'w:pPr', 'w:jc'), at(p, 'w:pPr', 'w:ind')!.attributes];
    };
    expect([1, 2, 3, 4].map(number)).toEqual([
      ['—  —', 'PAGE', 'right', { 'w:right': '280' }], ['—  —', 'PAGE', 'left', { 'w:left': '280' }],
      ['—  —', 'PAGE', 'right', { 'w:right': '280' }], ['—  —', 'PAGE', 'left', { 'w:left': '280' }],
    ]);
    expect([1, 2, 3, 4].map((n) => all(of(n), 'w:textDirection')[0]?.attributes['w:val'])).toEqual([undefined, undefined, 'tbRl', 'tbRl']);
  });

  it('carry the mark of a draft, and only of a draft', async () => {
    expect(Object.keys(parts).filter((path) => path.startsWith('word/header'))).toEqual([]);
    const draft = await render({ ...document, draft: '草稿' });
    const sectionHeaders = all(bodyOf(draft), 'w:sectPr').map((own) => own.children.filter((child) => child.name === 'w:headerReference').map((child) => child.attributes['w:type']));
    expect(sectionHeaders).toEqual([['default', 'even'], ['default', 'even']]);
    for (const n of [1, 2, 3, 4]) {
      const header = parse(draft[`word/header${n}.xml`]!);
      expect(textOf(header)).toBe('草稿');
      expect(all(header, 'v:textpath').at(-1)!.attributes['string']).toBe('草稿');
    }
  });
});

describe('file', () => {
  it('opens without a compatibility mode', () => {
    expect(parts['word/settings.xml']).toContain('w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"');
  });

  it('says what it is, whose it is and when it was issued', () => {
    const core = parse(parts['docProps/core.xml']!);
    expect(Object.fromEntries(core.children.map((own) => [own.name, own.text]))).toEqual({
      'dc:title': document.title, 'dc:creator': document.organisation, 'cp:lastModifiedBy': document.organisation, 'cp:revision': '1', 'cp:category': '2020年度',
      'dcterms:created': '2021-01-20T00:00:00Z', 'dcterms:modified': '2021-01-20T00:00:00Z', 'dc:language': 'zh-CN',
    });
    expect(at(parse(parts['docProps/app.xml']!), 'Company')!.text).toBe(document.organisation);
  });

  it('of a report without a date is dated the day after its year', async () => {
    expect((await render({ ...document, date: undefined }))['docProps/core.xml']).toContain('2021-01-01T00:00:00Z');
  });

  it.each(['\u0000', '\u0007', '\uFFFE', '\uD800'])('never loses a character that XML cannot hold (%j)', async (character) => {
    await expect(render({ ...document, blocks: [{ type: 'heading', text: `一、${character}情况` }] })).rejects.toThrow('cannot be written in XML');
    await expect(render({ ...document, title: `年度${character}报告` })).rejects.toThrow('cannot be written in XML');
  });
});

describe('signature (GB/T 9704-2012, 7.3.5.2)', () => {
  const spaces = async (by: string | undefined, on: string | undefined): Promise<number[]> => {
    const file = bodyOf(await render({ ...document, blocks: [{ type: 'signature', ...(by ? { by } : {}), ...(on ? { on } : {}) }] }));
    return file.children.filter((child) => child.name === 'w:p').map((p) => Math.round(Number(at(p, 'w:pPr', 'w:ind')!.attributes['w:right']) / 315.86 * 2) / 2);
  };

  it('starts the date two characters to the right of the organisation', async () => {
    expect(await spaces('某某市人民政府办公室', '2021年1月20日')).toEqual([2, 10 - 6.5]);
  });

  it('gives a date that is longer the space to the right', async () => {
    expect(await spaces('某县局', '2021年12月20日')).toEqual([7 + 4 - 3, 2]);
  });

  it('places one without the other', async () => {
    expect(await spaces('某县局', undefined)).toEqual([2]);
    expect(await spaces(undefined, '2021年1月20日')).toEqual([2]);
  });
});
