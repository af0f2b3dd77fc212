/** Validate: is the report complete, is every cell what it may be, do the sums agree, and does the prose agree with them? */
import type { Diagnostic } from '../model/diagnostic';
import type { FormatDefinition } from '../model/format';
import type { Report } from '../model/report';
import { checkSums } from './balance';
import { checkCells } from './cells';
import { missingProse } from './findings';
import { checkRollUp } from './rollup/rollup';
import { checkRows, watched } from './rows';
import type { Filled, Subject, Unit } from './subject';
import { checkText } from './text/text';

/** `lastYear` is the same organisation's report of the year before; without it what is carried over is not checked. `units` are those a roll-up sums up. */
export function validate(report: Report, format: FormatDefinition, lastYear?: Filled, units: readonly Unit[] = []): Diagnostic[] {
  const subject: Subject = { report, format, lastYear };
  return [
    ...format.outline.flatMap((item) =>
      item.type === 'section' && item.prose?.required && !report.prose.get(item.key)?.length ? [missingProse([{ file: report.source }], item.title)] : []),
    ...format.tables.flatMap((table) => checkCells(report, table, watched(table.id, format.rules))),
    ...format.rules.flatMap((rule) => (rule.kind === 'rows' ? checkRows(rule, subject) : [])),
    ...checkSums(subject),
    ...checkRollUp(subject, units),
    ...format.textRules.flatMap((rule) => checkText(rule, subject)),
  ];
}
