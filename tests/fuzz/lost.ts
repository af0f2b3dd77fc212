/** What became of every cell: used in the report, a label, or named in a finding. Whatever is none of these was lost silently. */
import { compose } from '../../src/compose/compose';
import { map } from '../../src/map/map';
import { normalise, withoutNumber } from '../../src/map/label';
import { toSubmissions } from '../../src/map/submissions';
import { headed, knownColumns } from '../../src/map/words';
import type { Diagnostic, Origin } from '../../src/model/diagnostic';
import type { FormatDefinition } from '../../src/model/format';
import type { Report } from '../../src/model/report';
import type { Sheet } from '../../src/model/sheet';
import { tableSlots } from '../../src/model/slots';
import { readFile } from '../../src/read/read';
import { validate } from '../../src/validate/validate';
import { formats } from '../formats';

const key = ({ file, sheet, row, column }: Origin): string => `${file}|${sheet ?? ''}|${row ?? ''}|${column ?? ''}`;

/** The addresses of the cells that were lost. Takes the whole way from bytes to documents, and throws where the program does. */
export function lostCells(files: Readonly<Record<string, Uint8Array>>): string[] {
  const read = Object.entries(files).map(([file, bytes]) => {
    const { value, diagnostics } = readFile(bytes, file);
    return { file, sheets: value, diagnostics };
  });
  const lost = new Set(read.flatMap(({ sheets }) => sheets.flatMap((sheet) => filled(sheet).map(({ at }) => key(at)))));
  for (const submission of toSubmissions(read)) {
    const { value, diagnostics } = map(submission, formats);
    if (!value) {
      // Without a report all of its sheets wait for the error to be settled.
      if (diagnostics.some((d) => d.severity === 'error')) read.forEach(({ sheets }) => sheets.forEach((sheet) => filled(sheet).forEach(({ at }) => lost.delete(key(at)))));
      continue;
    }
    compose(value.report, value.format);
    const found = [...diagnostics, ...validate(value.report, value.format)];
    const used = new Set([...origins(value.report), ...found.flatMap((d) => d.at)].map(key));
    for (const sheet of submission.sheets) {
      const { names, aside } = known(sheet, value.format);
      const whole = named(found, sheet);
      for (const { at, text } of filled(sheet)) {
        if (whole || used.has(key(at)) || names.has(withoutNumber(text.replace(/^#+\s*/, ''))) || aside.has(at.column!) || repeats(text, value.report)) lost.delete(key(at));
      }
    }
  }
  return [...lost];
}

const filled = (sheet: Sheet): { at: Origin; text: string }[] => sheet.rows.flatMap(({ row, cells }) => cells.flatMap((cell, c) =>
  (cell.trim() === '' ? [] : [{ at: { file: sheet.file, ...(sheet.name ? { sheet: sheet.name } : {}), row, column: c + 1 }, text: cell.trim() }])));

const origins = (report: Report): Origin[] => [
  ...[...report.facts.values()].map((entry) => entry.origin),
  ...[...report.tables.values()].flatMap((table) => [...table.values()].flatMap((row) => [...row.values()].map((entry) => entry.origin))),
  ...[...report.prose.values()].flat().map((paragraph) => paragraph.origin),
  ...[...report.waivers.values()].map((waiver) => waiver.origin),
];

/** A sheet that an error names as a whole. */
const named = (found: readonly Diagnostic[], sheet: Sheet): boolean =>
  found.some((d) => d.severity === 'error' && d.code === 'sheet/unrecognised' && d.at.some((at) => at.file === sheet.file && at.sheet === sheet.name && at.row === undefined));

/** What a cell may say to be found again without being printed from there: labels, titles and names. */
function known(sheet: Sheet, format: FormatDefinition): { names: Set<string>; aside: Set<number> } {
  const table = headed(sheet);
  const labels = format.tables.flatMap((t) => [t.id, t.caption, ...t.called, ...tableSlots(t).labels.map((label) => label.text)]);
  const sections = format.outline.flatMap((item) => (item.type === 'section' ? [item.title] : []));
  const own = table?.header.flatMap((row) => row.cells.filter((cell) => knownColumns(table.use).includes(normalise(cell)))) ?? [];
  // A row's own keys: whose it is, and in the long shape and among waivers and prose what its content belongs to.
  const columns = table ? ['机关名称', '年度', '序号', ...(table.use === 'long' ? ['表', '行', '列'] : table.use === 'waivers' ? ['理由', '核实人'] : table.use === 'facts' ? ['项目'] : table.use === 'prose' ? ['章节'] : [])] : [];
  const aside = columns.flatMap((name) => (table!.columns.has(name) ? [table!.columns.get(name)! + 1] : []));
  const collected = table?.use === 'collection' ? table.header.flatMap((row) => row.cells) : [];
  return { names: new Set([...labels, ...sections, ...own, ...collected, '前言', ...format.facts.map((fact) => fact.name)].map(withoutNumber)), aside: new Set(aside) };
}

/** A fact stated twice alike. */
const repeats = (text: string, report: Report): boolean => [...report.facts.values()].some((entry) => normalise(entry.text) === normalise(text)) || /^\d{4}年?度?$/.test(text);
