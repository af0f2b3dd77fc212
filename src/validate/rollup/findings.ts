/** What is found where a report sums up others (R-01), in both languages. Codes never change. */
import type { Diagnostic, Localized, Origin, Severity } from '../../model/diagnostic';
import { en, list, zh } from '../../model/quote';

const finding = (code: string, severity: Severity, at: readonly Origin[], message: Localized, hint: Localized): Diagnostic =>
  ({ code, rule: 'R-01', severity, message, hint, at });

export const unitMissing = (at: readonly Origin[], names: readonly string[], year: number): Diagnostic =>
  finding('rollup/unit-missing', 'error', at,
    { zh: `没有${list(names).zh} ${year} 年度可用的报告，汇总数未能核对`, en: `There is no usable report for ${year} of ${list(names).en}; the sums could not be checked` },
    { zh: '把它的报告放进 input 或 archive；已经放了的，核对机关名称、年度是否一致，是否放了两份', en: 'Put its report into input or archive; if it is there, check 机关名称 and 年度, and whether it is there twice' });

export const otherForm = (at: readonly Origin[], names: readonly string[], theirs: string, own: string): Diagnostic =>
  finding('rollup/other-form', 'error', at,
    { zh: `${list(names).zh}的报告用的是表样${zh(theirs)}，本报告用的是${zh(own)}，两种表样的格子不能相加，汇总数未能核对`, en: `The report of ${list(names).en} is on the form ${en(theirs)}, this one on ${en(own)}; cells of two forms cannot be added, and the sums could not be checked` },
    { zh: '改用同一年度、同一表样的报告', en: 'Use reports of the same year on the same form' });

/** `count` cells, of which `at` names those that are there. */
export const unitCells = (at: readonly Origin[], unit: string, count: number, first: string): Diagnostic =>
  finding('rollup/unit-cells', 'warning', at,
    { zh: `${zh(unit)}的报告有 ${count} 格空白或不是数字，如${zh(first)}，这些格的汇总数未能核对`, en: `In the report of ${en(unit)} ${count === 1 ? 'a cell is' : `${count} cells are`} blank or no number, such as ${en(first)}; their sums could not be checked` },
    { zh: '先补填或改正该单位的报告，再重新生成', en: 'Fill in or correct the report of that unit, then generate again' });

/** Numbers as people read them. */
export interface Sums { readonly label: string; readonly own: string; readonly sum: string; readonly difference: string }

/** More parts than this are counted, not listed. */
const MOST_PARTS = 4;

/** `parts` are the units that contribute, each with its number. */
export function notTheSum(at: readonly Origin[], { label, own, sum, difference }: Sums, units: number, parts: readonly { readonly name: string; readonly number: string }[]): Diagnostic {
  const shown = parts.slice(0, MOST_PARTS);
  const more = parts.length > shown.length ? { zh: `等 ${parts.length} 个单位`, en: ` and ${parts.length - shown.length} more` } : { zh: '', en: '' };
  const [zhParts, enParts] = [shown.map(({ name, number }) => `${zh(name)}${number}`).join('＋') + more.zh, shown.map(({ name, number }) => `${en(name)} ${number}`).join(' + ') + more.en];
  return finding('rollup/not-the-sum', 'error', at,
    { zh: `${label}：${own}，应等于 ${units} 个单位之和 ${sum}${zhParts === '' ? '' : `（${zhParts}）`}，相差 ${difference}`, en: `${label}: ${own}, should equal the sum of ${units === 1 ? 'the unit' : `the ${units} units`}, ${sum}${enParts === '' ? '' : ` (${enParts})`}, difference ${difference}` },
    { zh: '逐个核对这一格和各单位的同一格', en: 'Check this cell and the same cell of each unit' });
}

/** All differences are one unit's own numbers. */
export const slip = (at: readonly Origin[], unit: string, twice: boolean, count: number, { label, own, sum }: Sums): Diagnostic =>
  finding('rollup/not-the-sum', 'error', at,
    { zh: `${zh(unit)}的数${twice ? '算了两次' : '没有计入'}：${count} 格都正好${twice ? '多' : '少'}了它的数，如${label}：${own}，应等于各单位之和 ${sum}`, en: `The numbers of ${en(unit)} are ${twice ? 'counted twice' : 'left out'}: each of ${count} cells is ${twice ? 'above' : 'below'} the sum by just its number, such as ${label}: ${own}, should equal ${sum}` },
    twice ? { zh: '从汇总数里减去一次', en: 'Take it out of the sums once' } : { zh: '计入汇总数；不属于汇总范围的，从“汇总单位”里删去', en: 'Add it to the sums, or delete it from the list 汇总单位 if it does not belong there' });
