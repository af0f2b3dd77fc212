/** A broken rule in words: the terms in the form's own labels, what they amount to, and what was expected. */
import { compare, formatDecimal, negate, subtract, ZERO } from '../model/decimal';
import type { Diagnostic, Severity } from '../model/diagnostic';
import type { FormatDefinition, TableDefinition } from '../model/format';
import type { SumRule, Term } from '../model/rule';
import type { Instance } from './evaluate';
import { axis, labelOf } from './select';
import type { Subject } from './subject';

/** The label of the row or column an instance is about; '' for a rule that is checked once. */
export function placeOf({ rule, run }: Instance, format: FormatDefinition): string {
  const table = format.tables.find((t) => t.id === rule.table);
  return rule.each === 'once' || !table ? '' : labelOf(axis(table, rule.each === 'row' ? 'rows' : 'columns'), run);
}

/** A cell or group of cells by its label path: `三/（七）总计/总计`. */
export function cellLabel(term: Term, format: FormatDefinition): string {
  const table = format.tables.find((t) => t.id === term.table)!;
  return [table.called[0] ?? table.caption, ...namesIn(term, table)].join('/');
}

/** Several cells: what they have in common is said once, `表/行/栏＋栏`. */
export function cellLabels(terms: readonly Term[], format: FormatDefinition): string {
  const labels = terms.map((term) => cellLabel(term, format));
  return labels.map((label, i) => {
    const group = label.slice(0, label.lastIndexOf('/') + 1);
    return i > 0 && labels[i - 1]!.startsWith(group) ? label.slice(group.length) : label;
  }).join('＋');
}

const namesIn = ({ row, column }: Term, table: TableDefinition): string[] =>
  [...(row === undefined ? [] : [labelOf(axis(table, 'rows'), row)]), ...(column === undefined ? [] : [labelOf(axis(table, 'columns'), column)])].filter((name) => name !== '');

/** The terms of a side, each with its sign: `＋first label`, `－second label`. Levels of a label are joined by `/`. */
function describe(terms: readonly Term[], rule: SumRule, { report, format, lastYear }: Subject): string[] {
  return terms.map((term) => {
    const sign = term.factor < 0 ? '－' : '＋';
    if (term.constant) return sign + formatDecimal(term.constant);
    const from = term.lastYear ? lastYear!.format : format;
    const table = from.tables.find((t) => t.id === term.table)!;
    const times = Math.abs(term.factor) === 1 ? '' : `${Math.abs(term.factor)}×`;
    const year = term.lastYear ? `${report.year - 1}年/` : '';
    return sign + times + year + (term.table === rule.table ? namesIn(term, table).join('/') : cellLabel(term, from));
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

const RELATION = {
  '=': { zh: '应等于', en: 'should equal' },
  '!=': { zh: '不应等于', en: 'should not equal' },
  '>=': { zh: '应不小于', en: 'should be at least' },
  '<=': { zh: '应不大于', en: 'should be at most' },
} as const;

export function broken(instance: Instance, severity: Severity, subject: Subject): Diagnostic {
  const { rule, left, right } = instance;
  const bound = rule.right.every((term) => term.constant);
  const [leftTerms, rightTerms] = [describe(rule.left, rule, subject), bound ? [] : describe(rule.right, rule, subject)];
  const group = commonGroup([...leftTerms, ...rightTerms]);
  const place = [placeOf(instance, subject.format), group.slice(0, -1)].filter((p) => p !== '').join('，');
  const [leftWords, rightWords] = [sentence(leftTerms, group), sentence(rightTerms, group)];
  const [l, r] = [formatDecimal(left.sum), formatDecimal(right.sum)];
  const difference = subtract(left.sum, right.sum);
  const gap = formatDecimal(compare(difference, ZERO) < 0 ? negate(difference) : difference);
  const relation = RELATION[rule.op];
  // A total is looked at before its parts, this year's cells before last year's; a side without cells is a constant.
  const sides = right.cells.length === 1 && right.cells[0]!.own ? [...right.cells, ...left.cells] : [...left.cells, ...right.cells];
  const away = rule.op === '!=' || rule.when ? { zh: '', en: '' } : { zh: `，相差 ${gap}`, en: `, difference ${gap}` };
  const given = instance.when && rule.when ? `${sentence(describe(rule.when.left, rule, subject), '')}＝${formatDecimal(instance.when.sum)}` : undefined;
  return {
    code: rule.code, rule: rule.id, severity, hint: rule.hint, at: [...sides, ...(instance.when?.cells ?? [])].map(({ entry }) => entry.origin),
    message: {
      zh: `${place === '' ? '' : `${place}：`}${given === undefined ? '' : `${given}，`}${leftWords}＝${l}，${relation.zh}${bound ? r : `${rightWords}＝${r}`}${away.zh}`,
      en: `${place === '' ? '' : `${place}: `}${given === undefined ? '' : `${given.replace('＝', ' = ')}, `}${leftWords} = ${l}, ${relation.en} ${bound ? r : `${rightWords} = ${r}`}${away.en}`,
    },
  };
}
