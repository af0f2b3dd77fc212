/** A section touches all it must report on. */
import type { Check } from './check';
import { notCovered } from './findings';
import { sections, sectionText } from './prose';

export const covers: Check<'covers'> = ({ report, format }, { section, topics }) => {
  const found = sectionText(section, report, format);
  if (!found) return [];
  const lacking = [...topics].filter(([, words]) => !words.some((word) => found.text.includes(word))).map(([topic]) => topic);
  return lacking.length === 0 ? [] : [notCovered(found.at, sections(format).find((s) => s.key === section)!.title, lacking)];
};
