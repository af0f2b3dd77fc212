/** A section says enough, or not too much. */
import type { Check } from './check';
import { tooLong, tooShort } from './findings';
import { sections, sectionText } from './prose';

export const length: Check<'length'> = ({ report, format }, { section, atLeast, atMost }) => {
  const found = sectionText(section, report, format);
  if (!found) return [];
  const title = sections(format).find((s) => s.key === section)!.title;
  const count = Array.from(found.text).length;
  if (atLeast !== undefined && count < atLeast) return [tooShort(found.at, title, found.text, count, atLeast)];
  return atMost !== undefined && count > atMost ? [tooLong(found.at, title, count, atMost)] : [];
};
