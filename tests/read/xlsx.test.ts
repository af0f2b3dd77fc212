/** Workbooks, good and bad. What is good must give the cells that its CSV would give. */
import { expect, test } from '@jest/globals';
import { readFile } from '../../src/read/read';
import { hex, utf8 } from './bytes';
import { briefly, cellsOf, words } from './show';
import { partsOf, text, workbook, zip, type Spec } from './workbook';

interface Case { readonly bytes: Uint8Array; readonly file?: string; readonly sheets?: string[][][]; readonly found?: string[] }

/** One sheet with these rows. */
const one = (rows: string, spec: Partial<Spec> = {}): Uint8Array => workbook({ sheets: [rows], ...spec });
/** One sheet with one row. */
const row = (cells: string, spec: Partial<Spec> = {}): Uint8Array => one(`<row r="1">${cells}</row>`, spec);
const around = (before: string, rows: string, after = ''): Uint8Array => workbook({ sheets: [[before, rows, after]] });
const value = (reference: string, v: string, style = 0): string => `<c r="${reference}" s="${style}"><v>${v}</v></c>`;

const PLAIN = partsOf({ sheets: [`<row r="1">${text('A1', '指标')}${value('B1', '3')}</row>`] });
const PLAIN_CELLS = [[['指标', '3']]];
const replaced = (part: string, from: string | RegExp, to: string): Uint8Array => zip({ ...PLAIN, [part]: PLAIN[part]!.replace(from, to) });
const SHEET = 'xl/worksheets/sheet1.xml';
const XXE = '?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>';
const LAUGHS = `?><!DOCTYPE x [<!ENTITY a "lol">${'bcdefgh'.split('').map((name, i) => `<!ENTITY ${name} "${`&${'abcdefgh'[i]};`.repeat(10)}">`).join('')}]>`;

