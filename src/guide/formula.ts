/** Rules in the form's own words, as their pages print them. */
import { formatDecimal } from '../model/decimal';
import type { FormatDefinition } from '../model/format';
import type { Comparison, Rule, Term, TextRule } from '../model/rule';
import { cellLabel, cellLabels } from '../validate/describe';
import { axis, labelOf, select } from '../validate/select';

const SIGN = { '=': '＝', '!=': '≠', '>=': '≥', '<=': '≤' } as const;

/** Lines of Markdown. */
export function ruleLines(rule: Rule, format: FormatDefinition): string[] {
  const table = format.tables.find((t) => t.id === rule.table);
  if (rule.kind === 'rows') return rule.rows.map((key) => labelOf(axis(table!, 'rows'), key));
  const lines = !table || rule.each === 'once' ? [] : axis(table, rule.each === 'row' ? 'rows' : 'columns');
  const run = { once: '', row: '逐行 each row：', column: '逐栏 each column：' }[rule.each];
  const only = rule.over.length < select(lines, undefined).length ? `（${rule.over.map((key) => labelOf(lines, key)).join('、')}）` : '';
  const comparison = (c: Comparison): string => `${side(c.left, rule.table, format)} ${SIGN[c.op]} ${side(c.right, rule.table, format)}`;
  return [`${run}${comparison(rule)}${only}`, ...(rule.when ? [`前提 where：${comparison(rule.when)}`] : [])];
}

function side(terms: readonly Term[], own: string | undefined, format: FormatDefinition): string {
  return terms.map((term) => {
    const sign = term.factor < 0 ? '－' : '＋';
    if (term.constant) return sign + formatDecimal(term.constant);
    const label = cellLabel(term, format);
    const times = Math.abs(term.factor) === 1 ? '' : `${Math.abs(term.factor)}×`;
    return `${sign}${times}${term.lastYear ? '上年的' : ''}${term.table === own ? label.slice(label.indexOf('/') + 1) : label}`;
  }).join('').replace(/^＋/, '');
}

export function textLines({ check }: TextRule, format: FormatDefinition): string[] {
  switch (check.name) {
    case 'absent': case 'period': return [check.phrases.map((phrase) => `\`${phrase}\``).join(' ')];
    case 'figures': return check.figures.map((figure) => `${figure.says.map((phrase) => `\`${phrase}\``).join(' ')} ＝ ${figure.is.map((terms) => cellLabels(terms, format)).join('，或 ')}`);
    case 'covers': return [...check.topics].map(([topic, words]) => `${topic}：${words.map((word) => `\`${word}\``).join(' ')}`);
    case 'issued': return [`${check.fact} ≤ ${check.latest.default}${[...(check.latest.choices ?? [])].map(([choice, day]) => `，${choice} ≤ ${day}`).join('')}`];
    case 'length': return [`${check.atLeast === undefined ? '' : `≥ ${check.atLeast}`}${check.atMost === undefined ? '' : `≤ ${check.atMost}`}`];
    default: return [];
  }
}
