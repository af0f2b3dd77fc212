/** Rows by which a form differs from an older one: they must be there, even empty ones filled with 0. */
import type { Diagnostic } from '../model/diagnostic';
import type { RowsRule } from '../model/rule';
import { rowsLost } from './findings';
import { axis, labelOf } from './select';
import { valueFor, type Subject } from './subject';

export function checkRows(rule: RowsRule, { report, format }: Subject): Diagnostic[] {
  const severity = valueFor(rule.severity, report);
  const table = format.tables.find((t) => t.id === rule.table)!;
  const rows = report.tables.get(rule.table);
  if (severity === 'off' || !rows) return [];
  const lost = rule.rows.filter((key) => !rows.has(key));
  if (lost.length === 0) return [];
  const first = [...rows.values()].flatMap((row) => [...row.values()])[0]!.origin;
  return [rowsLost(rule, severity, { file: first.file, ...(first.sheet ? { sheet: first.sheet } : {}) }, table.caption, lost.map((key) => labelOf(axis(table, 'rows'), key)))];
}

/** The rows of a table that rules of their own watch over. */
export const watched = (table: string, rules: readonly { readonly kind: string }[]): Set<string> =>
  new Set(rules.filter((rule): rule is RowsRule => rule.kind === 'rows' && (rule as RowsRule).table === table).flatMap((rule) => rule.rows));
