/** Units that labels and lines beside tables state: （单位：万元）, （万件）, 单位：元. */
import type { Place } from './cells';
import { normalise } from './label';

/** `power` of ten of its 元, or of single cases. */
export interface Unit { readonly text: string; readonly kind: 'money' | 'count' | 'share'; readonly power: number }

const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 十万: 5, 百万: 6, 千万: 7, 亿: 8 };
const WORD = /^(?:人民币)?((十万|百万|千万|[十百千万亿])?(?:(元)|[件条宗个次项份起部篇人户期]|[件人]次))$/;
/** In brackets, behind 单位, or at the end of what is an amount by its name. */
const STATED = /\(([^()]+)\)|单位:?([^()]+)|(?:额|费):?([十百千万亿]*元)$/g;

/** Every unit that a label or line states, in its order. */
export function unitsIn(text: string): Unit[] {
  return [...normalise(text).matchAll(STATED)]
    .flatMap(([, bracketed, named, last]) => (bracketed ?? named ?? last!).replace(/^.*单位:?/, '').split(/[、,;/和]/))
    .flatMap((word) => unitOf(word) ?? []);
}

/** A line of its own, such as 单位：万元 above a table. */
export const isUnitLine = (text: string): boolean => /^\(?(?:金额|计量|数量)?单位[:(]|^\([^()]*\)$/.test(normalise(text));

/** Such a line, or a title that ends with the unit. */
export const saysUnit = (text: string): boolean => isUnitLine(text) || /\([^()]*\)$/.test(normalise(text));

export const withoutUnit = (label: string): string => normalise(label).replace(/\([^()]+\)$/, (bracketed) => (unitsIn(bracketed).length > 0 ? '' : bracketed));

function unitOf(word: string): Unit | undefined {
  if (/^[%‰]$/.test(word)) return { text: word, kind: 'share', power: 0 };
  const [, text, scale, money] = WORD.exec(word) ?? [];
  return text === undefined ? undefined : { text, kind: money ? 'money' : 'count', power: POWERS[scale ?? ''] ?? 0 };
}

const same = (a: Unit, b: Unit): boolean => a.kind === b.kind && a.power === b.power;

/** Whether the numbers of a cell can have that unit: the one that the form states, any of money where it states none, else none. */
export function fitsCell(unit: Unit, { path, type }: Place): boolean {
  const stated = unitsIn(path);
  if (stated.length > 0) return stated.some((own) => same(own, unit));
  return type === 'text' || (type === 'amount' ? unit.kind === 'money' : unit.kind === 'count' && unit.power === 0);
}

/** The label on the way to a cell that states its unit. */
export const labelWithUnit = ({ path }: Place): string | undefined => path.split('/').find((label) => unitsIn(label).length > 0);

/** The unit of money of cells for which the form states none. */
export const unstated = ({ path, type }: Place, units: readonly Unit[]): Unit | undefined =>
  (type === 'amount' && unitsIn(path).length === 0 ? units.find(({ kind }) => kind === 'money') : undefined);

/** One of two labels states a unit in which the numbers of the other cannot be. */
export function unitsDiffer(found: string, expected: string): boolean {
  const [own, stated] = [unitsIn(found), unitsIn(expected)];
  const isPlain = ({ kind, power }: Unit): boolean => kind === 'money' || (kind === 'count' && power === 0);
  return own.length > 0 && !own.some((unit) => (stated.length > 0 ? stated.some((other) => same(other, unit)) : isPlain(unit)));
}
