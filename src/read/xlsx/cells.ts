/** Raw cells to text: strings looked up, numbers and dates written out, formulas replaced by what they came to. */
import type { Diagnostic, Origin } from '../../model/diagnostic';
import { errorValue, notCalculated, numberShownOtherwise, unreadableValue } from '../findings';
import { addSpot, type Spots } from '../spots';
import { shownOtherwise } from './shown';
import { unescapeXstring } from './strings';
import { dateText, plainNumber, PLAIN } from './values';
import type { Workbook } from './workbook';
import type { RawCell } from './worksheet';

const FAULTS = { notCalculated, errorValue, unreadableValue };

type Fault = keyof typeof FAULTS;

export interface CellReader {
  /** The cell's text; `''` where a fault was noted. */
  text(cell: RawCell, at: Origin): string;
  diagnostics(): readonly Diagnostic[];
}

/** Reads the cells of one sheet and remembers which had no value to read. */
export function cellReader(workbook: Workbook): CellReader {
  const faults = new Map<Fault, Spots>();
  const otherwise = new Map<boolean, Spots>();
  return {
    text(cell, at) {
      const { value } = cell;
      const fault = faultOf(cell);
      const text = fault ? undefined : textOf(cell, value ?? '', workbook);
      const shown = text !== undefined && cell.type === 'n' ? shownOtherwise(text, workbook.formats[cell.style]?.sections ?? []) : undefined;
      if (shown) addSpot(otherwise, shown.isScaled, at, text!, shown.text);
      if (text !== undefined) return text;
      addSpot(faults, fault ?? 'unreadableValue', at, value ?? '');
      return '';
    },
    diagnostics: () => [...[...faults].map(([fault, spots]) => FAULTS[fault](spots)), ...[...otherwise].map(([isScaled, spots]) => numberShownOtherwise(spots, isScaled))],
  };
}

/** A formula may result in an empty string; any other empty result was left by a program that does not calculate. */
function faultOf({ type, value = '', formula }: RawCell): Fault | undefined {
  if (formula && value === '' && type !== 'str') return 'notCalculated';
  return type === 'e' ? 'errorValue' : undefined;
}

/** By the type of the cell (ECMA-376 part 1, 18.18.11); undefined when its value does not fit its type. */
function textOf({ type, style }: RawCell, value: string, workbook: Workbook): string | undefined {
  switch (type) {
    case 's': return /^\d+$/.test(value.trim()) ? workbook.strings[Number(value)] : undefined;
    case 'inlineStr': return value;
    case 'str': return unescapeXstring(value);
    case 'b': return value.trim() === '1' ? 'TRUE' : 'FALSE';
    case 'd': return value.trim().replace(/T(?:00:00(?::00(?:\.0+)?)?)?Z?$/, '').replace('T', ' ');
    default: return numberText(value.trim(), style, workbook);
  }
}

function numberText(value: string, style: number, workbook: Workbook): string | undefined {
  if (value === '') return '';
  const number = plainNumber(value);
  const format = workbook.formats[style] ?? PLAIN;
  if (number === undefined) return undefined;
  if (format.date || format.time) return dateText(Number(value), format, workbook.from1904) ?? number;
  return format.percent ? `${plainNumber(String(Number(value) * 100))}%` : number;
}
