/** What stands around the text of a whole report and is printed from the facts: its title above. */
import { FACTS } from '../model/contract';
import type { FormatDefinition } from '../model/format';
import type { Entry } from '../model/report';
import { normalise, similarity } from './label';
import { unmarked, type Line } from './text-line';

/** Whose report it is, on which form. */
export interface Owner { readonly organisation: string; readonly year: number; readonly facts: ReadonlyMap<string, Entry>; readonly format: FormatDefinition }

/** From here on two wordings of a title's end are one: 政府信息公开年度报告 for 政府信息公开工作年度报告. */
const SAME_ENDING = 0.6;

const titleStated = ({ facts }: Owner): string => normalise(facts.get(FACTS.title)?.text ?? '');

const isSentence = (line: Line): boolean => /[。;,:]/.test(normalise(line.text));

/** The report's title: as stated, or ending like the form's after a year, with the organisation's name in full or short. */
export const isWholeTitle = (line: Line, owner: Owner): boolean =>
  (titleStated(owner) !== '' && normalise(unmarked(line)) === titleStated(owner)) || (!isSentence(line) && endsLikeTitle(unmarked(line), owner.format));

/** That, or in a place where a title stands a line that begins with it or with the organisation's name. */
export const isTitle = (line: Line, owner: Owner): boolean =>
  isWholeTitle(line, owner) || (!isSentence(line) && [titleStated(owner), normalise(owner.organisation)].some((own) => own !== '' && normalise(unmarked(line)).startsWith(own)));

/** The title's year is the report's, or it has none. */
export const writesYear = ({ text }: Line, { year }: Owner): boolean => (normalise(text).match(/\d{4}(?=年)/g) ?? []).every((own) => Number(own) === year);

/** It holds a year, and words much like those that end the form's titles. */
export function endsLikeTitle(text: string, format: FormatDefinition): boolean {
  const ending = normalise(format.title.slice(format.title.lastIndexOf('}}') + 2));
  const words = normalise(text);
  return /\d{4}年/.test(words) && ending !== '' && similarity(words.slice(-ending.length), ending) >= SAME_ENDING;
}
