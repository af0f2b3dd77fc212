/** The title is made of organisation, year and kind of document, as the format says. Only a title the input states can differ. */
import { FACTS } from '../../model/contract';
import type { Check } from './check';
import { otherTitle } from './findings';
import { fold } from './prose';

export const title: Check<'title'> = ({ report, format }) => {
  const stated = report.facts.get(FACTS.title);
  const values = new Map([...[...report.facts].map(([name, entry]) => [name, entry.text] as const), [FACTS.organisation, report.organisation], [FACTS.year, String(report.year)]]);
  const expected = format.title.replace(/\{\{([^{}]+)\}\}/g, (whole, name: string) => values.get(name.trim()) ?? whole);
  // A title with conditions has no single form to be held against.
  if (!stated || expected.includes('{{') || fold(stated.text) === fold(expected)) return [];
  return [otherTitle(stated.origin, stated.text, expected)];
};
