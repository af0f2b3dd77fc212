/** Waivers: the sheet 规则,理由,核实人. Each row acknowledges one finding code or rule id. */
import type { Diagnostic, Waiver } from '../model/diagnostic';
import { noReason } from './findings';
import { cellOf, isBlank, originOf, type Headed } from './words';

export function toWaivers(table: Headed, waivers: Map<string, Waiver>): Diagnostic[] {
  return table.rows.filter((row) => !isBlank(row)).flatMap((row): Diagnostic[] => {
    const code = cellOf(table, row, '规则').normalize('NFKC');
    const waiver = { reason: cellOf(table, row, '理由'), by: cellOf(table, row, '核实人') };
    const origin = originOf(table, row, '规则');
    if (code === '' || waiver.reason === '' || waiver.by === '') return [noReason(origin, code)];
    waivers.set(code, { ...waiver, origin });
    return [];
  });
}