const CASES: Readonly<Record<string, Case>> = {
  // ── good ones ──
  'plain': { bytes: zip(PLAIN), sheets: PLAIN_CELLS },
  'strings: shared, rich without phonetics, inline, escaped': {
    bytes: row('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>内</t></r><r><t xml:space="preserve"> 联</t></r></is></c><c r="D1" t="s"><v>2</v></c><c r="E1" t="str"><f>A1</f><v>结果</v></c>', {
      strings: '<si><t>指标</t></si><si><r><t>富</t></r><r><rPr><b/></rPr><t>文本</t></r><rPh sb="0" eb="1"><t>FU</t></rPh><phoneticPr fontId="1"/></si><si><t>一_x000D_&#10;二_x005F_x0041_ &lt;&amp;<![CDATA[<三>]]></t></si>',
    }),
    sheets: [[['指标', '富文本', '内 联', '一\n二_x0041_ <&<三>', '结果']]],
  },
  'numbers without noise': {
    bytes: row(['0.30000000000000004', '1E2', '3', '3.0', '-5.50', '1.2345E-3', '1.5E+20', '12345678901234567890', '0.1', '99.999999999999986', '1e-7', '-0.0'].map((v, i) => value(`${'ABCDEFGHIJKL'[i]}1`, v)).join('')),
    sheets: [[['0.3', '100', '3', '3', '-5.5', '0.0012345', '150000000000000000000', '12345678901234567890', '0.1', '100', '0.0000001', '0']]],
  },
  'booleans, cached formulas, empty results': {
    bytes: row('<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1"><f>1+1</f><v>2</v></c><c r="D1" t="str"><f>""</f><v></v></c><c r="E1"><f t="shared" si="0"/><v>4</v></c>'),
    sheets: [[['TRUE', 'FALSE', '2', '', '4']]],
  },
  'dates by built-in and custom formats': {
    bytes: row([
      value('A1', '45747', 1), value('B1', '43850', 2), value('C1', '43850.4375', 3), value('D1', '0.4375', 4), value('E1', '43850', 5),
      value('F1', '43850', 6), value('G1', '43850', 7), value('H1', '43850.999999', 8), value('I1', '1.5', 9), value('J1', '43850.25', 10), '<c r="K1" t="d"><v>2020-01-20T00:00:00</v></c>',
    ].join(''), { formats: [0, 14, 31, 22, 20, 'yyyy"年"m"月"d"日";@', '0"日"', '[Red]#,##0.00_ ;\\-0.00E+00', '[$-804]yyyy\\-mm\\-dd hh:mm:ss', '[h]:mm', 'm"月"'] }),
    sheets: [[['2025-03-31', '2020-01-20', '2020-01-20 10:30', '10:30', '2020-01-20', '43850', '43850', '2020-01-21', '36:00', '2020-01-20', '2020-01-20']]],
  },
  'percentages and years, as they are shown': { bytes: row([value('A1', '0.5', 1), value('B1', '0.339', 2), value('C1', '43850', 3), value('D1', '2020', 4), value('E1', '0.07', 1)].join(''), { formats: [0, 9, '0.0%', 'yyyy"年"', '0"年"'] }), sheets: [[['50%', '33.9%', '2020', '2020', '7%']]] },
  'dates at the edges of the 1900 system': { bytes: row([value('A1', '1', 1), value('B1', '59', 1), value('C1', '60', 1), value('D1', '61', 1), value('E1', '2958465', 1), value('F1', '2958466', 1), value('G1', '-1', 1)].join(''), { formats: [0, 14] }), sheets: [[['1900-01-01', '1900-02-28', '1900-02-29', '1900-03-01', '9999-12-31', '2958466', '-1']]] },
  'dates of the 1904 system': { bytes: row(value('A1', '44285', 1) + value('B1', '0', 1), { formats: [0, 14], workbookPr: 'date1904="1"' }), sheets: [[['2025-03-31', '1904-01-01']]] },
  'blank rows and columns before and between': { bytes: one(`<row r="2">${text('B2', 'a')}</row><row r="4" s="1"><c r="A4" s="1"/>${text('C4', 'b')}<c r="D4"/></row><row r="9"/>`), sheets: [[[], ['', 'a'], [], ['', '', 'b']]] },
  'cells and rows without references': { bytes: one('<row><c><v>1</v></c><c/><c><v>2</v></c></row><row r="3"><c><v>3</v></c></row>'), sheets: [[['1', '', '2'], [], ['3']]] },
  'formatted blank cells far away are nothing': { bytes: one(`<row r="1">${text('A1', 'a')}<c r="XFD1" s="1"/></row><row r="1048576"><c r="A1048576" s="1"/></row>`), sheets: [[['a']]] },
  'dimension is not believed': { bytes: around('<dimension ref="A1:XFD1048576"/>', `<row r="1">${text('A1', 'a')}</row>`), sheets: [[['a']]] },
  'merged cells': { bytes: around('', `<row r="1">${text('A1', '标题')}<c r="B1"/></row><row r="2">${value('A2', '1')}${value('B2', '2')}</row>`, '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>'), sheets: [[['标题'], ['1', '2']]] },
  'merged whole row': { bytes: around('', `<row r="1">${text('A1', '标题')}</row>`, '<mergeCells><mergeCell ref="A1:XFD1"/></mergeCells>'), sheets: [[['标题']]] },
  'prefixed elements': { bytes: zip({ ...PLAIN, [SHEET]: PLAIN[SHEET]!.replace('xmlns=', 'xmlns:x=').replace(/<(\/?)(?=[a-z])/g, '<$1x:') }), sheets: PLAIN_CELLS },
  'names in other case, with backslashes': { bytes: zip(Object.fromEntries(Object.entries(PLAIN).map(([name, data]) => [name.replace('worksheets/sheet1', 'Worksheets\\Sheet1'), data]))), sheets: PLAIN_CELLS },
  'UTF-16 parts': { bytes: zip({ ...PLAIN, [SHEET]: Buffer.from(`\uFEFF${PLAIN[SHEET]!.replace('UTF-8', 'UTF-16')}`, 'utf16le') }), sheets: PLAIN_CELLS },
  'no shared strings, no styles': { bytes: zip(Object.fromEntries(Object.entries(PLAIN).filter(([name]) => !/sharedStrings|styles/.test(name)))), sheets: PLAIN_CELLS },
  'several sheets, blank ones left out': { bytes: workbook({ sheets: [`<row r="1">${text('A1', 'a')}</row>`, '', `<row r="1">${text('A1', 'c')}</row>`] }), sheets: [[['a']], [['c']]] },
  'names of object members are text': { bytes: row(text('A1', '__proto__') + text('B1', 'constructor')), sheets: [[['__proto__', 'constructor']]] },
  'numbers in 64 bits, as programs write that do not know sizes beforehand': { bytes: in64Bits(zip(PLAIN)), sheets: PLAIN_CELLS },
  'workbook named .csv': { bytes: zip(PLAIN), file: 'a.csv', sheets: PLAIN_CELLS, found: ['note read/renamed'] },
  'workbook named .xls': { bytes: zip(PLAIN), file: 'a.xls', sheets: PLAIN_CELLS },

  // ── cells without a value ──
  'formulas without a result': { bytes: row(`<c r="A1"><f>1+1</f></c>${text('B1', 'b')}<c r="C1"><f>B1</f><v/></c><c r="D1"><v/></c>`), sheets: [[['', 'b']]], found: ['error xlsx/not-calculated 表1!1:1 表1!1:3'] },
  'error values': { bytes: row(`<c r="A1" t="e"><f>B9</f><v>#REF!</v></c>${text('B1', 'b')}`), sheets: [[['', 'b']]], found: ['error xlsx/error-value 表1!1:1'] },
  'values that do not fit their type': { bytes: row(`<c r="A1" t="s"><v>7</v></c>${value('B1', '12abc')}${value('C1', '3')}`), sheets: [[['', '', '3']]], found: ['error xlsx/value 表1!1:1 表1!1:2'] },
  'a sheet of faults only': { bytes: row('<c r="A1"><f>1+1</f></c>'), found: ['error xlsx/not-calculated 表1!1:1'] },

  // ── characters ──
  'control characters': { bytes: row(text('A1', 'a_x0007_b') + text('B1', 'c')), sheets: [[['ab', 'c']]], found: ['error read/control 表1!1:1'] },
  'control characters XML cannot hold': { bytes: row(text('A1', 'a&#8;b')), found: ['error xlsx/damaged'] },
  'half a character': { bytes: row(text('A1', 'a_xD800_b_xD83D__xDE00_')), sheets: [[['a\uFFFDb😀']]], found: ['error read/damaged 表1!1:1'] },
  'zero-width characters': { bytes: row(text('A1', 'a\u200B')), sheets: [[['a']]], found: ['warning read/invisible 表1!1:1'] },
  'sheet name': { bytes: replaced('xl/workbook.xml', '表1', '表\u202E1'), sheets: PLAIN_CELLS, found: ['error read/bidi'] },

  // ── what is hidden ──
  'hidden sheets': { bytes: workbook({ sheets: [`<row r="1">${text('A1', 'a')}</row>`, `<row r="1">${text('A1', 'b')}</row>`, ''], states: ['visible', 'veryHidden', 'hidden'] }), sheets: [[['a']], [['b']]], found: ['warning xlsx/hidden-sheet 表2!'] },
  'hidden rows and columns': { bytes: around('<cols><col min="1" max="1" hidden="0"/><col min="2" max="16384" hidden="true"/></cols>', `<row r="1">${text('A1', 'a')}${text('B1', 'b')}</row><row r="2" hidden="1">${text('A2', 'c')}</row><row r="3" hidden="1"/>`), sheets: [[['a', 'b'], ['c']]], found: ['warning xlsx/hidden-cells 表1!2 表1!:2'] },
  'text under merged cells': { bytes: around('', `<row r="1">${text('A1', 'a')}${text('B1', 'b')}</row><row r="2">${text('A2', 'c')}</row>`, '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>'), sheets: [[['a', ''], ['']]], found: ['warning xlsx/covered 表1!1:2 表1!2:1'] },
  'external links': { bytes: zip({ ...PLAIN, 'xl/externalLinks/externalLink1.xml': '<externalLink/>' }), sheets: PLAIN_CELLS, found: ['warning xlsx/external-links'] },
  'macros': { bytes: zip({ ...PLAIN, 'xl/vbaProject.bin': '' }), file: 'a.xlsm', found: ['error xlsx/macros'] },
  'workbook for macros without any': { bytes: zip(PLAIN), file: 'a.xlsm', found: ['error xlsx/macros'] },
  'old macros': { bytes: zip({ ...PLAIN, 'xl/macrosheets/sheet1.xml': '' }), found: ['error xlsx/macros'] },

  // ── damage ──
  'truncated XML': { bytes: replaced(SHEET, /.{40}$/, ''), found: ['error xlsx/damaged'] },
  'half a ZIP file': { bytes: zip(PLAIN).subarray(0, 900), found: ['error xlsx/damaged'] },
  'flipped bits in a part': { bytes: flipped(zip(PLAIN), SHEET), found: ['error xlsx/damaged'] },
  'missing part': { bytes: zip(Object.fromEntries(Object.entries(PLAIN).filter(([name]) => name !== SHEET))), found: ['error xlsx/damaged'] },
  'empty file': { bytes: utf8(''), found: ['error read/empty'] },
  'no cells at all': { bytes: workbook({ sheets: ['', '<row r="1"><c r="A1" s="1"/></row>'] }), found: ['error read/empty'] },
  'ZIP file without a workbook': { bytes: zip({ 'hello.txt': 'x' }), found: ['error read/archive'] },
  'empty ZIP file': { bytes: hex('504B0506 00000000 00000000 00000000 00000000 0000'), found: ['error read/archive'] },
  'Word document': { bytes: zip({ '_rels/.rels': PLAIN['_rels/.rels']!, 'word/document.xml': 'x' }), file: 'a.csv', found: ['error read/docx'] },
  'OFD': { bytes: zip({ 'OFD.xml': 'x' }), found: ['error read/ofd'] },
  'ODF': { bytes: zip({ 'content.xml': 'x' }), file: 'a.ods', found: ['error read/ods'] },
  'XLSB': { bytes: zip({ 'xl/workbook.bin': 'x' }), file: 'a.xlsb', found: ['error read/xlsb'] },
  'entries with a password': { bytes: encrypted(zip(PLAIN)), found: ['error read/encrypted'] },
  'entry that leads out of the package': { bytes: zip({ ...PLAIN, '../../evil.txt': 'x' }), sheets: PLAIN_CELLS },
  'two parts of one name': { bytes: zip({ ...PLAIN, 'XL/workbook.xml': 'x' }), found: ['error xlsx/damaged'] },

  // ── attacks and excess ──
  'DOCTYPE with an external entity': { bytes: replaced(SHEET, '?>', XXE), found: ['error xlsx/doctype'] },
  'DOCTYPE of a billion laughs': { bytes: replaced('xl/sharedStrings.xml', '?>', LAUGHS), found: ['error xlsx/doctype'] },
  'part that unpacks beyond 20 MB': { bytes: row(text('A1', 'A'.repeat(30_000_000))), found: ['error xlsx/too-large'] },
  'part that unpacks to more than its size says': { bytes: lying(row(text('A1', 'A'.repeat(30_000_000)))), found: ['error xlsx/too-large'] },
  'part that unpacks 200-fold': { bytes: row(text('A1', 'A'.repeat(2_000_000))), found: ['error xlsx/too-large'] },
  'too many entries': { bytes: zip({ ...PLAIN, ...Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`x${i}`, ''])) }), found: ['error xlsx/too-large'] },
  'too many rows': { bytes: one(Array.from({ length: 6000 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${(i * 7919) % 10007}</v></c></row>`).join('')), found: ['error read/too-many-rows 表1!5001:1'] },
  'cell in the last row': { bytes: one(`<row r="1">${text('A1', 'a')}</row><row r="1048576">${value('A1048576', '9')}</row>`), found: ['error read/too-many-rows 表1!1048576:1'] },
  'cell in the last column': { bytes: row(value('XFD1', '9')), found: ['error read/too-many-columns 表1!1:16384'] },
  'cell beyond the last column': { bytes: row(value('XFE1', '9')), found: ['error xlsx/cell-order 表1!1:1'] },
  'merge of the whole sheet': { bytes: around('', `<row r="1">${text('A1', 'a')}</row>`, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'), found: ['error xlsx/merge 表1!1:1'] },
  'too many merges': { bytes: around('', `<row r="1">${text('A1', 'a')}</row>`, `<mergeCells>${Array.from({ length: 2001 }, (_, i) => `<mergeCell ref="A${i * 2 + 1}:B${i * 2 + 2}"/>`).join('')}</mergeCells>`), found: ['error xlsx/merge 表1!4001:1'] },
  'one address twice': { bytes: row(text('A1', 'a') + text('A1', 'b')), found: ['error xlsx/cell-order 表1!1:1'] },
  'addresses out of order': { bytes: row(text('B1', 'a') + text('A1', 'b')), found: ['error xlsx/cell-order 表1!1:1'] },
  'address of another row': { bytes: row(text('A2', 'a')), found: ['error xlsx/cell-order 表1!2:1'] },
  'rows out of order': { bytes: one(`<row r="2">${text('A2', 'a')}</row><row r="1">${text('A1', 'b')}</row>`), found: ['error xlsx/cell-order 表1!3:1'] },
  'a fault in one sheet leaves the others': { bytes: workbook({ sheets: [`<row r="1">${text('A1', 'a') + text('A1', 'b')}</row>`, `<row r="1">${text('A1', 'c')}</row>`] }), sheets: [[['c']]], found: ['error xlsx/cell-order 表1!1:1'] },
};

/** One bit of the part's packed bytes turned over. */
function flipped(bytes: Uint8Array, part: string): Uint8Array {
  const copy = Buffer.from(bytes);
  const at = copy.indexOf(part) + part.length + 60;
  copy[at] = copy[at]! ^ 0x10;
  return copy;
}

/** Every size and place told in 64 bits (APPNOTE 4.5.3, 4.3.14). */
function in64Bits(bytes: Uint8Array): Uint8Array {
  const old = Buffer.from(bytes);
  const [end, entries] = [old.length - 22, [] as Buffer[]];
  const start = old.readUInt32LE(end + 16);
  for (let at = start; at < end;) {
    const [name, extra] = [old.readUInt16LE(at + 28), old.readUInt16LE(at + 30)];
    const entry = Buffer.concat([old.subarray(at, at + 46 + name), Buffer.alloc(28)]);
    entry.writeUInt32LE(0x00180001, 46 + name);
    [24, 20, 42].forEach((field, i) => {
      entry.writeBigUInt64LE(BigInt(old.readUInt32LE(at + field)), 50 + name + i * 8);
      entry.writeUInt32LE(0xffffffff, field);
    });
    entry.writeUInt16LE(28, 30);
    entries.push(entry);
    at += 46 + name + extra;
  }
  const directory = Buffer.concat(entries);
  const ends = Buffer.alloc(56 + 20);
  ends.writeUInt32LE(0x06064b50, 0);
  ends.writeBigUInt64LE(BigInt(entries.length), 32);
  ends.writeBigUInt64LE(BigInt(start), 48);
  ends.writeUInt32LE(0x07064b50, 56);
  ends.writeBigUInt64LE(BigInt(start + directory.length), 64);
  const last = Buffer.from(old.subarray(end));
  last.writeUInt16LE(0xffff, 10);
  last.writeUInt32LE(0xffffffff, 16);
  return Buffer.concat([old.subarray(0, start), directory, ends, last]);
}

/** All directory entries marked as encrypted. */
function encrypted(bytes: Uint8Array): Uint8Array {
  return everyDirectoryEntry(bytes, (copy, at) => copy.writeUInt16LE(1, at + 8));
}

/** All directory entries claim to unpack to 100 bytes. */
function lying(bytes: Uint8Array): Uint8Array {
  return everyDirectoryEntry(bytes, (copy, at) => copy.writeUInt32LE(100, at + 24));
}

function everyDirectoryEntry(bytes: Uint8Array, change: (copy: Buffer, at: number) => void): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf('PK\x01\x02'); at >= 0; at = copy.indexOf('PK\x01\x02', at + 1)) change(copy, at);
  return copy;
}

test.each(Object.entries(CASES))('%s', (_, { bytes, file = 'a.xlsx', sheets = [], found = [] }) => {
  const outcome = readFile(bytes, file);
  expect(outcome.diagnostics.map(briefly)).toEqual(found);
  expect(cellsOf(outcome)).toEqual(sheets);
  if (found.length > 0) expect(outcome.diagnostics.map(words).join('\n')).toMatchSnapshot();
});

test('sheets carry their names', () => {
  const { value: [first, second] } = readFile(workbook({ sheets: [`<row r="1">${text('A1', 'a')}</row>`, `<row r="1">${text('A1', 'b')}</row>`] }), '乡/a.xlsx');
  expect([first, second].map((sheet) => [sheet!.file, sheet!.name, sheet!.kind])).toEqual([['乡/a.xlsx', '表1', 'table'], ['乡/a.xlsx', '表2', 'table']]);
});
