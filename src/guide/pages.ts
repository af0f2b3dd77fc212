/** The pages of docs/rules/: what each rule checks, why, an example and what to do, in both languages, from the rules themselves. */
import type { Localized } from '../model/diagnostic';
import type { FormatDefinition } from '../model/format';
import type { ByFact, Grade, RuleHead } from '../model/rule';
import { ruleLines, textLines } from './formula';
import { STANDING } from './standing';

/** A rule as the formats have it: `lines` by format, texts from the format that tells them. */
interface Told { readonly head: RuleHead; readonly forms: readonly { readonly format: string; readonly head: RuleHead; readonly lines: readonly string[] }[] }

const NOTE = '<!-- npm run docs:rules -->';

export const pageName = (code: string): string => `${code.replace('/', '-')}.md`;

/** Texts by file name. */
export function rulePages(formats: readonly FormatDefinition[]): Map<string, string> {
  const told = tell(formats);
  return new Map([['README.md', index(told)], ...told.map((rule) => [pageName(rule.head.code), page(rule)] as const)]);
}

/** Rules without why or example in any format, which have no full page. */
export const untold = (formats: readonly FormatDefinition[]): string[] => tell(formats).filter(({ head }) => !head.why || !head.example).map(({ head }) => head.code);

function tell(formats: readonly FormatDefinition[]): Told[] {
  const told = new Map<string, Told>(STANDING.map((head) => [head.code, { head, forms: [] }]));
  for (const format of formats) {
    const rules = [...format.rules.map((head) => ({ head, lines: ruleLines(head, format) })), ...format.textRules.map((head) => ({ head, lines: textLines(head, format) }))];
    for (const { head, lines } of rules) {
      const known = told.get(head.code);
      told.set(head.code, { head: known?.head.why ? known.head : head, forms: [...(known?.forms ?? []), { format: format.id, head, lines }] });
    }
  }
  return [...told.values()].sort((a, b) => order(a.head.id, b.head.id) || order(a.head.code, b.head.code));
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const GRADE: Record<Grade, string> = { error: '错误 error', warning: '警告 warning', note: '提示 note', off: '不核对 off' };

function severity({ default: first, fact, choices }: ByFact<Grade>): string {
  const grades = [...new Set(choices?.values() ?? [])];
  const cases = grades.map((grade) => `${fact} ${[...choices!].filter(([, g]) => g === grade).map(([choice]) => choice).join('、')}：${GRADE[grade]}`);
  return [GRADE[first], ...cases].join('；');
}

function page({ head, forms }: Told): string {
  const both = (title: string, text: Localized | undefined): string[] => (text ? [`## ${title}`, '', text.zh, '', text.en, ''] : []);
  const listed = forms.map(({ format, lines }) => ({ format, list: lines.map((line) => `- ${line}\n`).join('') })).filter(({ list }) => list !== '');
  const lists = [...new Set(listed.map(({ list }) => list))];
  const details = lists.flatMap((list) => [...(lists.length === 1 ? [] : [`${listed.filter((form) => form.list === list).map((form) => form.format).join(' ')}:`, '']), list]);
  return [
    NOTE, '', `# ${head.id} ${head.title.zh}`, '', head.title.en, '',
    `\`${head.code}\` · ${severity((forms[0]?.head ?? head).severity)} · ${forms.length === 0 ? '所有格式 every form' : forms.map((form) => form.format).join(' ')}`, '',
    ...(details.length === 0 ? [] : ['## 核对什么 What is checked', '', ...details]),
    ...both('为什么 Why', head.why), ...both('例子 Example', head.example), ...both('怎么办 What to do', (forms[0]?.head ?? head).hint),
  ].join('\n');
}

const index = (told: readonly Told[]): string => [
  NOTE, '', '# 规则 Rules', '',
  '核对结果中的每条规则都有编号（如 T3-02）和代码（如 `t3/results-add-up`）。核实说明里写编号或代码都可以。', '',
  'Every rule has an id (T3-02) and a code (`t3/results-add-up`); a waiver may name either.', '',
  '`rule/not-evaluated`：有空白或不是数字的单元格，这条规则未能核对。Blank cells, or cells that are no numbers, kept the rule from being checked.', '',
  '| | 规则 Rule | |', '|---|---|---|',
  ...told.map(({ head, forms }) => `| [${head.id}](${pageName(head.code)}) | ${head.title.zh}<br>${head.title.en} | ${severity((forms[0]?.head ?? head).severity)} |`), '',
].join('\n');
