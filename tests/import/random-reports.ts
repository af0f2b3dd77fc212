/** Random reports: facts, values and prose of words that markup, spreadsheets and the reader of headings might take for their own. */
import fc from 'fast-check';
import { read } from '../../src/map/value';
import { PREAMBLE_KEY } from '../../src/model/contract';
import type { FormatDefinition } from '../../src/model/format';
import type { Entry, Report } from '../../src/model/report';
import { tableSlots } from '../../src/model/slots';
import { formats } from '../formats';
import type { Whole } from './same';

const origin = { file: 'x' };

/** Words a published text is made of, and what markup and spreadsheets might take for their own. */
const PIECES = ['政府', '信息', '公开', '曲江镇', '2020年', '1', '0', '１２', '，', '。', '“五公开”', '一、', '（一）', '三、本年度办理结果', '续表', '无。', '2021年1月20日', '总体情况',
  'a', 'Z', ' ', '  ', '\u3000', '<b>', '&amp;', '"', "'", '=1+1', '-', '+', '@', ',', ';', '/', '\\', '#', '`', '*', '(', ')', '%PDF', '𠮷', '㐀', 'é', '：', '；', '—', '…', '①',
  '（试行）', '【附件】', '〔2020〕12号', '《条例》', '“', '”', '‘', '12.3%', '1,024.5 万元', '3 件', 'A&B <测试>', ' < ', ' & ', '&lt;', 'R&D Center', 'No. 5', '(一) ', '（二）依申请公开。', '1. ', '一、总体情况', '二、主动公开政府信息情况', '第二十条第（一）项', '表1', '附件：'];
const NAMES = ['曲江镇', '人民政府', 'R&D', ' ', '　', '（试行）', '(筹)', '<新区>', '“一站式”', '2020', '第3', '街道办事处', '·', '—', "O'Neil", 'Office', '&', '、', '㐀'];
/** Names of 1 to 60 characters, with spaces inside. */
const name = fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 16 }).map((pieces) => pieces.join('').trim()).filter((s) => s !== '');
const text = (most: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: most }).map((pieces) => pieces.join('').trim()).filter((s) => s !== '' && s === s.normalize('NFC'));
const paragraph = text(30).map((s) => ({ text: s, origin }));
const number = fc.oneof(fc.nat(99999).map(String), fc.constantFrom('', '0', '/', '无', '—', '+19', '-8', '251000元', '160.5964万元', '1,234', '3.0', '007'));
const cell = fc.oneof({ weight: 9, arbitrary: number }, { weight: 1, arbitrary: fc.oneof(text(6), fc.tuple(text(3), fc.constantFrom('\n', '\n\n'), text(3)).map((lines) => lines.join(''))) });

export function reportOn(format: FormatDefinition): fc.Arbitrary<Whole> {
  const sections = [PREAMBLE_KEY, ...format.outline.flatMap((item) => (item.type === 'section' ? [item.key] : []))];
  const tables = fc.tuple(...format.tables.map((table) => {
    const slots = tableSlots(table).values;
    const rowType = new Map(slots.map((slot) => [slot, slot.columnLeaf.type ?? table.cells]));
    return fc.array(cell, { minLength: slots.length, maxLength: slots.length }).map((cells) => {
      const rows = new Map<string, Map<string, Entry>>();
      slots.forEach((slot, i) => rows.set(slot.rowKey, (rows.get(slot.rowKey) ?? new Map<string, Entry>()).set(slot.columnKey, read(cells[i]!, rowType.get(slot)!, origin).entry)));
      return [table.id, rows] as const;
    });
  }));
  const fact = (value: string): Entry => ({ value: { type: 'text', text: value }, text: value, origin });
  return fc.record({
    organisation: fc.oneof(text(5), name), year: fc.integer({ min: format.years.from, max: Math.min(format.years.to ?? 2099, 2099) }),
    by: fc.option(fc.oneof(text(5), name)), on: fc.option(fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })), title: fc.option(text(8)), tables,
    prose: fc.tuple(...sections.map((key) => fc.array(paragraph, { maxLength: 4 }).map((paragraphs) => [key, paragraphs] as const))),
  }).map(({ organisation, year, by, on, title, tables: filled, prose }) => {
    const stated: [string, string | undefined][] = [['机关名称', organisation], ['年度', String(year)], ['署名', by ?? undefined], ['发布日期', on?.toISOString().slice(0, 10)], ['标题', title ?? undefined]];
    const report: Report = {
      source: 'x', format: format.id, organisation, year, waivers: new Map(), units: [], tables: new Map(filled), prose: new Map(prose.filter(([, paragraphs]) => paragraphs.length > 0)),
      facts: new Map(stated.flatMap(([name, value]) => (value === undefined ? [] : [[name, fact(value)] as const]))),
    };
    return { report, format };
  });
}

export const whole = fc.constantFrom(...formats).chain(reportOn);
