/** Lines of body text: 避头尾, the measure, how far characters are moved, and that nothing is lost. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MAX_STRETCH } from '../../src/layout/text/justify';
import type { Paragraph } from '../../src/model/document';
import { gridLine, layOut, linesOf, solid, textOf, upright, widthOf } from './fake';

const FORBIDDEN_FIRST = /^[，。、；：？！）》】」』”’〉〕…—·％%,.;:?!)\]]/u;
const FORBIDDEN_LAST = /[（《【「『“‘〈〔([]$/u;

const paragraph = (text: string, leadIn?: string): Paragraph => ({ type: 'paragraph', text, ...(leadIn ? { leadIn } : {}) });
const set = (text: string): string[] => linesOf(layOut(paragraph(text))).map(textOf);
const han = (n: number): string => '政府信息公开工作年度报告'.repeat(40).slice(0, n);

const chinese = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((c) => String.fromCharCode(c));
const token = fc.oneof(
  { weight: 12, arbitrary: fc.array(chinese, { minLength: 1, maxLength: 12 }).map((cs) => cs.join('')) },
  { weight: 4, arbitrary: fc.constantFrom('，', '。', '、', '；', '：', '？', '！', '）。', '”，', '》《', '——', '……', '％', '·') },
  { weight: 2, arbitrary: chinese.map((c) => `“${c}公开”`) },
  { weight: 2, arbitrary: chinese.map((c) => `（《${c}》）`) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 9_999_999 }).map(String) },
  { weight: 2, arbitrary: fc.constantFrom('2020年1月1日', '99.5%', '1,234.50', 'GB/T 9704', 'don’t', '3985758', 'xxgk@fengcheng.gov.cn', 'https://www.fengcheng.gov.cn/xxgk/index.html?id=20200101&page=3985758') },
  { weight: 1, arbitrary: fc.constantFrom(' ', '  ', '\u3000', '\u3000\u3000') },
);
const prose = fc.array(token, { minLength: 1, maxLength: 60 }).map((tokens) => `文${tokens.join('')}`);

describe('body text', () => {
  test('28 characters fill a line, and 26 the first', () => {
    const lines = linesOf(layOut(paragraph(han(26 + 28 + 5))));
    expect(lines.map(textOf).map((text) => text.length)).toEqual([26, 28, 5]);
    expect(lines[0]!.x - upright.left).toBeCloseTo((2 * 156 * 72) / 25.4 / 28, 9);
    expect(lines[1]!.runs).toEqual([{ text: han(59).slice(26, 54), face: '仿宋', size: 16, spacing: upright.tracking }]);
    expect(upright.tracking).toBeCloseTo(-0.207, 3);
    expect(widthOf(lines[1]!)).toBeCloseTo(upright.measure, 9);
  });

  test('the square of a character is centred in its grid line', () => {
    const [first] = linesOf(layOut(paragraph('无。')));
    const top = (37 * 72) / 25.4;
    const pitch = (225 * 72) / 25.4 / 22;
    expect(first!.baseline - 0.88 * 16 - top).toBeCloseTo(top + pitch - (first!.baseline + 0.12 * 16), 9);
  });

  test('a lead-in runs in and keeps its face', () => {
    const [line] = linesOf(layOut(paragraph('以平台为载体。', '（一）主动公开。')));
    expect(line!.runs.map(({ text, face }) => [text, face])).toEqual([['（一）主动公开。', '楷'], ['以平台为载体。', '仿宋']]);
  });

  test.each([
    ['a stop at the end of a line hangs its blank half over the edge', `${han(24)}11，${han(3)}`, [27, 3]],
    ['a stop is taken in where other marks give the room', `文，文，文，${han(20)}。${han(3)}`, [27, 3]],
    ['a character is not taken in when spreading the line moves less', `文，文，文，文，${han(17)}1${han(5)}`, [26, 5]],
    ['a character goes down with the stop where nothing gives room', `${han(26)}。${han(30)}`, [25, 28, 4]],
    ['an opening bracket goes down', `${han(25)}（${han(3)}）`, [25, 5]],
    ['the halves of a dash stay together', `${han(25)}——${han(3)}`, [24, 6]],
    ['a number is not broken', `${han(24)}3985758件`, [24, 8]],
    ['a year keeps its 年', `${han(24)}2020年底`, [24, 6]],
  ])('%s', (_, text, lengths) => {
    expect(set(text).map((line) => Array.from(line).length)).toEqual(lengths);
  });

  test('quotes can be broken before and after', () => {
    expect(set(`${han(26)}“五公开”要求`)).toEqual([han(26), '“五公开”要求']);
    expect(set(`${han(21)}“五公开”要求`)).toEqual([`${han(21)}“五公开”`, '要求']);
  });

  test('an address longer than a line is broken at its seams', () => {
    const url = `http://www.example.gov.cn/${'abcdef/'.repeat(12)}`;
    const lines = set(`见${url}。`);
    expect(lines.length).toBe(3);
    expect(lines.slice(0, -1).every((line) => /[/.]$/.test(line))).toBe(true);
    expect(lines.join('')).toBe(`见${url}。`);
  });

  test('any text', () => {
    fc.assert(fc.property(prose, fc.boolean(), (text, lead) => {
      const lines = linesOf(layOut(lead ? paragraph(text.slice(3), text.slice(0, 3)) : paragraph(text)));
      expect(solid(lines.map(textOf).join(''))).toBe(solid(text));
      lines.forEach((line, i) => {
        const content = textOf(line);
        if (i > 0) expect(content).not.toMatch(FORBIDDEN_FIRST);
        if (i < lines.length - 1) expect(content).not.toMatch(FORBIDDEN_LAST);
        const measure = upright.measure - (line.x - upright.left);
        const width = widthOf(line);
        expect(width).toBeLessThan(measure + 1e-6);
        for (const { spacing, size } of line.runs) {
          expect(spacing - upright.tracking).toBeLessThanOrEqual(MAX_STRETCH * size + 1e-6);
          expect(spacing - upright.tracking).toBeGreaterThanOrEqual(-0.5 * size - 1e-6);
        }
        // A line that is not justified would have had to be stretched too far.
        if (i < lines.length - 1 && width < measure - 1e-6) {
          const gaps = [...content.matchAll(/(?<=(.))(?=(.))/gu)].filter(([, a, b]) => !/^[!-~]{2}$/u.test(a! + b!) && !FORBIDDEN_FIRST.test(b!) && !FORBIDDEN_LAST.test(a!)).length;
          expect((measure - width) / gaps).toBeGreaterThan(MAX_STRETCH * 16 - 1e-6);
        }
        expect(Math.abs(gridLine(line) - Math.round(gridLine(line)))).toBeLessThan(1e-6);
      });
    }), { numRuns: 300 });
  });
});
