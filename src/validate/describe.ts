/** A broken rule in words: the terms in the form's own labels, what they amount to, and what was expected. */
import { compare, formatDecimal, negate, subtract, ZERO } from '../model/decimal';
import type { Diagnostic, Severity } from '../model/diagnostic';
import type { FormatDefinition } from '../model/format';
import type { SumRule, Term } from '../model/rule';
import type { Instance } from './evaluate';
import { axis, labelOf } from './select';
import type { Subject } from './subject';

/** The label of the row or column an instance is about; '' for a rule that is checked once. */
export function placeOf({ rule, run }: Instance, format: FormatDefinition): string {
  const table = format.tables.find((t) => t.id === rule.table);
  return rule.each === 'once' || !table ? '' : labelOf(axis(table, rule.each === 'row' ? 'rows' : 'columns'), run);
}

/** The terms of a side, each with its sign: `＋first label`, `－second label`. Levels of a label are joined by `/`. */
function describe(terms: readonly Term[], rule: SumRule, { report, format, lastYear }: Subject): string[] {
  return terms.map((term) => {
    const sign = term.factor < 0 ? '－' : '＋';
    if (term.constant) return sign + formatDecimal(term.constant);
    const table = (term.lastYear ? lastYear! : { format }).format.tables.find((t) => t.id === term.table)!;
    const times = Math.abs(term.factor) === 1 ? '' : `${Math.abs(term.factor)}×`;
    const parts = [
      ...(term.lastYear ? [`${report.year - 1}年`] : []),
      ...(term.table === rule.table ? [] : [table.called[0] ?? table.caption]),
      ...(term.row === undefined ? [] : [labelOf(axis(table, 'rows'), term.row)]),
      ...(term.column === undefined ? [] : [labelOf(axis(table, 'columns'), term.column)]),
    ];
    return sign + times + parts.filter((p) => p !== '').join('/');
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
  const away = rule.op === '!=' ? { zh: '', en: '' } : { zh: `，相差 ${gap}`, en: `, difference ${gap}` };
  return {
    code: rule.code, rule: rule.id, severity, hint: rule.hint, at: sides.map(({ entry }) => entry.origin),
    message: {
      zh: `${place === '' ? '' : `${place}：`}${leftWords}＝${l}，${relation.zh}${bound ? r : `${rightWords}＝${r}`}${away.zh}`,
      en: `${place === '' ? '' : `${place}: `}${leftWords} = ${l}, ${relation.en} ${bound ? r : `${rightWords} = ${r}`}${away.en}`,
    },
  };
}
