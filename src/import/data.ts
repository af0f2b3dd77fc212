/** The data attached to our own PDF (report.json) as sheets: facts, all cells by their label paths, prose. */
import { z } from 'zod';
import { DATA_FILE } from '../model/contract';
import type { Outcome } from '../model/diagnostic';
import type { Sheet, SheetRow } from '../model/sheet';
import { cleaner } from '../read/characters';
import { attachedFile } from './pdf';
import { badData, pdfWithoutData } from './findings';

const texts = z.record(z.string(), z.string());
const schema = z.strictObject({
  nianbao: z.literal(1),
  format: z.string(),
  facts: texts,
  tables: z.record(z.string(), z.record(z.string(), texts)),
  prose: z.record(z.string(), z.array(z.string())),
});

/** `format` is stated besides the facts, since the year alone need not tell it. */
export function readPdf(bytes: Uint8Array, file: string): Outcome<Sheet[] | undefined> {
  const attached = attachedFile(bytes, DATA_FILE);
  if (!attached) return { value: undefined, diagnostics: [pdfWithoutData(file)] };
  const data = parseData(attached);
  if (!data) return { value: undefined, diagnostics: [badData(file)] };
  const characters = cleaner();
  const sheet = (header: readonly string[], rows: readonly (readonly string[])[]): Sheet => ({
    file, kind: 'table',
    rows: [header, ...rows].map((cells, i): SheetRow => ({ row: i, cells: cells.map((cell) => characters.clean(cell, { file })) })),
  });
  const sheets = [
    sheet(['项目', '内容'], Object.entries(data.facts)),
    sheet(['表', '行', '列', '值'], Object.entries(data.tables).flatMap(([table, rows]) =>
      Object.entries(rows).flatMap(([row, columns]) => Object.entries(columns).map(([column, value]) => [table, row, column, value])))),
    sheet(['章节', '内容'], Object.entries(data.prose).map(([section, paragraphs]) => [section, paragraphs.join('\n')])),
  ];
  return { value: sheets.filter(({ rows }) => rows.length > 1), diagnostics: characters.diagnostics() };
}

function parseData(bytes: Uint8Array): z.infer<typeof schema> | undefined {
  try {
    const { data } = schema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    return data;
  } catch {
    return undefined;
  }
}
