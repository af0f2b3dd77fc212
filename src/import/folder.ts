/** A report as an input folder: facts, prose and one form-shaped table per file, as a person would have dropped them. */
import { FACTS, PREAMBLE, PREAMBLE_KEY } from '../model/contract';
import type { FormatDefinition, TableDefinition } from '../model/format';
import type { Report, Table } from '../model/report';
import { tableSlots } from '../model/slots';

export interface FolderFile { readonly name: string; readonly text: string }

export function inputFolder(report: Report, format: FormatDefinition): FolderFile[] {
  const stated = format.facts.map(({ name }) => [name, name === FACTS.organisation ? report.organisation : name === FACTS.year ? String(report.year) : report.facts.get(name)?.text ?? '']);
  const titles = new Map([[PREAMBLE_KEY, PREAMBLE], ...format.outline.flatMap((item) => (item.type === 'section' ? [[item.key, item.title] as const] : []))]);
  const prose = [...titles].flatMap(([key, title]) => {
    const paragraphs = report.prose.get(key) ?? [];
    return paragraphs.length === 0 ? [] : [[title, paragraphs.map(({ text }) => text).join('\n')]];
  });
  return [
    { name: '基本信息.csv', text: csv([['项目', '内容'], ...stated.filter(([, text]) => text !== '')]) },
    ...format.tables.flatMap((table) => {
      const rows = report.tables.get(table.id);
      return rows ? [{ name: `${table.caption}.csv`, text: csv(formShaped(table, rows)) }] : [];
    }),
    ...(prose.length === 0 ? [] : [{ name: '正文.csv', text: csv([['章节', '内容'], ...prose]) }]),
  ];
}

/** Laid out like the form: a merged cell's text in its first cell, the covered ones blank. */
function formShaped(table: TableDefinition, rows: Table): string[][] {
  const slots = tableSlots(table);
  const cells = Array.from({ length: slots.rows }, () => new Array<string>(slots.columns).fill(''));
  for (const { row, column, text } of slots.labels) cells[row]![column] = text;
  for (const { row, column, rowKey, columnKey } of slots.values) cells[row]![column] = rows.get(rowKey)?.get(columnKey)?.text ?? '';
  return cells;
}

/** With a mark that makes spreadsheet programs read it as UTF-8. */
const csv = (rows: readonly (readonly string[])[]): string => `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

/** A signed number is one; any other text that a spreadsheet would calculate is kept from it by a full-width space, which reading drops. */
function cell(text: string): string {
  const safe = /^[=@+\-\t\r]/.test(text) && !/^[+-]?\d+(?:\.\d+)?$/.test(text) ? `\u3000${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
