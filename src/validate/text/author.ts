/** The preamble says who wrote the report: another organisation's preamble, copied, names that one. */
import { FACTS, PREAMBLE_KEY } from '../../model/contract';
import { areOthers, nameAtStart } from '../../model/organisation';
import type { Check } from './check';
import { otherAuthor } from './findings';
import { fold, paragraphs } from './prose';

export const author: Check<'author'> = ({ report, format }, { phrases, unless }) =>
  paragraphs(report, format).filter(({ section }) => section === PREAMBLE_KEY).flatMap(({ text, origin }) => {
    const named = phrases.flatMap((phrase) => text.split(phrase).slice(1)).flatMap((rest) => nameAtStart(rest, format.organisations) ?? []);
    const other = named.find((name) => !unless.some((word) => name.includes(word)) && areOthers(name, fold(report.organisation), format.organisations));
    const stated = report.facts.get(FACTS.organisation);
    return other === undefined ? [] : [otherAuthor([origin, ...(stated ? [stated.origin] : [])], other, report.organisation)];
  });
