/** Labels in the sheets that have a header row. */
import type { Report } from '../../src/model/report';
import type { SheetRow } from '../../src/model/sheet';
import { tableSlots } from '../../src/model/slots';
import { normalise, withoutNumber } from '../../src/map/label';
import { cellAt, knownColumns, labelled, OWNER, ROW_NUMBER, UNITS, type Headed } from '../../src/map/words';
import { parseYear } from '../../src/map/year';
import { sectionTitles, type Context, type IsLabel } from './context';
import { sameFact } from './kept';

const textAt = (row: SheetRow, column: number): string => (row.cells[column] ?? '').trim();

/** In the sheets with a header: the header's own names, whose row it is, and what its content belongs to. */
export function headedLabels(table: Headed, { sheet, format, report, known }: Context): IsLabel {
  const content = { facts: '内容', long: '值', prose: '内容', waivers: '规则', units: UNITS, collection: '' }[table.use];
  const beside: readonly string[] = { facts: ['项目'], long: ['表', '行', '列'], prose: ['章节'], waivers: ['理由', '核实人'], units: [], collection: [] }[table.use];
  const formWords = new Set(format.tables.flatMap((own) => tableSlots(own).labels).map((label) => normalise(label.text)));
  const column = (name: string): number => table.columns.get(name) ?? -1;
  const isFact = (name: string, text: string): boolean => [...report.facts].some(([own, entry]) => normalise(own) === normalise(name) && sameFact(entry.text, text));
  return ({ at: { row: number, column: c }, text }) => {
    const both = labelled(text);
    if (table.use === 'facts' && both && isFact(both.name, both.text)) return true;
    const row = sheet.rows.find((own) => own.row === number)!;
    const name = [...table.columns].find(([, own]) => own + 1 === c)?.[0] ?? '';
    if (table.header.includes(row)) return knownColumns(table.use).includes(normalise(text)) && name === normalise(text);
    if (name === ROW_NUMBER) return true;
    if (OWNER.includes(name)) return isOwner(name, text, report);
    const value = textAt(row, column(content));
    const arrived = value === '' ? table.use !== 'facts' || format.facts.some((own) => normalise(own.name) === normalise(text)) || formWords.has(normalise(text)) || known(cellAt(sheet, row, column(content))) : known(cellAt(sheet, row, column(content))) || (table.use === 'facts' && isFact(textAt(row, column('项目')), value));
    return arrived && (beside.includes(name) || (table.use === 'facts' && name === content));
  };
}

const isOwner = (name: string, text: string, report: Report): boolean =>
  (name === '年度' ? parseYear(text) === report.year : normalise(text) === normalise(report.organisation));

/** In a collection: labels above a column that was used, as far as a merged one reaches. */
export function collectionLabels(table: Headed, { sheet, format, report, known }: Context): IsLabel {
  const aside = new Set([...OWNER, ROW_NUMBER].flatMap((name) => table.columns.get(name) ?? []));
  const names = new Set([...sectionTitles(format), ...format.facts.map((fact) => withoutNumber(fact.name))]);
  const width = Math.max(...sheet.rows.map((row) => row.cells.length));
  return ({ at: { row: number, column: c }, text }) => {
    const row = sheet.rows.find((own) => own.row === number)!;
    if (!table.header.includes(row)) {
      const name = [...table.columns].find(([, own]) => own + 1 === c)?.[0] ?? '';
      const fact = [...report.facts].find(([own]) => normalise(own) === name);
      return (OWNER.includes(name) && isOwner(name, text, report)) || name === ROW_NUMBER || (fact !== undefined && sameFact(fact[1].text, text));
    }
    const next = row.cells.findIndex((cell, k) => k >= c! && cell.trim() !== '');
    const reached = Array.from({ length: (next < 0 ? width : next) - c! + 1 }, (_, i) => c! - 1 + i);
    return reached.some((k) => aside.has(k) || table.rows.some((own) => known(cellAt(sheet, own, k)) || (textAt(own, k) === '' && names.has(withoutNumber(text)))));
  };
}
