/** Good reports with a few cells or words changed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

const CASES = join(__dirname, '..', 'cases');
const BASES = {
  qujiang: join(CASES, 'gov-disclosure-2019', 'qujiang-2020-without-waiver', 'input', '曲江镇人民政府-2020'),
  huaian: join(CASES, 'gov-disclosure-2021', 'huaian-2024', 'input', '淮安市人民政府-2024'),
} as const;

export type Base = keyof typeof BASES;
/** By file: `B3: text` sets a cell, `- 4: ''` and `- 4-9: ''` delete rows, `*: text` is the whole file, other words are replaced. */
export type Edits = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The files of the base by name, changed. */
export function edited(base: Base, edits: Edits): Map<string, string> {
  const files = new Map(readdirSync(BASES[base]).sort().map((name) => [name, readFileSync(join(BASES[base], name), 'utf8')]));
  for (const [name, changes] of Object.entries(edits)) {
    for (const [what, to] of Object.entries(changes)) {
      files.set(name, what === '*' ? to : change(files.get(name)!, what, to));
    }
  }
  return files;
}

function change(text: string, what: string, to: string): string {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(what) ?? [];
  const [, deleted, last = deleted] = /^- (\d+)(?:-(\d+))?$/.exec(what) ?? [];
  if (!letters && !deleted) {
    if (!text.includes(what)) throw new Error(`not there: ${what}`);
    return text.replace(what, () => to);
  }
  const rows = parse(text, { bom: true, relax_column_count: true, skip_empty_lines: false }) as string[][];
  if (deleted) rows.splice(Number(deleted) - 1, Number(last) - Number(deleted) + 1);
  else rows[Number(row) - 1]![letters!.charCodeAt(0) - 65] = to;
  return rows.map((cells) => cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')).join('\n');
}
