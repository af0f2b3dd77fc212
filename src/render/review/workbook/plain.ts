/** A plain workbook with a sheet per dropped CSV, its cells as they stand. */
import { strToU8 } from 'fflate';
import { columnLetters } from '../../../model/address';
import type { Sheet } from '../../../model/sheet';
import { packageOf, type Package } from './package';
import { element, writeTree, xstring, type Element } from './xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const type = (name: string): string => `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`;

/** Column widths in characters of the default face; what is longer is wrapped. */
const WIDTH = { least: 8, most: 100 };
/** Row heights in points, of a line and at most (ECMA-376 Part 1, 18.3.1.73): not every program works them out for wrapped text. */
const HEIGHT = { line: 15, most: 409 };

/** `names` are the sheets' names in the workbook. */
export function plainWorkbook(sheets: readonly Sheet[], names: readonly string[]): Package {
  const pack = packageOf(new Map([['[Content_Types].xml', strToU8(writeTree(element('Types', { xmlns: TYPES })))]]));
  pack.contentType({ ending: 'xml' }, 'application/xml');
  pack.contentType({ ending: 'rels' }, 'application/vnd.openxmlformats-package.relationships+xml');
  const part = (name: string, kind: string, content: Element): string => {
    pack.write(name, content);
    pack.contentType({ part: name }, type(kind));
    return name;
  };
  const workbook = 'xl/workbook.xml';
  pack.relate('', `${RELATIONS}/officeDocument`, workbook);
  const entries = sheets.map((sheet, i) => {
    const target = part(`xl/worksheets/sheet${i + 1}.xml`, 'worksheet', worksheet(sheet));
    return element('sheet', { name: names[i]!, sheetId: String(i + 1), 'r:id': pack.relate(workbook, `${RELATIONS}/worksheet`, target) });
  });
  pack.relate(workbook, `${RELATIONS}/styles`, part('xl/styles.xml', 'styles', styles()));
  part(workbook, 'sheet.main', element('workbook', { xmlns: MAIN, 'xmlns:r': RELATIONS }, [element('sheets', {}, entries)]));
  return pack;
}

/** Long texts are read from the top, in lines. */
export function styles(): Element {
  const one = (list: string, ...children: Element[]): Element => element(list, { count: String(children.length) }, children);
  const fill = (patternType: string): Element => element('fill', {}, [element('patternFill', { patternType })]);
  const plain = { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0' };
  return element('styleSheet', { xmlns: MAIN }, [
    one('fonts', element('font', {}, [element('sz', { val: '11' }), element('name', { val: '宋体' })])),
    one('fills', fill('none'), fill('gray125')),
    one('borders', element('border', {}, ['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => element(side)))),
    one('cellStyleXfs', element('xf', plain)),
    one('cellXfs', element('xf', { ...plain, xfId: '0', applyAlignment: '1' }, [element('alignment', { vertical: 'top', wrapText: '1' })])),
    one('cellStyles', element('cellStyle', { name: 'Normal', xfId: '0', builtinId: '0' })),
  ]);
}

function worksheet({ rows }: Sheet): Element {
  const columns = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const width = (c: number): number => Math.min(WIDTH.most, Math.max(WIDTH.least, ...rows.map(({ cells }) => 2 + ems(cells[c] ?? ''))));
  const widths = Array.from({ length: columns }, (_, c) => width(c));
  const height = (cells: readonly string[]): number => HEIGHT.line * Math.max(...cells.map((cell, c) => linesIn(cell, widths[c]! - 2)));
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  return element('worksheet', { xmlns: MAIN }, [
    ...(columns === 0 ? [] : [element('cols', {}, widths.map((_, c) =>
      element('col', { min: String(c + 1), max: String(c + 1), width: String(widths[c]), customWidth: '1' })))]),
    element('sheetData', {}, filled.map(({ row, cells }) => element('row', { r: String(row), ht: String(Math.min(HEIGHT.most, height(cells))), customHeight: '1' }, cells.flatMap((cell, c) => (cell === '' ? [] : [cellOf(cell, `${columnLetters(c + 1)}${row}`)]))))),
  ]);
}

/** Numbers that a spreadsheet shows as they stand here; everything else is text, so that nothing of it is ever calculated. */
const NUMBER = /^-?(?:0|[1-9]\d{0,13})(?:\.\d{0,5}[1-9])?$/;

function cellOf(text: string, reference: string): Element {
  if (NUMBER.test(text)) return element('c', { r: reference }, [element('v', {}, [text])]);
  return element('c', { r: reference, t: 'inlineStr' }, [element('is', {}, [element('t', { 'xml:space': 'preserve' }, [xstring(text)])])]);
}

/** Width of the longest line; Chinese characters are two digits wide. */
const ems = (text: string): number => Math.max(...text.split('\n').map((line) => Array.from(line).reduce((sum, c) => sum + (c < '\u0100' ? 1 : 2), 0)));

const linesIn = (text: string, width: number): number => text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(ems(line) / width)), 0);
