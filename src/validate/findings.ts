/** Everything the validation can find besides the rules a format brings along, in both languages. Codes never change. */
import type { Diagnostic, Localized, Origin, Severity } from '../model/diagnostic';
import type { RowsRule, RuleHead } from '../model/rule';
import { en, list, zh } from '../model/quote';

const finding = (code: string, rule: string, severity: Severity, at: readonly Origin[], message: Localized, hint: Localized): Diagnostic =>
  ({ code, rule, severity, message, hint, at });

/** A cell whose content has no use: nothing else of it needs to be told. */
const unusable = (code: string, rule: string, at: Origin, message: Localized, hint: Localized): Diagnostic =>
  ({ ...finding(code, rule, 'error', [at], message, hint), lost: 'cells' });

/** A table of one unlabelled row needs no row in the sentence. */
const rowZh = (row: string): string => (row === '' ? '的' : `的行${zh(row)}，`);
const rowEn = (row: string): string => (row === '' ? '' : `row ${en(row)}, `);

/** More places than this are counted, not listed. */
const MOST_PLACES = 4;

const some = (places: readonly string[]): Localized => {
  const shown = list(places.slice(0, MOST_PLACES));
  return places.length <= MOST_PLACES ? shown : { zh: `${shown.zh}等 ${places.length} 处`, en: `${shown.en} and ${places.length - MOST_PLACES} more` };
};

export const missingTable = (at: readonly Origin[], table: string): Diagnostic =>
  finding('table/missing', 'S-03', 'error', at,
    { zh: `没有表${zh(table)}的数据，有关规则未能核对`, en: `There are no data for table ${en(table)}; its rules could not be checked` },
    { zh: '放入按该表表样填写的 CSV，或“表,行,列,值”', en: 'Add a CSV laid out like that table, or one with the columns 表,行,列,值' });

export const missingRows = (at: readonly Origin[], table: string, rows: readonly string[]): Diagnostic =>
  finding('label/missing-row', 'S-03', 'error', at,
    { zh: `表${zh(table)}缺少行${some(rows).zh}`, en: `Table ${en(table)} lacks the row ${some(rows).en}` },
    { zh: '按表样补上；没有发生的填 0', en: 'Add what is missing by the form; enter 0 where nothing happened' });

export const missingColumns = (at: readonly Origin[], table: string, columns: readonly string[]): Diagnostic =>
  finding('label/missing-column', 'S-03', 'error', at,
    { zh: `表${zh(table)}缺少列${some(columns).zh}`, en: `Table ${en(table)} lacks the column ${some(columns).en}` },
    { zh: '按表样补上这一列；没有发生的填 0', en: 'Add the column by the form; enter 0 where nothing happened' });

export const missingCells = (at: readonly Origin[], table: string, row: string, columns: readonly string[]): Diagnostic =>
  finding('cell/missing', 'C-02', 'warning', at,
    { zh: `表${zh(table)}${rowZh(row)}没有填：${list(columns).zh}`, en: `In table ${en(table)}, ${rowEn(row)}nothing is given for ${list(columns).en}` },
    { zh: '补填；没有发生的填 0', en: 'Fill them in; enter 0 where nothing happened' });

export const blankCells = (at: readonly Origin[], table: string, row: string, columns: readonly string[], found: string): Diagnostic =>
  finding('cell/blank', 'C-02', 'warning', at,
    { zh: `表${zh(table)}${rowZh(row)}${list(columns).zh}${found === '' ? '是空白' : `填的是${zh(found)}`}，应为数字`, en: `In table ${en(table)}, ${rowEn(row)}${list(columns).en} ${found === '' ? 'is blank' : `holds ${en(found)}`}; a number is expected` },
    { zh: '没有发生的填 0', en: 'Enter 0 where nothing happened' });

/** Many rows of a table with the same gap are one finding. */
export const blankRows = (at: readonly Origin[], table: string, rows: readonly string[], found: string): Diagnostic =>
  finding('cell/blank', 'C-02', 'warning', at,
    { zh: `表${zh(table)}有 ${at.length} 格${found === '' ? '是空白' : `填的是${zh(found)}`}，应为数字：${some(rows).zh}`, en: `In table ${en(table)}, ${at.length} cells ${found === '' ? 'are blank' : `hold ${en(found)}`}; numbers are expected: ${some(rows).en}` },
    { zh: '没有发生的填 0', en: 'Enter 0 where nothing happened' });

export const badNumber = (at: Origin, table: string, row: string, column: string, found: string, expected: Localized): Diagnostic =>
  unusable('cell/not-a-count', 'C-01', at,
    { zh: `表${zh(table)}${rowZh(row)}列${zh(column)}是${zh(found)}，应为${expected.zh}`, en: `In table ${en(table)}, ${rowEn(row)}column ${en(column)} is ${en(found)}, expected ${expected.en}` },
    { zh: '改正这一格', en: 'Correct this cell' });

