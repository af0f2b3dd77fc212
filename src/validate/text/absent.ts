/** Phrases that have no business in the text: instructions of the form left in, a regulation that is no longer in force. */
import type { Check } from './check';
import { phraseFound } from './findings';
import { fold, paragraphs } from './prose';

export const absent: Check<'absent'> = ({ report, format }, { phrases }) =>
  paragraphs(report, format).flatMap(({ text, origin }) => {
    const hit = phrases.find((phrase) => text.includes(fold(phrase)));
    return hit === undefined ? [] : [phraseFound(origin, hit)];
  });
