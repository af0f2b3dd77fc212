/** CSV files as they really come: every encoding, delimiter and fault has its case. */
import { expect, test } from '@jest/globals';
import { readFile } from '../../src/read/read';
import { gb18030, hex, utf16be, utf16le, utf8, utf8Marked } from './bytes';
import { briefly, cellsOf, words } from './show';

interface Case { readonly bytes: Uint8Array; readonly file?: string; readonly rows?: string[][]; readonly found?: string[] }

const TABLE = '指标,数量\n收到,3\n';
const ROWS = [['指标', '数量'], ['收到', '3']];

const CASES: Readonly<Record<string, Case>> = {
  // ── encodings ──
  'UTF-8': { bytes: utf8(TABLE), rows: ROWS },
  'UTF-8 with BOM': { bytes: utf8Marked(TABLE), rows: ROWS },
  'UTF-16LE with BOM': { bytes: utf16le(TABLE), rows: ROWS },
  'UTF-16BE with BOM': { bytes: utf16be(TABLE), rows: ROWS },
  'UTF-16LE without BOM': { bytes: utf16le(TABLE).subarray(2), found: ['error read/utf16'] },
  'UTF-16BE without BOM': { bytes: utf16be(TABLE).subarray(2), found: ['error read/utf16'] },
  'UTF-16 without BOM, with characters that have a zero byte themselves': { bytes: utf16le('一、本年新收\u3000,3\n二、上年结转,0\n').subarray(2), found: ['error read/utf16'] },
  'zeros only, as a crash leaves them': { bytes: Buffer.alloc(3000), found: ['error read/not-text'] },
  'UTF-16 cut within a character': { bytes: utf16le(TABLE).subarray(0, -1), found: ['error read/encoding'] },
  'GB18030': { bytes: gb18030(TABLE), rows: ROWS, found: ['note read/gb18030'] },
  'GB18030 with four-byte characters': { bytes: Buffer.concat([gb18030('指标,'), hex('8139EF30 9532 8239'), gb18030('\n')]), rows: [['指标', '㐁𠀃']], found: ['note read/gb18030'] },
  'UTF-8 is never taken for GB18030': { bytes: utf8('指标'), rows: [['指标']] },
  'UTF-8 with one wrong byte': { bytes: Buffer.concat([utf8('指标,数量\n收到'), hex('ff'), utf8(',3\n')]), found: ['error read/encoding'] },
  'UTF-8 with one byte lost is not read as GB18030': { bytes: Buffer.concat([utf8('指标,数量\n收').subarray(0, -1), utf8('到,3\n办理结果,总计\n')]), found: ['error read/encoding'] },
  'UTF-8 cut within a character': { bytes: utf8('指标,数量\n收到').subarray(0, -1), found: ['error read/encoding'] },
  'UTF-8 with BOM and wrong bytes': { bytes: Buffer.concat([utf8Marked('a,b\n'), gb18030('指标')]), found: ['error read/encoding'] },
  'bytes of no encoding': { bytes: Buffer.concat([gb18030('指标,数量\n收到,'), hex('ff ff'), utf8('\n')]), found: ['error read/encoding'] },
  'characters lost before': { bytes: utf8('指标,数\uFFFD\n收到,\uFFFD3\n'), rows: [['指标', '数\uFFFD'], ['收到', '\uFFFD3']], found: ['error read/damaged 1:2 2:2'] },

  // ── delimiters ──
  'semicolon': { bytes: utf8('指标;数量\n收到;1,5\n'), rows: [['指标', '数量'], ['收到', '1,5']] },
  'tab': { bytes: utf8('指标\t数量, 件\n收到\t3\n'), rows: [['指标', '数量, 件'], ['收到', '3']] },
  'commas win over semicolons in the text': { bytes: utf8('名称,说明\n甲,一；二;三\n'), rows: [['名称', '说明'], ['甲', '一；二;三']] },
  'sep= line': { bytes: utf8('sep=;\r\na,b;c\r\n1,2;3\r\n'), rows: [['a,b', 'c'], ['1,2', '3']] },
  'sep= line, quoted, alone': { bytes: utf8('"sep=|"\na|b'), rows: [['a', 'b']] },
  'row numbers after a sep= line are those of the spreadsheet': { bytes: utf8('sep=;\na;b\nc\x07;d\n'), rows: [['a', 'b'], ['c', 'd']], found: ['error read/control 2:1'] },
  'full-width comma': { bytes: utf8('指标，数量\n收到，3\n'), found: ['error csv/fullwidth-delimiter 1'] },
  'full-width semicolon': { bytes: utf8('指标；数量\n收到；3\n'), found: ['error csv/fullwidth-delimiter 1'] },
  'prose in one column keeps its full-width commas': { bytes: utf8('一年来，我局推进公开。\n完善制度，加强培训，落实责任。\n'), rows: [['一年来，我局推进公开。'], ['完善制度，加强培训，落实责任。']] },

  // ── rows ──
  'CR only': { bytes: utf8('a,b\rc,d\r'), rows: [['a', 'b'], ['c', 'd']] },
  'CRLF, LF and CR mixed': { bytes: utf8('a,b\r\nc,d\ne,f\rg,h'), rows: [['a', 'b'], ['c', 'd'], ['e', 'f'], ['g', 'h']] },
  'too few and too many fields stay as they are': { bytes: utf8('a,b,c\n1\n1,234,5,6\n'), rows: [['a', 'b', 'c'], ['1'], ['1', '234', '5', '6']] },
  'blank rows keep their numbers': { bytes: utf8('\n标题\n\na,b\n,\n\n'), rows: [[''], ['标题'], [''], ['a', 'b'], ['', ''], ['']] },
  'blank columns are kept': { bytes: utf8(',a,\n,1,\n'), rows: [['', 'a', ''], ['', '1', '']] },
  'quotes, delimiters and line breaks in quotes': { bytes: utf8('"甲,乙","他说""好""","第一行\r\n第二行"\n下,一,行\n'), rows: [['甲,乙', '他说"好"', '第一行\n第二行'], ['下', '一', '行']] },
  'header only': { bytes: utf8('指标,数量\n'), rows: [['指标', '数量']] },
  'spaces are kept': { bytes: utf8(' a ,\tb\n'), rows: [[' a ', '\tb']] },
  'names of object members are text': { bytes: utf8('__proto__,constructor\ntoString,1\n'), rows: [['__proto__', 'constructor'], ['toString', '1']] },
  'formulas, markup and placeholders are text': { bytes: utf8('=1+1,@SUM(A1),+cmd\n{{constructor}},${x},<img onerror=1>\nA&B <测试>,-1,\n'), rows: [['=1+1', '@SUM(A1)', '+cmd'], ['{{constructor}}', '${x}', '<img onerror=1>'], ['A&B <测试>', '-1', '']] },
  'numbers are not touched': { bytes: utf8('１２３,"1,234",1e3,0x10\n−5,007,3.0,#N/A\n'), rows: [['１２３', '1,234', '1e3', '0x10'], ['−5', '007', '3.0', '#N/A']] },

  // ── quotes ──
  'unclosed quote': { bytes: utf8('a,b\nc,"d\ne,f\n'), found: ['error csv/unclosed-quote 2:2'] },
  'unclosed quote that meets a later quote': { bytes: utf8('a,b\n\n"x,1\n"y",2\nz,3\n'), found: ['error csv/unclosed-quote 3:1'] },
  'stray quotes, all of them': { bytes: utf8('a,1"x\n"b" ,2\nc,3\nd,5"\n'), found: ['error csv/stray-quote 1:2', 'error csv/stray-quote 2:1'] },
  'stray quotes in several rows': { bytes: utf8('a,1"x,2"y\nb,c\nd"e,"f\ng"\n'), found: ['error csv/stray-quote 1:2', 'error csv/stray-quote 3:1'] },
  'no more than 20 rows with wrong quotes are told of': { bytes: utf8('a"b\n'.repeat(50)), found: Array.from({ length: 20 }, (_, i) => `error csv/stray-quote ${i + 1}:1`) },
  'text after the closing quote': { bytes: utf8('a,"b"c\nd,e\n'), found: ['error csv/stray-quote 1:2'] },

  // ── characters ──
  'NUL': { bytes: utf8('a,b\nc,d\0e\nf,g\n'), rows: [['a', 'b'], ['c', 'de'], ['f', 'g']], found: ['error read/control 2:2'] },
  'control characters of both ranges': { bytes: utf8('a\x08,b\x0B\nc\x7F,d\x85\ne,f\u2028g\n'), rows: [['a', 'b'], ['c', 'd'], ['e', 'fg']], found: ['error read/control 1:1 1:2 2:1 2:2 3:2'] },
  'U+FFFE and U+FFFF': { bytes: utf8('a\uFFFE,b\uFFFF\n'), rows: [['a', 'b']], found: ['error read/noncharacter 1:1 1:2'] },
  'lone surrogate': { bytes: utf16le('a,b\uD800c\n'), rows: [['a', 'b\uFFFDc']], found: ['error read/damaged 1:2'] },
  'bidi overrides': { bytes: utf8('a,报告\u202Efdp.exe\nb,\u2066c\u2069\n'), rows: [['a', '报告fdp.exe'], ['b', 'c']], found: ['error read/bidi 1:2 2:2'] },
  'zero-width characters': { bytes: utf8('\u200Ba,b\uFEFF\nc,d\n'), rows: [['a', 'b'], ['c', 'd']], found: ['warning read/invisible 1:1 1:2'] },
  'decomposed letters become composed ones': { bytes: utf8('Cafe\u0301,は\u3099\n'), rows: [['Café', 'ば']] },
  'rare characters and emoji are text': { bytes: utf8('堌𠮷,😀\n'), rows: [['堌𠮷', '😀']] },
  'a fault in many cells is one finding': { bytes: utf8('a\x07\n'.repeat(30)), rows: Array<string[]>(30).fill(['a']), found: [`error read/control ${Array.from({ length: 20 }, (_, i) => `${i + 1}:1`).join(' ')}`] },

  // ── sizes ──
  'empty': { bytes: utf8(''), found: ['error read/empty'] },
  'BOM only': { bytes: utf8Marked(''), found: ['error read/empty'] },
  'blank lines only': { bytes: utf8(' \r\n\r\n'), found: ['error read/empty'] },
  'file over 20 MB': { bytes: Buffer.alloc(20 * 1024 * 1024 + 1, 'a'), found: ['error read/too-large'] },
  'more than 5,000 rows': { bytes: utf8('a,b\n'.repeat(5001)), found: ['error read/too-many-rows'] },
  'more than 1,000 columns': { bytes: utf8(`a,b\n${','.repeat(1000)}\n`), found: ['error read/too-many-columns 2:1001'] },
  'cell over a million characters': { bytes: utf8(`a,b\nc,${'d'.repeat(1_000_001)}\n`), found: ['error read/cell-too-long 2:2'] },

  // ── other things under the name of a CSV ──
  'PDF': { bytes: utf8('%PDF-1.7\n'), found: ['error read/pdf'] },
  'PNG': { bytes: hex('89504E47 0D0A1A0A'), found: ['error read/image'] },
  'JPEG': { bytes: hex('FFD8FFE0 00104A46'), found: ['error read/image'] },
  'old Excel': { bytes: Buffer.concat([hex('D0CF11E0A1B11AE1'), Buffer.alloc(504), Buffer.from('Workbook\0', 'utf16le')]), found: ['error read/xls'] },
  'old Word': { bytes: Buffer.concat([hex('D0CF11E0A1B11AE1'), Buffer.alloc(504), Buffer.from('WordDocument\0', 'utf16le')]), found: ['error read/doc'] },
  'workbook with a password': { bytes: Buffer.concat([hex('D0CF11E0A1B11AE1'), Buffer.alloc(504), Buffer.from('EncryptedPackage\0', 'utf16le')]), found: ['error read/encrypted'] },
  'unknown OLE container': { bytes: Buffer.concat([hex('D0CF11E0A1B11AE1'), Buffer.alloc(504)]), found: ['error read/ole'] },
  'RTF': { bytes: utf8('{\\rtf1 }'), found: ['error read/rtf'] },
  'RAR': { bytes: utf8('Rar!\x1A\x07\0'), found: ['error read/archive'] },
  'web page': { bytes: utf8('<html><table><tr><td>1</td></tr></table></html>'), found: ['error read/markup'] },
  'CSV named .xlsx': { bytes: utf8(TABLE), file: 'a.xlsx', found: ['error read/not-a-workbook'] },
  'web page named .xls': { bytes: utf8('\uFEFF<?xml version="1.0"?>\n<Workbook/>'), file: 'a.xls', found: ['error read/markup'] },
  'old Excel under its own name': { bytes: Buffer.concat([hex('D0CF11E0A1B11AE1'), Buffer.alloc(504), Buffer.from('Workbook\0', 'utf16le')]), file: 'a.XLS', found: ['error read/xls'] },

  // ── names ──
  'kinds that are not read': { bytes: utf8('%PDF-1.7'), file: '附件/说明.pdf', found: ['warning read/unsupported'] },
  'no extension': { bytes: utf8(TABLE), file: 'a.b/data', found: ['warning read/unsupported'] },
  'name that lies': { bytes: utf8(TABLE), file: '报告\u202Evsc.csv', found: ['error read/name'] },

  // ── text ──
  'Markdown': { bytes: utf8Marked('# 总体情况\r\n\r\n第一段，"引号"；\t制表符\n'), file: 'a.md', rows: [['# 总体情况'], [''], ['第一段，"引号"；\t制表符']] },
  'plain text in GB18030': { bytes: gb18030('一年来\n我局'), file: 'a.TXT', rows: [['一年来'], ['我局']], found: ['note read/gb18030'] },
  'text with a control character': { bytes: utf8('一\n二\x0C三\n'), file: 'a.txt', rows: [['一'], ['二三']], found: ['error read/control 2:1'] },
  'text over 5,000 lines': { bytes: utf8('a\n'.repeat(5001)), file: 'a.txt', found: ['error read/too-many-rows'] },
  'line over a million characters': { bytes: utf8(`a\n${'b'.repeat(1_000_001)}\n`), file: 'a.txt', found: ['error read/cell-too-long 2:1'] },
};

test.each(Object.entries(CASES))('%s', (_, { bytes, file = 'a.csv', rows, found = [] }) => {
  const outcome = readFile(bytes, file);
  expect(outcome.diagnostics.map(briefly)).toEqual(found);
  expect(cellsOf(outcome)).toEqual(rows ? [rows] : []);
  expect(outcome.diagnostics.flatMap((d) => d.at).filter((at) => at.file !== file)).toEqual([]);
  if (found.length > 0) expect(outcome.diagnostics.map(words).join('\n')).toMatchSnapshot();
});
