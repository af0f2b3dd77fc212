/** What holds for every table and for every damage, not only for the ones we thought of. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readFile } from '../../src/read/read';
import { gb18030, isGbk, utf16be, utf16le, utf8, utf8Marked } from './bytes';
import { cellsOf } from './show';
import { text, workbook } from './workbook';

const CHARACTERS = [...'收到办理结果总计自然人，。；“”（）一二三〇ab01 .-+=%#\'"",;\t\n<>&\\{}$'];
const cell = fc.string({ unit: fc.constantFrom(...CHARACTERS), maxLength: 6 });
const table = fc.tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 8 }))
  .chain(([columns, rows]) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }))
  .filter((rows) => rows.flat().some((content) => content.trim() !== '') && !/^\s*<(?:table|html|[?!])/.test(rows[0]![0]!));

const ENCODINGS = { utf8, utf8Marked, utf16le, utf16be, gb18030 };

/** A writer as strict as the standard (RFC 4180): what could be misread is quoted, and nothing else. */
function csv(rows: readonly string[][], delimiter: string, end: string, ended: boolean): string {
  const quoted = (content: string): string => (/[",;\t\n\r]/.test(content) ? `"${content.replaceAll('"', '""')}"` : content);
  return rows.map((cells) => cells.map(quoted).join(delimiter)).join(end) + (ended ? end : '');
}

test('a table comes back whatever encoding, delimiter and line ending it is written in', () => {
  fc.assert(fc.property(
    table, fc.constantFrom<keyof typeof ENCODINGS>('utf8', 'utf8Marked', 'utf16le', 'utf16be', 'gb18030'),
    fc.constantFrom(',', ';', '\t'), fc.constantFrom('\n', '\r\n', '\r'), fc.boolean(),
    (rows, encoding, delimiter, end, ended) => {
      const outcome = readFile(ENCODINGS[encoding](csv(rows, delimiter, end, ended)), 'a.csv');
      expect(cellsOf(outcome)).toEqual([rows]);
      expect(outcome.diagnostics.filter((d) => d.code !== 'read/gb18030')).toEqual([]);
    },
  ), { numRuns: 400, seed: 20200120 });
});

test('every character of the two-byte plane of GB18030 is read as itself', () => {
  const characters = Array.from({ length: 0x9fa6 - 0x4e00 }, (_, i) => String.fromCharCode(0x4e00 + i)).filter(isGbk);
  const lines = Array.from({ length: Math.ceil(characters.length / 40) }, (_, i) => characters.slice(i * 40, i * 40 + 40).join(''));
  expect(characters).toHaveLength(20_902);
  expect(cellsOf(readFile(gb18030(lines.join('\n')), 'a.txt'))).toEqual([lines.map((line) => [line])]);
});

test('a table comes back from a workbook', () => {
  const escaped = (content: string): string => content.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  fc.assert(fc.property(table, (rows) => {
    const xml = rows.map((cells, r) => `<row r="${r + 1}">${cells.map((content, c) => text(`${'ABCDEF'[c]}${r + 1}`, escaped(content))).join('')}</row>`).join('');
    const [found = []] = cellsOf(readFile(workbook({ sheets: [xml] }), 'a.xlsx'));
    expect(rows.map((cells, r) => cells.map((_, c) => found[r]?.[c] ?? ''))).toEqual(rows);
  }), { numRuns: 100, seed: 20200120 });
});

const fixture = (name: string): Buffer => readFileSync(join(__dirname, 'fixtures', name));
const table2020 = fixture('申请办理.csv').toString('utf8').replace(/^\uFEFF/, '');
const REAL: readonly (readonly [string, Buffer])[] = [
  ...Object.values(ENCODINGS).map((encode) => ['a.csv', encode(table2020)] as const),
  ['a.xlsx', fixture('libreoffice.xlsx')], ['a.xlsx', fixture('exceljs.xlsx')], ['a.md', utf8(table2020)],
];

const change = fc.record({ at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), kind: fc.constantFrom('set', 'insert', 'delete', 'cut'), byte: fc.integer({ min: 0, max: 255 }) });

function changed(bytes: Buffer, changes: readonly { at: number; kind: string; byte: number }[]): Buffer {
  return changes.reduce((now, { at, kind, byte }) => {
    const place = Math.floor(at * now.length);
    const after = { set: place + 1, insert: place, delete: place + 1 + (byte % 8), cut: now.length }[kind]!;
    return Buffer.concat([now.subarray(0, place), kind === 'set' || kind === 'insert' ? Uint8Array.of(byte) : Buffer.alloc(0), now.subarray(after)]);
  }, bytes);
}

test('a damaged file is never more than a finding', () => {
  fc.assert(fc.property(fc.constantFrom(...REAL), fc.array(change, { minLength: 1, maxLength: 5 }), ([file, bytes], changes) => {
    const outcome = readFile(changed(bytes, changes), file);
    for (const { rows } of outcome.value) for (const { cells } of rows) for (const content of cells) expect(content).not.toMatch(/[\0-\x08\x0B-\x1F\x7F-\x9F\u202A-\u202E\uFFFE\uFFFF]/);
    for (const { at } of outcome.diagnostics) for (const origin of at) expect([origin.file, (origin.row ?? 1) > 0, (origin.column ?? 1) > 0]).toEqual([file, true, true]);
    expect(outcome.value.length + outcome.diagnostics.length).toBeGreaterThan(0);
  }), { numRuns: 1500, seed: 20200120 });
});

test('a damaged UTF-8 file is never taken for GB18030', () => {
  fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
    const damaged = changed(utf8(table2020), changes);
    fc.pre(damaged.length > 200);
    expect(readFile(damaged, 'a.csv').diagnostics.map((d) => d.code)).not.toContain('read/gb18030');
  }), { numRuns: 500, seed: 20200120 });
});

test('damage to a workbook’s XML is never more than a finding', () => {
  const row = `<row r="1">${text('A1', '指标')}<c r="B1" s="1"><v>43850</v></c></row><row r="2" hidden="1"><c r="A2" t="s"><v>0</v></c><c r="B2"><f>1</f><v>1</v></c></row>`;
  const spec = { sheets: [['<cols><col min="1" max="2" hidden="1"/></cols>', row, '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>']] as const, strings: '<si><t>富</t></si>', formats: [0, 14] };
  const tokens = fc.constantFrom('', '"', '<', '>', '&', '&amp;', '-1', '1e400', '99999999999', 'XFD1048576', '<c>', '</c>', '<v>', '</row>', '<is><t>x</t></is>', ' r="A1"', ' t="e"', '\u0001', 'NaN');
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(row.length), fc.nat(6), tokens), { minLength: 1, maxLength: 3 }), (edits) => {
    const broken = edits.reduce((now, [at, length, token]) => now.slice(0, at) + token + now.slice(at + length), row);
    const outcome = readFile(workbook({ ...spec, sheets: [[spec.sheets[0][0], broken, spec.sheets[0][2]]] }), 'a.xlsx');
    expect(outcome.value.length + outcome.diagnostics.length).toBeGreaterThan(0);
    cellsOf(outcome);
  }), { numRuns: 500, seed: 20200120 });
});
