/** Changes real files as accidents do: bytes and stretches of them; cells, rows, columns, labels and merges. */
import fc from 'fast-check';
import { parse } from 'csv-parse/sync';

/** Cells that have hurt programs, and ones that people really write. */
const NASTY = ['', ' ', '0', '-1', '+19', '3.5', '1,234', '１２３', '1e3', '0x10', '99999999999999999999', '—', '/', '无', '0件', '160.5964万元', '一二三', '٣', '#REF!', '=1+1', '@SUM(A1)',
  '__proto__', 'constructor', 'toString', '{{三/（七）总计/总计}}', '{{constructor}}', '{{', '}}', '机关名称', '年度', '项目', '内容', '表', '行', '列', '值', '章节', '规则', '总计', '规章', '信息内容',
  '三、本年度办理结果', '2020', '2024年', '甲镇人民政府', 'A&B <测试>', '"', "'", '\n', '\u200b', '\ufeff', '\u202e', '\u0000', '𠮷', '\ud800', '/'.repeat(50), '长'.repeat(300)];

const cell = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...NASTY) }, { weight: 1, arbitrary: fc.string({ maxLength: 12 }) }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) });

/** A place as a share of the whole, every place as likely: `fc.double` draws from all doubles, of which nearly all are next to 0. */
const at = fc.noBias(fc.nat(0xffff)).map((n) => n / 0x10000);

/** Up to four accidents: bytes overwritten, turned, cut out, doubled, put in, or the end lost. */
export const byteAccidents = fc.array(fc.record({ kind: fc.constantFrom('set', 'flip', 'cut', 'double', 'insert', 'end' as const), at, length: fc.nat(40), byte: fc.nat(255) }), { minLength: 1, maxLength: 4 });
export type ByteAccidents = readonly { readonly kind: 'set' | 'flip' | 'cut' | 'double' | 'insert' | 'end'; readonly at: number; readonly length: number; readonly byte: number }[];

export function damage(bytes: Uint8Array, accidents: ByteAccidents): Buffer {
  return accidents.reduce<Buffer>((data, { kind, at: share, length, byte }) => {
    const from = Math.floor(share * data.length);
    const to = Math.min(data.length, from + length);
    const changed = (value: number): Buffer => Buffer.concat([data.subarray(0, from), Buffer.of(value), data.subarray(from + 1)]);
    switch (kind) {
      case 'set': return changed(byte);
      case 'flip': return changed((data[from] ?? 0) ^ (1 << (byte % 8)));
      case 'cut': return Buffer.concat([data.subarray(0, from), data.subarray(to)]);
      case 'double': return Buffer.concat([data.subarray(0, to), data.subarray(from)]);
      case 'insert': return Buffer.concat([data.subarray(0, from), Buffer.alloc(length, byte), data.subarray(from)]);
      case 'end': return data.subarray(0, from);
    }
  }, Buffer.from(bytes));
}

const KINDS = ['set', 'set', 'set', 'blank', 'misspell', 'append', 'deleteRow', 'doubleRow', 'deleteColumn', 'doubleColumn', 'swapRows', 'swapColumns', 'move', 'turn', 'title'] as const;
export const cellAccidents = fc.array(fc.record({ kind: fc.constantFrom(...KINDS), row: at, column: at, other: at, cell }), { minLength: 1, maxLength: 5 });
export type CellAccidents = readonly { readonly kind: (typeof KINDS)[number]; readonly row: number; readonly column: number; readonly other: number; readonly cell: string }[];

export const rowsOf = (csv: string): string[][] => parse(csv, { bom: true, relax_column_count: true, skip_empty_lines: false }) as string[][];

export function rearrange(rows: readonly (readonly string[])[], accidents: CellAccidents): string[][] {
  let sheet = rows.map((row) => [...row]);
  for (const { kind, row, column, other, cell: text } of accidents) {
    const [r, o] = [Math.floor(row * sheet.length), Math.floor(other * sheet.length)];
    const own = sheet[r];
    if (!own) { sheet = [[text]]; continue; }
    const c = Math.floor(column * own.length);
    switch (kind) {
      case 'set': own[c] = text; break;
      case 'blank': own[c] = ''; break;
      case 'misspell': own[c] = misspelt(own[c] ?? '', other, text); break;
      case 'append': own.push(text); break;
      case 'deleteRow': sheet.splice(r, 1); break;
      case 'doubleRow': sheet.splice(o, 0, [...own]); break;
      case 'deleteColumn': sheet.forEach((cells) => cells.splice(c, 1)); break;
      case 'doubleColumn': sheet.forEach((cells) => cells.splice(c, 0, cells[c] ?? '')); break;
      case 'swapRows': [sheet[r], sheet[o]] = [sheet[o]!, own]; break;
      case 'swapColumns': sheet.forEach((cells) => { const k = Math.floor(other * cells.length); while (cells.length <= c) cells.push(''); [cells[c], cells[k]] = [cells[k]!, cells[c]!]; }); break;
      case 'move': sheet = [...Array.from({ length: o % 4 }, () => ['']), ...sheet.map((cells) => [...new Array<string>(c % 3).fill(''), ...cells])]; break;
      case 'turn': sheet = Array.from({ length: Math.max(...sheet.map((cells) => cells.length)) }, (_, i) => sheet.map((cells) => cells[i] ?? '')); break;
      case 'title': sheet.unshift([text]); break;
    }
  }
  return sheet;
}

/** One character lost, doubled or put in. */
function misspelt(text: string, where: number, by: string): string {
  const letters = Array.from(text);
  const i = Math.floor(where * letters.length);
  letters.splice(i, 1, ...[[], [letters[i] ?? '', letters[i] ?? ''], [letters[i] ?? '', Array.from(by)[0] ?? '']][by.length % 3]!);
  return letters.join('');
}

/** 0-based; `down` and `right` tell how many further rows and columns are covered. */
export interface Merge { readonly row: number; readonly column: number; readonly down: number; readonly right: number }
export const merges = fc.array(fc.record({ row: fc.nat(30), column: fc.nat(10), down: fc.nat(4), right: fc.nat(4) }), { maxLength: 4 });

export const toCsv = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\n');
