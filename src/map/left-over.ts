/** What is left over in a fitted sheet: rows and columns that have no partner in the form. */
import type { Diagnostic, Origin } from '../model/diagnostic';
import type { TableDefinition } from '../model/format';
import type { SheetRow } from '../model/sheet';
import { textBeside } from './beside';
import { extraText, unknownLabel, unusedCells } from './findings';
import { nearest, normalise } from './label';
import type { Fit } from './lay';
import { isNumber } from './listed';
import { saysUnit, unitsIn, type Unit } from './measure';
import { rowTargets } from './paths';
import { isBlank } from './words';

/** Units that the sheet states above or below the table. */
export function unitsBeside({ sheet, rows }: Fit): Unit[] {
  const partners = new Set(rows);
  return sheet.rows.filter((_, i) => !partners.has(i)).map((row) => row.cells.join('')).flatMap((text) => (saysUnit(text) ? unitsIn(text) : []));
}

export function leftOver(fit: Fit, used: ReadonlySet<string>, at: (row: SheetRow, column: number) => Origin, tables: readonly TableDefinition[]): Diagnostic[] {
  const { sheet } = fit;
  // As the person who made the sheet sees it.
  const [across, down] = fit.transposed ? (['column', 'row'] as const) : (['row', 'column'] as const);
  const partners = fit.rows.filter((i) => i !== undefined);
  const [first, last] = [Math.min(...partners), Math.max(...partners)];
  const rows = new Set(partners);
  const found: Diagnostic[] = [];
  const extraColumns = new Map<number, { heading: string; at: Origin[] }>();
  sheet.rows.forEach((row, i) => {
    if (isBlank(row)) return;
    const left = row.cells.flatMap((cell, c) => (cell.trim() === '' || used.has(`${row.row}:${c}`) ? [] : [c]));
    if (left.length === 0) return;
    if (rows.has(i)) {
      for (const c of left) {
        const extra = extraColumns.get(c) ?? { heading: row.cells[c]!.trim(), at: [] };
        extra.at.push(at(row, c));
        extraColumns.set(c, extra);
      }
      return;
    }
    const text = left.map((c) => row.cells[c]!.trim()).join(' ');
    const numbers = left.some((c) => isNumber(row.cells[c]!));
    if ((((i < first || i > last) && !numbers) || isHeadAgain(left.map((c) => row.cells[c]!), fit))) found.push(...textBeside(left.map((c) => at(row, c)), text, tables, fit.table));
    else {
      const labels = left.filter((c) => !isNumber(row.cells[c]!)).map((c) => row.cells[c]!.trim());
      const label = labels.join('/') || text;
      const near = nearest(label, rowTargets(fit.table), (t) => t.writings.at(-1)!);
      found.push(unknownLabel(across, left.map((c) => at(row, c)), fit.table.caption, label, near && near.score >= 0.5 ? near.candidate.label : undefined));
    }
  });
  for (const { heading, at: cells } of extraColumns.values()) {
    if (isNumber(heading)) found.push(unusedCells(cells, heading));
    else found.push(FOR_READERS.has(normalise(heading)) ? extraText(cells, heading) : unknownLabel(down, cells, fit.table.caption, heading, undefined));
  }
  return found;
}

/** Columns that people add for themselves, and lines of a table that goes on over a page. */
const FOR_READERS = new Set(['序号', '备注'].map(normalise));
const CONTINUED = /^[(（]?(?:接?上页|续上?表|续表[一二三四五六七八九十]?|续)[)）]?$/;

/** The head of the form once more, as on a second page, or the words above it. */
function isHeadAgain(cells: readonly string[], { slots }: Fit): boolean {
  const heads = new Set(slots.labels.filter(({ role }) => role !== 'row').map(({ text }) => normalise(text)));
  return cells.every((cell) => CONTINUED.test(cell.trim()) || heads.has(normalise(cell)));
}
