/** Balance rules (勾稽关系): signed sums of cells compared, once, per row or per column, in exact decimals. */
import { add, compare, formatDecimal, negate, shift, subtract, ZERO, type Decimal } from '../model/decimal';
import type { Diagnostic, Origin } from '../model/diagnostic';
import type { FormatDefinition, Rule, TableDefinition, Term } from '../model/format';
import type { Entry, Report } from '../model/report';
import { notEvaluated } from './findings';
import { axis, labelOf, select, type Axis } from './select';

interface Side { readonly sum: Decimal; readonly cells: readonly Entry[]; readonly words: string }

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
    if (bad.length > 0) unread.push({ at: bad.flatMap((b) => (b ? [b.origin] : [])), place: place || left.words });
    else if (!holds(left.sum, right.sum, rule)) found.push(broken(rule, place, left, right));
  }
  if (unread.length > 0) found.push(notEvaluated(rule, unread.flatMap((u) => u.at), report.tables.has(table.id) ? unread.map((u) => u.place) : []));
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

/** A side in the form's own labels: `（一）予以公开＋…＋（六）其他处理`. */
function describe(terms: readonly Term[], rule: Rule, format: FormatDefinition): string {
  const words = terms.map((term) => {
    const sign = term.sign < 0 ? '－' : '＋';
    if (term.constant) return sign + formatDecimal(term.constant);
    const table: TableDefinition = format.tables.find((t) => t.id === term.table)!;
    const label = (name: Axis, key: string | undefined): string[] => (key === undefined ? [] : [labelOf(axis(table, name), key)]);
    const parts = rule.each === 'row' ? label('columns', term.column) : rule.each === 'column' ? label('rows', term.row) : [...label('rows', term.row), ...label('columns', term.column)];
    return sign + parts.filter((p) => p !== '').join('，');
  });
  const shown = words.length > 4 ? [words[0]!, '＋…', words.at(-1)!] : words;
  return shown.join('').replace(/^＋/, '');
}

function broken(rule: Rule, place: string, left: Side, right: Side): Diagnostic {
  const [l, r] = [formatDecimal(left.sum), formatDecimal(right.sum)];
  const difference = subtract(left.sum, right.sum);
  const gap = formatDecimal(compare(difference, ZERO) < 0 ? negate(difference) : difference);
  const bound = right.cells.length === 0;
  const relation = { '=': { zh: '应等于', en: 'should equal' }, '>=': { zh: '应不小于', en: 'should be at least' }, '<=': { zh: '应不大于', en: 'should be at most' } }[rule.op];
  // A total is looked at before its parts; a side without cells is a constant.
  const cells = right.cells.length === 1 ? [...right.cells, ...left.cells] : [...left.cells, ...right.cells];
  return {
    code: rule.code, rule: rule.id, severity: rule.severity, hint: rule.hint, at: cells.map((cell) => cell.origin),
    message: {
      zh: `${place === '' ? '' : `${place}：`}${left.words}＝${l}，${relation.zh}${bound ? r : `${right.words}＝${r}`}，相差 ${gap}`,
      en: `${place === '' ? '' : `${place}: `}${left.words} = ${l}, ${relation.en} ${bound ? r : `${right.words} = ${r}`}, difference ${gap}`,
    },
  };
}
