/**
 * Faults people make: each YAML file edits a good report and the printed findings are kept beside it. `UPDATE=1` accepts
 * new output; read the difference before committing it.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { findingLines } from '../../src/cli/print';
import { columnLetters } from '../../src/model/address';
import { checked } from '../inbox';
import { partsOf, text as cellOfText, zip } from '../read/workbook';

const BASES: Record<string, string> = {
  qujiang: join(__dirname, '..', 'cases', 'gov-disclosure-2019', 'qujiang-2020-without-waiver', 'input', '曲江镇人民政府-2020'),
  huaian: join(__dirname, '..', 'cases', 'gov-disclosure-2021', 'huaian-2024', 'input', '淮安市人民政府-2024'),
};

interface Edit { file: string; cell?: string; to?: string; deleteRow?: number; insertRow?: number; deleteColumn?: string; insertColumn?: string; values?: string[] }
/** `books` are workbooks by path: their sheets' CSV text by sheet name. `bytes` are files in base64. */
interface Fault { base?: keyof typeof BASES; folder?: string; edits?: Edit[]; files?: Record<string, string>; without?: string[]; books?: Record<string, Record<string, string>>; bytes?: Record<string, string> }

const columnIndex = (letters: string): number => [...letters].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) - 1;
const toCsv = (rows: string[][]): string => rows.map((row) => row.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')).join('\r\n');

function edit(text: string, e: Edit): string {
  const rows = parse(text, { bom: true, relax_column_count: true, skip_empty_lines: false }) as string[][];
  if (e.cell !== undefined) {
    const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(e.cell)!;
    rows[Number(row) - 1]![columnIndex(letters!)] = e.to ?? '';
  }
  if (e.deleteRow !== undefined) rows.splice(e.deleteRow - 1, 1);
  if (e.insertRow !== undefined) rows.splice(e.insertRow - 1, 0, e.values ?? []);
  if (e.deleteColumn !== undefined) for (const row of rows) row.splice(columnIndex(e.deleteColumn!), 1);
  if (e.insertColumn !== undefined) rows.forEach((row, i) => row.splice(columnIndex(e.insertColumn!), 0, e.values?.[i] ?? ''));
  return toCsv(rows);
}

const escape = (cell: string): string => cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** `{base}/name.csv` stands for that file of the good report. Cells that are plain numbers are stored as numbers. */
function workbookOf(sheets: Record<string, string>): Uint8Array {
  const rowsOf = (content: string): string => {
    const text = content.replace(/^\{(\w+)\}\/(.+)$/s, (_, base: string, name: string) => readFileSync(join(BASES[base]!, name.trim()), 'utf8'));
    return (parse(text, { bom: true, relax_column_count: true, skip_empty_lines: false }) as string[][]).map((row, r) => `<row r="${r + 1}">${row.map((cell, c) => {
      const at = `${columnLetters(c + 1)}${r + 1}`;
      if (cell === '') return '';
      return /^-?\d+(\.\d+)?$/.test(cell) ? `<c r="${at}"><v>${cell}</v></c>` : cellOfText(at, escape(cell));
    }).join('')}</row>`).join('');
  };
  const names = Object.keys(sheets);
  const parts = partsOf({ sheets: Object.values(sheets).map(rowsOf) });
  const renamed = names.reduce((xml, name, i) => xml.replace(`name="表${i + 1}"`, `name="${name}"`), parts['xl/workbook.xml']!);
  return zip({ ...parts, 'xl/workbook.xml': renamed });
}

function filesOf(fault: Fault): Record<string, string | Uint8Array> {
  const files: Record<string, string> = {};
  if (fault.base) {
    for (const name of readdirSync(BASES[fault.base]!)) files[`${fault.folder ?? '报告'}/${name}`] = readFileSync(join(BASES[fault.base]!, name), 'utf8');
  }
  for (const e of fault.edits ?? []) {
    const path = `${fault.folder ?? '报告'}/${e.file}`;
    expect(files[path]).toBeDefined();
    files[path] = edit(files[path]!, e);
  }
  const without = new Set((fault.without ?? []).map((name) => `${fault.folder ?? '报告'}/${name}`));
  const books = Object.entries(fault.books ?? {}).map(([path, sheets]) => [path, workbookOf(sheets)] as const);
  const bytes = Object.entries(fault.bytes ?? {}).map(([path, base64]) => [path, Buffer.from(base64, 'base64')] as const);
  const kept = Object.entries(files).filter(([path]) => !without.has(path));
  return Object.fromEntries([...kept, ...Object.entries(fault.files ?? {}), ...books, ...bytes]);
}

const names = readdirSync(__dirname).filter((file) => file.endsWith('.yaml')).map((file) => basename(file, '.yaml'));

test.each(names)('%s', async (name) => {
  const fault = parseYaml(readFileSync(join(__dirname, `${name}.yaml`), 'utf8')) as Fault;
  const results = await checked(filesOf(fault));
  const printed = results.flatMap((r) => [
    `== ${r.source}${r.report ? ` ${r.report.organisation} ${r.report.year}` : ' —'}`,
    ...r.diagnostics.flatMap((d) => [...findingLines(d, 'zh'), ...findingLines(d, 'en').slice(-1)]),
  ]).join('\n') + '\n';
  const golden = join(__dirname, `${name}.txt`);
  if (process.env['UPDATE'] || !existsSync(golden)) {
    if (process.env['CI']) throw new Error(`${golden} is missing`);
    writeFileSync(golden, printed);
  }
  expect(printed).toBe(readFileSync(golden, 'utf8'));
});
