/** What choosing a report's form can find, in both languages. Codes never change. */
import type { Diagnostic, Origin } from '../model/diagnostic';
import type { FormatDefinition } from '../model/format';
import { en, list, zh } from '../model/quote';
import { finding, suggest } from './findings';

/** `found` is the form that was filled in. */
export function formatMismatch(at: readonly Origin[], year: number, found: FormatDefinition, expected: string): Diagnostic {
  const { from, to } = found.years;
  return finding('format/wrong-for-year', 'error', at,
    { zh: `这是 ${from} ${to === undefined ? '年起' : to === from ? '年' : `至 ${to} 年`}的表样${zh(found.id)}，${year} 年度应使用${zh(expected)}`, en: `This is the form ${en(found.id)} for ${to === undefined ? `${from} and later` : to === from ? from : `${from} to ${to}`}, but the year ${year} takes ${en(expected)}` },
    { zh: '先核对年度；年度无误时改用当年的表样重新填写', en: 'Check the year first; if it is right, fill in the form of that year instead' }, 'S-02');
}

/** With the rows, columns and labels that the right form has otherwise. */
export const andDiffering = (wrong: Diagnostic, at: readonly Origin[]): Diagnostic => ({
  ...wrong, at: [...wrong.at, ...at],
  message: { zh: `${wrong.message.zh}；与之不同的行、列、标签一并列出，没有位置的内容没有使用`, en: `${wrong.message.en}; the rows, columns and labels that differ are listed, and what has no place was not used` },
});

/** `kinds` are those for which the year has a form. */
export const noFormat = (at: readonly Origin[], year: number, known: readonly string[], kinds: readonly string[]): Diagnostic =>
  finding('format/none-for-year', 'error', at,
    { zh: `没有适用于 ${year} 年度的格式`, en: `There is no format for the year ${year}` },
    kinds.length > 0
      ? { zh: `核对年度；这一年有的报告种类是${list(kinds).zh}，在“项目,内容”里写明“报告种类”`, en: `Check the year; that year has the kinds of report ${list(kinds).en}: name one with the fact 报告种类` }
      : { zh: `核对年度；或在“项目,内容”里用“格式”指定：${list(known).zh}`, en: `Check the year, or name a format with the fact 格式: ${list(known).en}` });

export const unknownKind = (at: Origin, name: string, known: readonly string[]): Diagnostic =>
  finding('format/unknown-kind', 'error', [at],
    { zh: `没有种类为${zh(name)}的报告`, en: `There is no kind of report ${en(name)}` },
    known.length > 0
      ? { zh: `可填的报告种类：${list(known).zh}；其他报告删去这一项`, en: `Kinds of report: ${list(known).en}; delete this item in any other report` }
      : { zh: '删去这一项；另一种报告要先有格式文件夹，其中写明 kind', en: 'Delete this item; another kind of report needs a format folder first, which says its kind' });

/** `found` is the form that was named or filled in. */
export const otherKind = (at: readonly Origin[], found: FormatDefinition): Diagnostic =>
  finding('format/other-kind', 'error', at,
    { zh: `这是${found.kind === undefined ? '' : `报告种类${zh(found.kind)}的`}表样${zh(found.id)}，与填写的报告种类不符`, en: `This is the form ${en(found.id)}${found.kind === undefined ? '' : ` of the kind ${en(found.kind)}`}, which is not the kind of report that was stated` },
    found.kind === undefined
      ? { zh: '删去基本信息里的“报告种类”；种类无误时改用它的表样', en: 'Delete 报告种类 from the facts; if the kind is right, fill in its form instead' }
      : { zh: `在“项目,内容”里写明报告种类,${found.kind}；不是这种报告的，改用应填的表样`, en: `State 报告种类,${found.kind} among the facts; if it is another report, fill in its form instead` }, 'S-02');

export const unknownFormat = (at: readonly Origin[], name: string, known: readonly string[], near: string | undefined): Diagnostic =>
  finding('format/unknown', 'error', at,
    { zh: `没有名为${zh(name)}的格式`, en: `There is no format ${en(name)}` },
    { zh: `${suggest(near).zh}可用的格式：${list(known).zh}；不填则按年度选用`, en: `${suggest(near).en}Formats: ${list(known).en}; leave it out and the year decides` });
