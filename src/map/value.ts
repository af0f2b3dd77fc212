/**
 * One cell becomes one entry: numbers in the writings people use, everything else kept as text for the rules to judge.
 * Nothing is guessed: whatever was written otherwise than a form prints it is told, and what could mean two things stays text.
 */
import { parseDecimal, formatDecimal } from '../model/decimal';
import type { Origin } from '../model/diagnostic';
import type { CellType } from '../model/format';
import type { Entry } from '../model/report';

/**
 * How a number was written otherwise: in full-width characters; with another dash for its minus; with spaces or commas
 * in it; with a measure word (3件); with the sign of a currency; with needless zeros (3.0, 007).
 */
export type Writing = 'width' | 'minus' | 'space' | 'grouping' | 'measure' | 'currency' | 'zeros';

export interface Reading { readonly entry: Entry; readonly writings: readonly Writing[] }

/** One step of reading: takes away a writing, in cells of these types. */
interface Step { readonly writing: Writing; readonly types: readonly CellType[]; readonly take: (text: string) => string }

const NUMBERS: readonly CellType[] = ['count', 'signed', 'amount'];
/** Groups of three after the first one to three digits, parted by one kind of mark. */
const GROUPED = /^([+-]?\d{1,3})((?:,\d{3})+|(?: \d{3})+)(?!\d)/;

/** In this order. NFKC would also make 1 of ① and 52 of 5², so full-width characters alone are folded. */
const STEPS: readonly Step[] = [
  { writing: 'width', types: NUMBERS, take: (text) => text.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/￥/g, '¥') },
  { writing: 'minus', types: NUMBERS, take: (text) => text.replace(/^[−–—](?=\s*\d)/, '-') },
  { writing: 'currency', types: ['amount'], take: (text) => text.replace(/^¥\s*|^(-)¥\s*/, '$1') },
  { writing: 'measure', types: ['count', 'signed'], take: (text) => text.replace(/(\d)\s*(?:[件条宗个次项份起部篇]|[件人]次)$/, '$1') },
  { writing: 'grouping', types: NUMBERS, take: (text) => text.replace(GROUPED, (whole, first: string, rest: string) => (rest.startsWith(',') ? first + rest.replaceAll(',', '') : whole)) },
  { writing: 'space', types: NUMBERS, take: (text) => text.replace(GROUPED, (_, first: string, rest: string) => first + rest.replaceAll(' ', '')).replace(/^([+-])\s+/, '$1').replace(/\s+(?=(?:元|万元|亿元)$)/, '') },
];

const AMOUNT = /^([+-]?[\d.]+)(元|万元|亿元)$/;

/** `1,5`, `12abc`, `1e3`, `0x10` and `一二三` stay text. */
export function read(cell: string, type: CellType, origin: Origin): Reading {
  const raw = cell.trim();
  if (raw === '') return { entry: { value: { type: 'empty' }, text: '', origin }, writings: [] };
  const asText: Reading = { entry: { value: { type: 'text', text: raw }, text: raw, origin }, writings: [] };
  if (type === 'text') return asText;
  const writings: Writing[] = [];
  const plain = STEPS.filter((step) => step.types.includes(type)).reduce((text, step) => {
    const taken = step.take(text);
    if (taken !== text) writings.push(step.writing);
    return taken;
  }, raw);
  const amount = type === 'amount' ? AMOUNT.exec(plain) : null;
  const digits = amount?.[1] ?? plain;
  const number = parseDecimal(digits);
  if (!number) return asText;
  const text = printed(digits, type, formatDecimal(number));
  if (text !== digits) writings.push('zeros');
  const unit = amount?.[2];
  return { entry: { value: { type: 'number', number, ...(unit ? { unit } : {}) }, text: text + (unit ?? ''), origin }, writings };
}

export const toEntry = (cell: string, type: CellType, origin: Origin): Entry => read(cell, type, origin).entry;

/** A plus stays where numbers have a sign; the decimals of an amount stay as they are. */
function printed(digits: string, type: CellType, shortest: string): string {
  return type === 'amount' ? digits.replace(/^\+/, '') : (digits.startsWith('+') ? '+' : '') + shortest;
}
