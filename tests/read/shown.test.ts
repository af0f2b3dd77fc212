/** Number formats against what Excel shows. */
import { describe, expect, test } from '@jest/globals';
import { sectionsOf, shownOtherwise } from '../../src/read/xlsx/shown';

const shown = (code: string, raw: string): string | undefined => {
  const found = shownOtherwise(raw, sectionsOf(code));
  return found && `${found.text}${found.isScaled ? ' scaled' : ''}`;
};

describe('the number itself', () => {
  test.each([
    ['General', '12.345'], ['0', '12'], ['#,##0', '1234567'], ['#,##0.00', '1234.5'], ['0.00', '12.35'], ['@', '12.345'], ['0_ ', '5'],
    ['0_);[Red]\\(0\\)', '-5'], ['0;-0;;@', '0'], ['0;-0;"—"', '0'], ['0"件"', '3'], ['0.00"万元"', '12.3'], ['00000', '42'],
    ['yyyy"年"', '43830'], ['yyyy/m/d', '43830.5'], ['0%', '0.125'], ['# ?/?', '0.25'], ['0.00E+00', '123456'], ['G/通用格式', '0.1'],
    ['[DBNull]0', '3'], [`0.${'0'.repeat(300)}`, '1.5'], ['', '1.5'], ['[>=10000]0!.0,"万";0', '9999'],
  ])('%s %s', (code, raw) => { expect(shown(code, raw)).toBeUndefined(); });
});

describe('another one', () => {
  test.each([
    ['0', '12.6', '13'], ['#,##0', '-0.4', '0'], ['0.00', '12.345678', '12.35'], ['0.0_);[Red]\\(0.0\\)', '-5.25', '(5.3)'],
    ['0,', '123456', '123 scaled'], ['#,##0.0,,', '1234567', '1.2 scaled'], ['0.0,"千"', '12345', '12.3千 scaled'],
    ['0!.0,', '123456', '12.3 scaled'], ['0\\.0,"万元"', '123456', '12.3万元 scaled'], ['0"."0000', '123456', '12.3456 scaled'],
    ['[>=10000]0!.0,"万";0', '123456', '12.3万 scaled'], [';;;', '5', ''], ['"无"', '5', '无'], ['0;"负";0', '-5', '负'],
  ])('%s %s: %s', (code, raw, text) => { expect(shown(code, raw)).toBe(text); });
});
