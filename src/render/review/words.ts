/** The words of the review page and of the comments in the annotated sheets. */
import type { Language, Severity } from '../../model/diagnostic';

interface Words {
  readonly title: (title: string) => string;
  readonly counts: (errors: number, warnings: number, notes: number, waived: number) => string;
  readonly whole: string;
  readonly severity: Record<Severity, string>;
  readonly also: string;
  readonly hint: string;
  readonly waived: (reason: string, by: string) => string;
  readonly rows: string;
  readonly row: string;
  readonly line: (line: number) => string;
}

export const WORDS: Record<Language, Words> = {
  zh: {
    title: (title) => `${title}校核意见`,
    counts: (errors, warnings, notes, waived) => `错误 ${errors}，警告 ${warnings}，提示 ${notes}，已核实 ${waived}。点击序号，在意见和所指的单元格之间来回。`,
    whole: '整份报告',
    severity: { error: '错误', warning: '警告', note: '提示' },
    also: '另见',
    hint: '怎么办：',
    waived: (reason, by) => `已核实（${by}）：${reason}`,
    rows: '表中所指的行',
    row: '行',
    line: (line) => `第 ${line} 行`,
  },
  en: {
    title: (title) => `${title}: findings`,
    counts: (errors, warnings, notes, waived) => `Errors ${errors}, warnings ${warnings}, notes ${notes}, waived ${waived}. A number leads from the finding to its cell and back.`,
    whole: 'The report as a whole',
    severity: { error: 'Error', warning: 'Warning', note: 'Note' },
    also: 'also',
    hint: 'What to do: ',
    waived: (reason, by) => `Waived by ${by}: ${reason}`,
    rows: 'Rows concerned',
    row: 'Row',
    line: (line) => `line ${line}`,
  },
};
