/**
 * Another year in the place of the reporting year, as copying from an earlier report leaves it behind: at the start of a
 * paragraph, or in the report's name in the preamble. The year to come is not meant: plans begin like that.
 */
import { FACTS, PREAMBLE_KEY } from '../../model/contract';
import type { Check } from './check';
import { otherYear } from './findings';
import { fold, paragraphs } from './prose';

const LEAD_IN = /^（[一二三四五六七八九十]+）[^。]*。/;
const OPENING = /^(\d{4})年度?，/;

export const reportingYear: Check<'reportingYear'> = ({ report, format }) => {
  const afterYear = fold(format.title.split(`{{${FACTS.year}}}`)[1] ?? '').replace(/^年/, '');
  return paragraphs(report, format).flatMap(({ section, text, origin }) => {
    const opening = OPENING.exec(text.replace(LEAD_IN, ''));
    const named = section === PREAMBLE_KEY && afterYear !== '' ? [...text.matchAll(/(\d{4})年度?/g)].filter((m) => text.startsWith(afterYear, m.index + m[0].length)) : [];
    const wrong = [...(opening ? [opening] : []), ...named].find((m) => Number(m[1]) !== report.year && (m !== opening || Number(m[1]) !== report.year + 1));
    return wrong ? [otherYear(origin, wrong[0].replace(/，$/, ''), report.year)] : [];
  });
};