export const badAmount = (at: Origin, table: string, row: string, column: string, found: string): Diagnostic =>
  unusable('cell/not-an-amount', 'C-03', at,
    { zh: `表${zh(table)}${rowZh(row)}列${zh(column)}是${zh(found)}，应为大于或等于 0 的金额`, en: `In table ${en(table)}, ${rowEn(row)}column ${en(column)} is ${en(found)}, expected an amount of money, 0 or more` },
    { zh: '只填数字，如 251000 或 160.5964', en: 'Enter the number alone, such as 251000 or 160.5964' });

export const amountUnit = (at: Origin, table: string, row: string, column: string, found: string): Diagnostic =>
  finding('cell/amount-with-unit', 'C-03', 'warning', [at],
    { zh: `表${zh(table)}${rowZh(row)}列${zh(column)}的金额${zh(found)}带有单位，已照样排印`, en: `In table ${en(table)}, ${rowEn(row)}column ${en(column)} the amount ${en(found)} carries a unit; it was printed as it is` },
    { zh: '按表样的单位只填数字；表样没有规定单位时可核实后保留', en: 'Enter the number alone in the form’s unit; if the form states none, keep it after checking' });

export const amountWithoutUnit = (at: Origin, table: string, row: string, column: string, found: string): Diagnostic =>
  finding('cell/amount-without-unit', 'C-03', 'warning', [at],
    { zh: `表${zh(table)}${rowZh(row)}列${zh(column)}的金额${zh(found)}没有写单位，表样也没有规定`, en: `In table ${en(table)}, ${rowEn(row)}column ${en(column)} the amount ${en(found)} has no unit, and the form states none` },
    { zh: '核对是元还是万元，可在数字后写上单位', en: 'Check whether it is 元 or 万元; the unit can be written behind the number' });

export const missingProse = (at: readonly Origin[], section: string): Diagnostic =>
  finding('prose/missing', 'S-01', 'error', at,
    { zh: `章节${zh(section)}没有文字`, en: `The section ${en(section)} has no text` },
    { zh: '在“章节,内容”里写上这一章节', en: 'Write this section in the sheet 章节,内容' });

/** The year before, where some of the cells, or only cells, of its report are meant. */
export interface Years { readonly lastYear?: number; readonly only?: boolean }

export function notEvaluated(rule: RuleHead, severity: Severity, at: readonly Origin[], source: string, places: readonly string[], { lastYear, only }: Years): Diagnostic {
  const of = lastYear === undefined ? { zh: '', en: '' } : { zh: `${only ? '' : '本年度和'}上年度（${lastYear} 年）报告中`, en: ` in ${only ? '' : 'this and '}last year’s report (${lastYear})` };
  return finding('rule/not-evaluated', rule.id, severity, at.length > 0 ? at : [{ file: source }],
    { zh: `“${rule.title.zh}”未能核对：${places.length > 0 ? some(places).zh : ''}${of.zh}${at.length > 0 ? '有空白或填错的单元格' : '没有数据'}`, en: `“${rule.title.en}” could not be checked: ${places.length > 0 ? `${some(places).en}: ` : ''}${at.length > 0 ? 'cells are blank or wrong' : 'there are no data'}${of.en}` },
    lastYear !== undefined && only
      ? { zh: '核对上年度报告：确为漏填的，补填上年度的文件后重新生成；上年公布时即为空白的，可不处理', en: 'Check last year’s report: if a number was left out, fill in last year’s file and generate again; if it was published blank, nothing need be done' }
      : { zh: '补填或改正这些单元格后重新生成', en: 'Fill in or correct these cells and generate again' });
}

export const rowsLost = (rule: RowsRule, severity: Severity, at: Origin, table: string, rows: readonly string[]): Diagnostic =>
  finding(rule.code, rule.id, severity, [at],
    { zh: `表${zh(table)}缺少行${list(rows).zh}`, en: `Table ${en(table)} lacks the rows ${list(rows).en}` }, rule.hint);

/** A hint, with the changes of which each would settle the matter; `more`: there are others. */
export const changeOne = (hint: Localized, changes: readonly { readonly cell: string; readonly value: string }[], more: boolean): Localized => ({
  zh: `改一处即平：${changes.map(({ cell, value }) => `${cell} 应为 ${value}`).join('，或 ')}${more ? ' 等' : ''}；${hint.zh}`,
  en: `One change settles it: ${changes.map(({ cell, value }) => `${cell} should be ${value}`).join(', or ')}${more ? ', or others' : ''}. ${hint.en}`,
});

export const unusedWaiver = (at: Origin, code: string): Diagnostic =>
  ({ code: 'waiver/unused', severity: 'warning', at: [at],
    message: { zh: `核实说明${zh(code)}没有对应的问题`, en: `The waiver ${en(code)} matches no finding` },
    hint: { zh: '问题已经改正时删去这一行；否则核对规则编号', en: 'Delete the row if the matter is settled; otherwise check the code' } });
