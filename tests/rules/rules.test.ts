/** Each rule has a case that breaks it, and one that nearly does and must stay silent. See the YAML files of this folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { STANDING } from '../../src/guide/standing';
import type { Diagnostic } from '../../src/model/diagnostic';
import { formats } from '../formats';
import { checked } from '../inbox';
import { edited, type Base, type Edits } from './edits';

/** `lastYear`: the base again, as the year before, with these edits; `unit`: as the report of 甲镇. `says`: part of the message; `hint`: of the hint. */
interface Case { readonly base: Base; readonly lastYear?: Edits; readonly unit?: Edits; readonly breaks: Edits; readonly says: string; readonly hint?: string; readonly silent: Edits; readonly silentLastYear?: Edits }

const cases = readdirSync(__dirname).filter((name) => name.endsWith('.yaml')).sort()
  .flatMap((name) => Object.entries(parse(readFileSync(join(__dirname, name), 'utf8')) as Record<string, Case>));

/** `t2/x (2019)` is a second case of `t2/x`. */
const codeOf = (name: string): string => name.split(' ')[0]!;

/** X-12 is off in the shipped formats, and their rows all have different names. */
const OFF = ['text/overview-length', 'label/ambiguous-row'];

it('every rule has a case', () => {
  const codes = [...STANDING, ...formats.flatMap((format) => [...format.rules, ...format.textRules])].map((rule) => rule.code);
  expect([...new Set(codes)].filter((code) => !OFF.includes(code)).sort()).toEqual([...new Set(cases.map(([name]) => codeOf(name)))].sort());
});

const NAMES: Record<Base, string> = { qujiang: '曲江镇人民政府', huaian: '淮安市人民政府' };

async function findings(base: Base, edits: Edits, lastYear: Edits | undefined, unit: Edits | undefined): Promise<readonly Diagnostic[]> {
  const year = base === 'qujiang' ? 2020 : 2024;
  const files = { 今年: edited(base, edits), ...(lastYear ? { 去年: edited(base, { ...lastYear, '基本信息.csv': { [`年度,${year}`]: `年度,${year - 1}`, ...lastYear['基本信息.csv'] } }) } : {}), ...(unit ? { 单位: edited(base, { ...unit, '基本信息.csv': { [NAMES[base]]: '甲镇', ...unit['基本信息.csv'] } }) } : {}) };
  const named = Object.entries(files).flatMap(([folder, texts]) => [...texts].map(([name, text]) => [`${folder}/${name}`, text] as const));
  return (await checked(Object.fromEntries(named))).find((result) => result.source === '今年')!.diagnostics;
}

describe.each(cases)('%s', (name, { base, lastYear, unit, breaks, says, hint, silent, silentLastYear }) => {
  it('is found', async () => {
    const found = (await findings(base, breaks, lastYear, unit)).filter((d) => d.code === codeOf(name));
    expect(found.map((d) => d.message.zh)).toEqual(expect.arrayContaining([expect.stringContaining(says)]));
    expect(found[0]!.hint.zh).toContain(hint ?? '');
  });
  it('stays silent', async () => {
    const found = (await findings(base, silent, silentLastYear ?? lastYear, unit)).filter((d) => d.code === codeOf(name));
    expect(found.map((d) => d.message.zh)).toEqual([]);
  });
});
