/** One cell becomes one entry: numbers in the writings people use, everything else kept as text for the rules to judge. */
import { parseDecimal, formatDecimal } from '../model/decimal';
import type { Origin } from '../model/diagnostic';
import type { CellType } from '../model/format';
import type { Entry } from '../model/report';

/** A minus sign, hyphen or dash directly before a digit is a sign. */
const SIGN = /^[-−–—－](?=\d)/;
const THOUSANDS = /^([+-]?)(\d{1,3}(?:,\d{3})+)(\.\d+)?$/;
const AMOUNT = /^([+-]?[\d,.]+)(元|万元|亿元)$/;

/** Full-width digits, signs and thousands separators become plain ones; `12abc`, `1e3` and `0x10` stay text. */
export function toEntry(cell: string, type: CellType, origin: Origin): Entry {
  const raw = cell.trim();
  if (raw === '') return { value: { type: 'empty' }, text: '', origin };
  if (type === 'text') return { value: { type: 'text', text: raw }, text: raw, origin };
  const plain = raw.normalize('NFKC').replace(SIGN, '-').replace(/\s+/g, '');
  const amount = type === 'amount' ? AMOUNT.exec(plain) : null;
  const digits = ungroup(amount?.[1] ?? plain);
  const number = parseDecimal(digits);
  if (!number) return { value: { type: 'text', text: raw }, text: raw, origin };
  const sign = digits.startsWith('+') ? '+' : '';
  const text = type === 'amount' ? digits.replace(/^\+/, '') : sign + formatDecimal(number);
  const unit = amount?.[2];
  return { value: { type: 'number', number, ...(unit ? { unit } : {}) }, text: text + (unit ?? ''), origin };
}

function ungroup(text: string): string {
  const grouped = THOUSANDS.exec(text);
  return grouped ? grouped[1]! + grouped[2]!.replaceAll(',', '') + (grouped[3] ?? '') : text;
}
