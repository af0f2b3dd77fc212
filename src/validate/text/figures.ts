/** Numbers that the prose gives by name are those of the tables. Only phrases that clearly mean the whole are looked at. */
import { compare, formatDecimal, parseDecimal, type Decimal } from '../../model/decimal';
import type { Origin } from '../../model/diagnostic';
import { once } from '../../model/once';
import type { Figure, Term } from '../../model/rule';
import { cellLabels } from '../describe';
import { sumOf } from '../evaluate';
import type { Subject } from '../subject';
import type { Check, Found } from './check';
import { otherFigure } from './findings';
import { DIGITS, MEASURES, sentences, toNumber, type Piece } from './prose';

type Words = Parameters<Check<'figures'>>[1];

interface Mention { readonly figure: Figure; readonly origin: Origin; readonly phrase: string; readonly at: number; readonly number: number }

const NUMBER = `(?<![\\d.约近逾超])(?:${DIGITS})[${MEASURES}]`;
/** Words without a mark, a number or a hint that the number is rough. */
const GAP = '[^，。；、：（）！？\\d约近逾超]{0,24}?';
/** In the clause, but no word of the phrase: not about this year, or not about all of it. */
const ELSEWHERE = /去年|上年|上一年|同比|比|较|累计|以来|近年|季度|上半年|下半年|月/;

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const pattern = (phrase: string): RegExp =>
  new RegExp(escape(phrase).replaceAll('…', GAP).replaceAll('#', NUMBER).replace('N', `(?<n>${NUMBER})`), 'dg');

/** Of a rule; whatever the pattern finds holds its `words`. */
const patternsOf = once(({ figures }: Words): readonly Pattern[] => figures.flatMap((figure) =>
  figure.says.map((phrase) => ({ figure, phrase, words: phrase.split(/[…#N]/), pattern: pattern(phrase) }))));

export const figures: Check<'figures'> = (subject, words) => {
  const mentions = sentences(subject.report, subject.format).flatMap((sentence) => longest(
    patternsOf(words).filter((p) => p.words.every((word) => sentence.text.includes(word))).flatMap((p) => mentionsIn(sentence, p, subject.report.year))));
  return words.figures.flatMap((figure) => judge(mentions.filter((m) => m.figure === figure), figure, subject));
};

interface Pattern { readonly figure: Figure; readonly phrase: string; readonly words: readonly string[]; readonly pattern: RegExp }

function mentionsIn({ text, origin }: Piece, { figure, phrase, pattern }: Pattern, year: number): Mention[] {
  return [...text.matchAll(pattern)].flatMap((m) => {
    const [start, end] = m.indices!.groups!['n']!;
    const part = text.slice(0, start).split('；').at(-1)!;
    const clause = text.slice(0, m.index).split(/[，。；：（]/).at(-1)!;
    const named = [...text.slice(0, m.index).matchAll(/(\d{4})年/g)].at(-1)?.[1];
    const other = ELSEWHERE.test(clause) || (ELSEWHERE.test(m[0]) && !ELSEWHERE.test(phrase)) || figure.unless.some((word) => part.includes(word)) || (named !== undefined && Number(named) !== year);
    return other ? [] : [{ figure, origin, phrase: m[0], at: start, number: toNumber(text.slice(start, end - 1)) }];
  });
}

/** Of the phrases that end in the same number the longest says most exactly what it counts. */
const longest = (mentions: readonly Mention[]): Mention[] =>
  mentions.filter((m) => !mentions.some((other) => other.at === m.at && other.phrase.length > m.phrase.length));

/** One mention that agrees settles it: the others are then parts of the whole. */
function judge(mentions: readonly Mention[], figure: Figure, subject: Subject): Found[] {
  const sums = figure.is.flatMap((terms) => valueOf(terms, subject));
  const [first] = mentions;
  const [expected] = sums;
  if (!first || !expected || mentions.some((m) => sums.some((sum) => compare(sum.value, parseDecimal(String(m.number))!) === 0))) return [];
  return [otherFigure([first.origin, ...expected.at], first.phrase, cellLabels(expected.terms, subject.format), formatDecimal(expected.value), expected.blanks)];
}

interface Sum { readonly terms: readonly Term[]; readonly value: Decimal; readonly at: readonly Origin[]; readonly blanks: boolean }

/** Blanks count as 0 beside a number, as in a group of cells; a cell that is named alone and blank has no value. */
function valueOf(terms: readonly Term[], subject: Subject): Sum[] {
  const { sum, cells, unread } = sumOf(terms, '', subject);
  const blank = terms.some((term) => { const own = sumOf([term], '', subject); return own.cells.length === 0 && own.unread.length === 1; });
  return blank || cells.length === 0 ? [] : [{ terms, value: sum, at: cells.map(({ entry }) => entry.origin), blanks: unread.length > 0 }];
}
