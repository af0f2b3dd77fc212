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
import { checked } from '../inbox';

const BASES: Record<string, string> = {
  qujiang: join(__dirname, '..', 'cases', 'gov-disclosure-2019', 'qujiang-2020-without-waiver', 'input', '曲江镇人民政府-2020'),
  huaian: join(__dirname, '..', 'cases', 'gov-disclosure-2021', 'huaian-2024', 'input', '淮安市人民政府-2024'),
};

interface Edit { file: string; cell?: string; to?: string; deleteRow?: number; insertRow?: number; deleteColumn?: string; insertColumn?: string; values?: string[] }
interface Fault { base?: keyof typeof BASES; folder?: string; edits?: Edit[]; files?: Record<string, string>; without?: string[] }

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

function filesOf(fault: Fault): Record<string, string> {
  const files: Record<string, string> = {};
  if (fault.base) {
    for (const name of readdirSync(BASES[fault.base]!)) files[`${fault.folder ?? '报告'}/${name}`] = readFileSync(join(BASES[fault.base]!, name), 'utf8');
  }
  for (const e of fault.edits ?? []) {
    const path = `${fault.folder ?? '报告'}/${e.file}`;
    expect(files[path]).toBeDefined();
    files[path] = edit(files[path]!, e);
  }
  for (const name of fault.without ?? []) delete files[`${fault.folder ?? '报告'}/${name}`];
  return { ...files, ...fault.files };
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
