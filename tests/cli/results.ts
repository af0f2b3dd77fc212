/** A run with findings of every kind and awkward names, for the records that other programs read. */
import type { ReportResult } from '../../src/cli/run-record';
import type { Diagnostic } from '../../src/model/diagnostic';

const finding = (more: Partial<Diagnostic>): Diagnostic =>
  ({ code: 'test/code', severity: 'error', message: { zh: '所见 <"&>\u0001\uFFFF', en: 'seen' }, hint: { zh: '改正\n两行', en: 'correct' }, at: [], ...more });

export const results: readonly ReportResult[] = [
  { source: '甲镇', organisation: '甲镇', year: 2020, format: 'f', status: 'draft', outputs: {}, diagnostics: [
    finding({ rule: 'T3-01', at: [{ file: '甲镇/表 #1?.xlsx', sheet: '申请', row: 25, column: 4 }, { file: '甲镇/a.csv', row: 6 }, { file: '甲镇/a.csv' }] }),
    finding({ code: 'a/warning', severity: 'warning', at: [{ file: '甲镇/a.csv', column: 2 }] }),
    finding({ code: 'a/note', severity: 'note' }),
    finding({ at: [{ file: '甲镇/a.csv', row: 1, column: 1 }], waived: { reason: '属实', by: '张三', origin: { file: 'w.csv' } } }),
  ] },
  { source: '乙镇', status: 'written', outputs: {}, diagnostics: [] },
  { source: '丙镇', status: 'written', outputs: {}, diagnostics: [finding({ severity: 'warning', at: [{ file: '丙镇/正文.md', row: 12, column: 1 }, { file: '丙镇/正文.md', row: 14, column: 5 }] })] },
];
