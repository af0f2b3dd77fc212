/** Balance rules (勾稽关系): signed sums of cells compared, once, per row or per column, in exact decimals. */
import { add, compare, formatDecimal, negate, shift, subtract, ZERO, type Decimal } from '../model/decimal';
import type { Diagnostic, Origin } from '../model/diagnostic';
import type { FormatDefinition, Rule, TableDefinition, Term } from '../model/format';
import type { Entry, Report } from '../model/report';
import { notEvaluated } from './findings';
import { axis, labelOf, select, type Axis } from './select';

interface Side { readonly sum: Decimal; readonly cells: readonly Entry[]; readonly words: readonly string[] }

/** Powers of ten of the units an amount may carry. */
const UNIT_POWER: Readonly<Record<string, number>> = { 元: 0, 万元: 4, 亿元: 8 };

export function checkRule(report: Report, format: FormatDefinition, rule: Rule): Diagnostic[] {
  const table = format.tables.find((t) => t.id === rule.table)!;
  const rows = axis(table, 'rows');
  const columns = axis(table, 'columns');
  const found: Diagnostic[] = [];
  const unread: { at: Origin[]; place: string }[] = [];
  const runs = rule.each === 'once' ? [''] : rule.over;
  for (const run of runs) {
    const place = rule.each === 'once' ? '' : labelOf(rule.each === 'row' ? rows : columns, run);
    const sides = [rule.left, rule.right].map((terms) => evaluate(terms, rule, run, report, format));
    const bad = sides.flatMap((side) => side.unread);
    const [left, right] = sides.map((side) => side.value) as [Side, Side];
    if (bad.length > 0) unread.push({ at: bad.flatMap((b) => (b ? [b.origin] : [])), place });
    else if (!holds(left.sum, right.sum, rule)) found.push(broken(rule, place, left, right));
  }
  if (unread.length > 0) found.push(notEvaluated(rule, unread.flatMap((u) => u.at), unread.map((u) => u.place).filter((place) => place !== '')));
  return found;
}

function holds(left: Decimal, right: Decimal, rule: Rule): boolean {
  const difference = subtract(left, right);
  const slack = rule.tolerance ?? ZERO;
  switch (rule.op) {
    case '=': return compare(difference, slack) <= 0 && compare(difference, negate(slack)) >= 0;
    case '>=': return compare(difference, negate(slack)) >= 0;
    case '<=': return compare(difference, slack) <= 0;
  }
}

/** `unread` holds the cells that are no numbers; undefined for a cell the input does not have. */
function evaluate(terms: readonly Term[], rule: Rule, run: string, report: Report, format: FormatDefinition): { value: Side; unread: (Entry | undefined)[] } {
  let sum = ZERO;
  const cells: Entry[] = [];
  const unread: (Entry | undefined)[] = [];
  for (const term of terms) {
    if (term.constant) { sum = add(sum, term.sign < 0 ? negate(term.constant) : term.constant); continue; }
    const table = format.tables.find((t) => t.id === term.table)!;
    for (const row of select(axis(table, 'rows'), term.row ?? run)) {
      for (const column of select(axis(table, 'columns'), term.column ?? run)) {
        const entry = report.tables.get(table.id)?.get(row.key)?.get(column.key);
        if (entry?.value.type !== 'number') { unread.push(entry); continue; }
        const value = shift(entry.value.number, UNIT_POWER[entry.value.unit ?? '元'] ?? 0);
        sum = add(sum, term.sign < 0 ? negate(value) : value);
        cells.push(entry);
      }
    }
  }
  return { value: { sum, cells, words: describe(terms, rule, format) }, unread };
}

/** The terms of a side in the form's own labels, each with its sign: `＋first label`, `－second label`. */
function describe(terms: readonly Term[], rule: Rule, format: FormatDefinition): string[] {
  return terms.map((term) => {
    const sign = term.sign < 0 ? '－' : '＋';
    if (term.constant) return sign + formatDecimal(term.constant);
    const table: TableDefinition = format.tables.find((t) => t.id === term.table)!;
    const label = (name: Axis, key: string | undefined): string[] => (key === undefined ? [] : [labelOf(axis(table, name), key)]);
    const parts = rule.each === 'row' ? label('columns', term.column) : rule.each === 'column' ? label('rows', term.row) : [...label('rows', term.row), ...label('columns', term.column)];
    return sign + parts.filter((p) => p !== '').join('，');
  });
}

/** What all words have in common up to a `/` is said once, before them. */
function commonGroup(words: readonly string[]): string {
  const [first = '', ...rest] = words.map((word) => word.slice(1));
  let group = first.slice(0, first.lastIndexOf('/') + 1);
  while (group !== '' && !rest.every((word) => word.startsWith(group))) group = group.slice(0, group.slice(0, -1).lastIndexOf('/') + 1);
  return group;
}

/** More terms than this are shortened to the first and the last. */
const MOST_TERMS = 4;

function sentence(words: readonly string[], group: string): string {
  const plain = words.map((word) => word[0]! + word.slice(1 + group.length));
  const shown = plain.length > MOST_TERMS ? [plain[0]!, '＋…', plain.at(-1)!] : plain;
  return shown.join('').replace(/^＋/, '');
}

function broken(rule: Rule, run: string, left: Side, right: Side): Diagnostic {
  const bound = right.cells.length === 0;
  const group = commonGroup([...left.words, ...(bound ? [] : right.words)]);
  const place = [run, group.slice(0, -1)].filter((p) => p !== '').join('，');
  const [leftWords, rightWords] = [sentence(left.words, group), sentence(right.words, bound ? '' : group)];
  const [l, r] = [formatDecimal(left.sum), formatDecimal(right.sum)];
  const difference = subtract(left.sum, right.sum);
  const gap = formatDecimal(compare(difference, ZERO) < 0 ? negate(difference) : difference);
  const relation = { '=': { zh: '应等于', en: 'should equal' }, '>=': { zh: '应不小于', en: 'should be at least' }, '<=': { zh: '应不大于', en: 'should be at most' } }[rule.op];
  // A total is looked at before its parts; a side without cells is a constant.
  const cells = right.cells.length === 1 ? [...right.cells, ...left.cells] : [...left.cells, ...right.cells];
  return {
    code: rule.code, rule: rule.id, severity: rule.severity, hint: rule.hint, at: cells.map((cell) => cell.origin),
    message: {
      zh: `${place === '' ? '' : `${place}：`}${leftWords}＝${l}，${relation.zh}${bound ? r : `${rightWords}＝${r}`}，相差 ${gap}`,
      en: `${place === '' ? '' : `${place}: `}${leftWords} = ${l}, ${relation.en} ${bound ? r : `${rightWords} = ${r}`}, difference ${gap}`,
    },
  };
}
