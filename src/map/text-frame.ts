/** What stands around the text of a whole report and is printed from the facts: its title above, the signature below. */
import { FACTS } from '../model/contract';
import type { Diagnostic } from '../model/diagnostic';
import type { FormatDefinition } from '../model/format';
import { isFullName } from '../model/organisation';
import type { Entry } from '../model/report';
import { normalise, similarity } from './label';
import { signatureBelow } from './prose-findings';
import { unmarked, type Line } from './text-line';
import { parseDate } from './year';

/** Whose report it is, on which form. */
export interface Owner { readonly organisation: string; readonly year: number; readonly facts: ReadonlyMap<string, Entry>; readonly format: FormatDefinition }

/** From here on two wordings of a title's end are one: 政府信息公开年度报告 for 政府信息公开工作年度报告. */
const SAME_ENDING = 0.6;

/** Above a date, so much without punctuation is a name and no sentence. */
const SHORT = /^[\p{Script=Han}\s]{1,25}$/u;

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

/** The lines without the signature at their end: the organisation's name, the date, or both. */
export function withoutSignature(lines: readonly Line[], owner: Owner): { value: readonly Line[]; diagnostics: Diagnostic[] } {
  const { organisation, facts, format } = owner;
  const signature = format.outline.find((item) => item.type === 'signature');
  if (!signature) return { value: lines, diagnostics: [] };
  const [by, on] = [facts.get(signature.by)?.text, facts.get(signature.on)?.text];
  const isDate = ({ text }: Line): boolean => parseDate(text) !== undefined;
  const isName = ({ text }: Line): boolean => [organisation, by].some((name) => name !== undefined && normalise(name) === normalise(text));
  const isAnyName = ({ text }: Line): boolean => SHORT.test(text) && isFullName(text.replace(/\s/g, ''), format.organisations);
  const [above, last] = [lines.at(-2), lines.at(-1)];
  const signs = last && isDate(last) ? [...(above && (isName(above) || isAnyName(above)) ? [above] : []), last] : last && isName(last) ? [last] : [];
  if (signs.length === 0) return { value: lines, diagnostics: [] };
  const agrees = (line: Line): boolean => (isDate(line) ? parseDate(line.text) === on : by !== undefined && normalise(by) === normalise(line.text));
  return {
    value: lines.slice(0, -signs.length),
    diagnostics: [signatureBelow(signs.map(({ at }) => at), signs.map(({ text }) => text).join(' '), [signature.by, signature.on], signs.every(agrees))],
  };
}
