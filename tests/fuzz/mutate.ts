/** Changes real files as accidents do: single bytes and stretches of them, and cells, rows and columns. */
import fc from 'fast-check';
import { parse } from 'csv-parse/sync';

/** Cells that have hurt programs, and ones that people really write. */
const NASTY = ['', ' ', '0', '-1', '+19', '3.5', '1,234', '１２３', '1e3', '0x10', '99999999999999999999', '—', '/', '无', '0件', '160.5964万元', '一二三', '٣', '#REF!', '=1+1', '@SUM(A1)',
  '__proto__', 'constructor', 'toString', '{{三/（七）总计/总计}}', '{{constructor}}', '{{', '}}', '机关名称', '年度', '项目', '内容', '表', '行', '列', '值', '章节', '规则', '总计', '规章', '信息内容',
  '三、本年度办理结果', '2020', '2024年', '甲镇人民政府', 'A&B <测试>', '"', "'", '\n', '\u200b', '\ufeff', '\u0000', '𠮷', '\ud800', '/'.repeat(50), '长'.repeat(300)];

export const cell = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...NASTY) }, { weight: 1, arbitrary: fc.string({ maxLength: 12 }) }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) });

const at = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** Up to four accidents: bytes overwritten, cut out, doubled or put in. */
export const byteAccidents = fc.array(fc.record({ kind: fc.constantFrom('set', 'cut', 'double', 'insert', 'end' as const), at, length: fc.nat(40), byte: fc.nat(255) }), { minLength: 1, maxLength: 4 });

export function damage(bytes: Uint8Array, accidents: typeof byteAccidents extends fc.Arbitrary<infer T> ? T : never): Buffer {
  return accidents.reduce<Buffer>((data, { kind, at: share, length, byte }) => {
    const from = Math.floor(share * data.length);
    const to = Math.min(data.length, from + length);
    switch (kind) {
      case 'set': { const copy = Buffer.from(data); if (from < copy.length) copy[from] = byte; return copy; }
      case 'cut': return Buffer.concat([data.subarray(0, from), data.subarray(to)]);
      case 'double': return Buffer.concat([data.subarray(0, to), data.subarray(from)]);
      case 'insert': return Buffer.concat([data.subarray(0, from), Buffer.alloc(length, byte), data.subarray(from)]);
      case 'end': return data.subarray(0, from);
    }
  }, Buffer.from(bytes));
}

export const cellAccidents = fc.array(fc.record({
  kind: fc.constantFrom('set', 'set', 'set', 'append', 'deleteRow', 'doubleRow', 'deleteColumn', 'doubleColumn', 'swapRows', 'turn', 'title' as const), row: at, column: at, other: at, cell,
}), { minLength: 1, maxLength: 5 });

export const rowsOf = (csv: string): string[][] => parse(csv, { bom: true, relax_column_count: true, skip_empty_lines: false }) as string[][];

export function rearrange(rows: readonly (readonly string[])[], accidents: typeof cellAccidents extends fc.Arbitrary<infer T> ? T : never): string[][] {
  const sheet = rows.map((row) => [...row]);
  for (const { kind, row, column, other, cell: text } of accidents) {
    const [r, o] = [Math.floor(row * sheet.length), Math.floor(other * sheet.length)];
    const c = Math.floor(column * (sheet[r]?.length ?? 0));
    switch (kind) {
      case 'set': if (sheet[r]) sheet[r]![c] = text; break;
      case 'append': sheet[r]?.push(text); break;
      case 'deleteRow': sheet.splice(r, 1); break;
      case 'doubleRow': if (sheet[r]) sheet.splice(o, 0, [...sheet[r]!]); break;
      case 'deleteColumn': sheet.forEach((cells) => cells.splice(c, 1)); break;
      case 'doubleColumn': sheet.forEach((cells) => cells.splice(c, 0, cells[c] ?? '')); break;
      case 'swapRows': if (sheet[r] && sheet[o]) [sheet[r], sheet[o]] = [sheet[o]!, sheet[r]!]; break;
      case 'turn': sheet.splice(0, sheet.length, ...Array.from({ length: Math.max(0, ...sheet.map((cells) => cells.length)) }, (_, i) => sheet.map((cells) => cells[i] ?? ''))); break;
      case 'title': sheet.unshift([text]); break;
    }
  }
  return sheet;
}

export const toCsv = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\n');
