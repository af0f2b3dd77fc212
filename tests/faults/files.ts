/** Makes the input files of a fault out of its YAML: a good report, edited; workbooks; files saved, cut or placed wrongly. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { columnLetters } from '../../src/model/address';
import { gb18030, utf16be, utf16le, utf8Marked } from '../read/bytes';
import { partsOf, text as cellOfText, zip, type Spec } from '../read/workbook';

const CASES = join(__dirname, '..', 'cases');
const BASES = {
  qujiang: join(CASES, 'gov-disclosure-2019', 'qujiang-2020-without-waiver', 'input', '曲江镇人民政府-2020'),
  huaian: join(CASES, 'gov-disclosure-2021', 'huaian-2024', 'input', '淮安市人民政府-2024'),
} as const;

const SAVED = {
  'UTF-8 with mark': utf8Marked,
  'UTF-16LE': utf16le,
  'UTF-16BE': utf16be,
  'UTF-16LE without mark': (text: string) => utf16le(text).subarray(2),
  GB18030: gb18030,
} as const;

/** Of a base file, named without its folder. */
interface Edit { readonly file: string; readonly cell?: string; readonly to?: string; readonly deleteRow?: number; readonly insertRow?: number; readonly deleteColumn?: string; readonly insertColumn?: string; readonly values?: readonly string[] }
/** The first `from` in a file, or in the `part` of a workbook, becomes `to`, which is repeated `times` times. */
interface Change { readonly file: string; readonly part?: string; readonly from: string; readonly to: string; readonly times?: number }

export interface Fault {
  readonly base?: keyof typeof BASES;
  readonly folder?: string;
  readonly edits?: readonly Edit[];
  /** Files of the base that are left out. */
  readonly without?: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  /** Workbooks by path: the CSV text of their sheets by name; `{base}/name.csv` stands for that file of the good report. */
  readonly books?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Workbooks by path, from raw XML. */
  readonly workbooks?: Readonly<Record<string, Spec>>;
  /** Files in base64. */
  readonly bytes?: Readonly<Record<string, string>>;
  readonly changes?: readonly Change[];
  /** Encodings other than plain UTF-8, by path. */
  readonly saved?: Readonly<Record<string, keyof typeof SAVED>>;
  /** Only so many bytes are left, by path. */
  readonly cut?: Readonly<Record<string, number>>;
  /** What lies in the folder besides files, by path. */
  readonly disk?: Readonly<Record<string, 'folder' | 'pipe' | `link ${string}`>>;
}

type Content = string | Uint8Array | Record<string, string | Uint8Array>;

export function filesOf(fault: Fault): Record<string, string | Uint8Array> {
  const folder = fault.folder ?? '报告';
  const files = new Map<string, Content>();
  for (const name of fault.base ? readdirSync(BASES[fault.base]) : []) {
    if (!fault.without?.includes(name)) files.set(`${folder}/${name}`, readFileSync(join(BASES[fault.base!], name), 'utf8'));
  }
  for (const e of fault.edits ?? []) {
    const path = `${folder}/${e.file}`;
    expect(files.get(path)).toBeDefined();
    files.set(path, edit(files.get(path) as string, e));
  }
  for (const [path, text] of Object.entries(fault.files ?? {})) files.set(path, text);
  for (const [path, sheets] of Object.entries(fault.books ?? {})) files.set(path, partsOfSheets(sheets));
  for (const [path, spec] of Object.entries(fault.workbooks ?? {})) files.set(path, partsOf(spec));
  for (const change of fault.changes ?? []) files.set(change.file, changed(files.get(change.file)!, change));
  return Object.fromEntries([
    ...[...files].map(([path, content]) => [path, cut(bytesOf(content, fault.saved?.[path]), fault.cut?.[path])] as const),
    ...Object.entries(fault.bytes ?? {}).map(([path, base64]) => [path, Buffer.from(base64, 'base64')] as const),
  ]);
}

const columnIndex = (letters: string): number => [...letters].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) - 1;
const rowsOf = (text: string): string[][] => parse(text, { bom: true, relax_column_count: true, skip_empty_lines: false });
const toCsv = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')).join('\r\n');

function edit(text: string, e: Edit): string {
  const rows = rowsOf(text);
  if (e.cell !== undefined) {
    const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(e.cell)!;
    rows[Number(row) - 1]![columnIndex(letters!)] = e.to ?? '';
  }
  if (e.deleteRow !== undefined) rows.splice(e.deleteRow - 1, 1);
  if (e.insertRow !== undefined) rows.splice(e.insertRow - 1, 0, [...e.values ?? []]);
  if (e.deleteColumn !== undefined) for (const row of rows) row.splice(columnIndex(e.deleteColumn), 1);
  if (e.insertColumn !== undefined) rows.forEach((row, i) => row.splice(columnIndex(e.insertColumn!), 0, e.values?.[i] ?? ''));
  return toCsv(rows);
}

/** Cells that are plain numbers are stored as numbers. */
function partsOfSheets(sheets: Readonly<Record<string, string>>): Record<string, string> {
  const xml = (content: string): string => {
    const text = content.replace(/^\{(\w+)\}\/(.+)$/s, (_, base: keyof typeof BASES, name: string) => readFileSync(join(BASES[base], name.trim()), 'utf8'));
    return rowsOf(text).map((row, r) => `<row r="${r + 1}">${row.map((cell, c) => {
      const at = `${columnLetters(c + 1)}${r + 1}`;
      if (cell === '') return '';
      return /^-?\d+(\.\d+)?$/.test(cell) ? `<c r="${at}"><v>${cell}</v></c>` : cellOfText(at, cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
    }).join('')}</row>`).join('');
  };
  const parts = partsOf({ sheets: Object.values(sheets).map(xml) });
  const renamed = Object.keys(sheets).reduce((book, name, i) => book.replace(`name="表${i + 1}"`, `name="${name}"`), parts['xl/workbook.xml']!);
  return { ...parts, 'xl/workbook.xml': renamed };
}

function changed(content: Content, { part, from, to, times = 1 }: Change): Content {
  const replace = (text: string): string => {
    expect(text).toContain(from);
    return text.replace(from, () => to.repeat(times));
  };
  if (typeof content === 'string') return replace(content);
  const parts = content as Record<string, string>;
  return { ...parts, [part!]: replace(parts[part!]!) };
}

function bytesOf(content: Content, saved: keyof typeof SAVED | undefined): string | Uint8Array {
  if (typeof content === 'string') return saved ? SAVED[saved](content.replace(/^\uFEFF/, '')) : content;
  return content instanceof Uint8Array ? content : zip(content);
}

const cut = (bytes: string | Uint8Array, length: number | undefined): string | Uint8Array => (length === undefined ? bytes : Buffer.from(bytes).subarray(0, length));
