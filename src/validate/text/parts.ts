/** The preamble announces the parts of the report: as many as there are, and by their titles. */
import { PREAMBLE_KEY } from '../../model/contract';
import type { Check } from './check';
import { otherCount, otherNames } from './findings';
import { fold, sections, sentences } from './prose';

const DIGITS = '零一二三四五六七八九';

/** 一 to 十九, or plain digits. */
function countOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  return (text.startsWith('十') ? 10 : 0) + Math.max(0, DIGITS.indexOf(text.replace('十', '') || '零'));
}

export const partsCounted: Check<'partsCounted'> = ({ report, format }) => {
  const actual = sections(format).length;
  return sentences(report, format).filter((s) => s.section === PREAMBLE_KEY).flatMap(({ text, origin }) => {
    const said = /(\d{1,2}|十?[一二三四五六七八九]|十)个?大?部分/.exec(text);
    return said && countOf(said[1]!) !== actual ? [otherCount(origin, said[0], actual)] : [];
  });
};

/** A sentence that names two or more of the titles lists them; one that names fewer says something else. */
export const partsNamed: Check<'partsNamed'> = ({ report, format }) => {
  const titles = sections(format).map((section) => section.title);
  return sentences(report, format).filter((s) => s.section === PREAMBLE_KEY).flatMap(({ text, origin }) => {
    const lacking = titles.filter((title) => !text.includes(fold(title)));
    return lacking.length > 0 && lacking.length <= titles.length - 2 ? [otherNames(origin, lacking)] : [];
  });
};
