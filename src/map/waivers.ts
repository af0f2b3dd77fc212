/** Waivers: the sheet 规则,理由,核实人. Each row acknowledges one finding code or rule id. */
import type { Diagnostic, Waiver } from '../model/diagnostic';
import { incompleteWaiver, repeatedWaiver } from './findings';
import { cellOf, filledCells, isBlank, originOf, type Headed } from './words';

const COLUMNS = ['规则', '理由', '核实人'] as const;

export function toWaivers(table: Headed, waivers: Map<string, Waiver>): Diagnostic[] {
  return table.rows.filter((row) => !isBlank(row)).flatMap((row): Diagnostic[] => {
    const [rule, reason, by] = COLUMNS.map((name) => cellOf(table, row, name)) as [string, string, string];
    const code = rule.normalize('NFKC');
    const origin = originOf(table, row, '规则');
    const lacking = COLUMNS.filter((name) => cellOf(table, row, name) === '');
    if (lacking.length > 0) return [incompleteWaiver([origin, ...filledCells(table.sheet, row)], code, lacking)];
    const known = waivers.get(code);
    if (known) return [repeatedWaiver([...filledCells(table.sheet, row), known.origin], code)];
    waivers.set(code, { reason, by, origin });
    return [];
  });
}
