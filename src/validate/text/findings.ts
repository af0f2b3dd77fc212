/** What the checks of the prose say they found, in both languages; code, severity and hint are the rule's. */
import type { Localized, Origin } from '../../model/diagnostic';
import { en, list, zh } from '../../model/quote';
import type { Found } from './check';

const found = (at: Origin | readonly Origin[], zhText: string, enText: string): Found => ({ at: [at].flat() as Origin[], message: { zh: zhText, en: enText } });

export const otherTitle = (at: Origin, title: string, expected: string): Found =>
  found(at, `标题是${zh(title)}，应为${zh(expected)}`, `The title is ${en(title)}, expected ${en(expected)}`);

export const otherCount = (at: Origin, said: string, actual: number): Found =>
  found(at, `前言写的是${zh(said)}，报告有 ${actual} 个部分`, `The preamble says ${en(said)}, the report has ${actual} parts`);

export const otherNames = (at: Origin, titles: readonly string[]): Found =>
  found(at, `前言列举各部分时，没有按标题写${list(titles).zh}`, `The preamble lists the parts, but not by their titles ${list(titles).en}`);

export const otherAuthor = (at: readonly Origin[], named: string, own: string): Found =>
  found(at, `前言写的机关是${zh(named)}，这份报告的机关名称是${zh(own)}`, `The preamble names ${en(named)}, but this report is of ${en(own)}`);

export const phraseFound = (at: Origin, phrase: string): Found =>
  found(at, `正文中有${zh(phrase)}`, `The text contains ${en(phrase)}`);

export const otherPeriod = (at: Origin, span: string, year: number): Found =>
  found(at, `统计期限写的是${zh(span)}，应为 ${year} 年 1 月 1 日至 12 月 31 日`, `The period is given as ${en(span)}, expected 1 January to 31 December ${year}`);

export const issuedInOtherYear = (at: Origin, date: string, year: number): Found =>
  found(at, `日期是 ${date}，应在 ${year} 年`, `The date is ${date}, expected one in ${year}`);

export const issuedLate = (at: Origin, date: string, last: string): Found =>
  found(at, `日期是 ${date}，应不晚于 ${last}`, `The date is ${date}, expected ${last} at the latest`);

export const otherYear = (at: Origin, said: string, year: number): Found =>
  found(at, `写的是${zh(said)}，报告年度是 ${year}`, `It says ${en(said)}; the reporting year is ${year}`);

export const otherSum = (at: Origin, whole: string, parts: readonly number[], sum: number): Found =>
  found(at, `${zh(whole)}的各项 ${parts.join('＋')}＝${sum}`, `The parts of ${en(whole)} are ${parts.join(' + ')} = ${sum}`);

export const otherShare = (at: Origin, said: string, whole: number, part: number, decimals: number): Found => {
  const share = `${part} ÷ ${whole} = ${((part / whole) * 100).toFixed(Math.max(1, decimals))}%`;
  return found(at, `${zh(said)}与文中各数都不合，如 ${share}`, `${en(said)} agrees with no number of the paragraph, such as ${share}`);
};

export const brokenNumber = (at: Origin, said: string): Found =>
  found(at, `${zh(said)}后面没有量词，句子不完整`, `${en(said)} does not say what it counts; the sentence breaks off`);

export const tooShort = (at: Origin, section: string, text: string, count: number, least: number): Found =>
  found(at, `${zh(section)}只写了${zh(text)}，共 ${count} 个字，应不少于 ${least} 个字`, `The section ${en(section)} only says ${en(text)}: ${count} characters, expected ${least} or more`);

export const tooLong = (at: Origin, section: string, count: number, most: number): Found =>
  found(at, `${zh(section)}共 ${count} 个字，应不多于 ${most} 个字`, `The section ${en(section)} has ${count} characters, expected ${most} or fewer`);

export const notCovered = (at: Origin, section: string, topics: readonly string[]): Found =>
  found(at, `${zh(section)}没有写到${list(topics).zh}`, `The section ${en(section)} does not mention ${list(topics).en}`);

export const repeated = (at: readonly Origin[], section: string, year: number, percent: number): Found =>
  found(at, `${zh(section)}的文字与 ${year} 年报告有 ${percent}% 相同`, `The text of ${en(section)} is ${percent}% that of the report for ${year}`);

export const otherFigure = (at: readonly Origin[], phrase: string, cells: string, value: string, blanks: boolean): Found => {
  const note: Localized = blanks ? { zh: '（空白按 0 计）', en: ' (blanks taken as 0)' } : { zh: '', en: '' };
  return found(at, `正文写${zh(phrase)}，表中${cells}＝${value}${note.zh}`, `The text says ${en(phrase)}, the table has ${cells} = ${value}${note.en}`);
};
