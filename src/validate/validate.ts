/** Validate: is the report complete, is every cell what it may be, and do the sums agree? */
import type { Diagnostic } from '../model/diagnostic';
import type { FormatDefinition } from '../model/format';
import type { Report } from '../model/report';
import { checkRule } from './balance';
import { checkCells } from './cells';
import { missingProse } from './findings';

export function validate(report: Report, format: FormatDefinition): Diagnostic[] {
  return [
    ...format.outline.flatMap((item) =>
      item.type === 'section' && item.prose?.required && !report.prose.get(item.key)?.length ? [missingProse([{ file: report.source }], item.title)] : []),
    ...format.tables.flatMap((table) => checkCells(report, table)),
    ...format.rules.flatMap((rule) => checkRule(report, format, rule)),
  ];
}
