/** Sums of a rule in one report: which cells they are made of, what they amount to, and whether they compare as they should. */
import { add, compare, multiply, negate, subtract, ZERO, type Decimal } from '../model/decimal';
import type { CellType } from '../model/format';
import type { Entry } from '../model/report';
import type { Comparison, SumRule, Term } from '../model/rule';
import { valueIn } from './acceptable';
import { select } from './select';
import type { Subject } from './subject';

/** A cell in a sum. `own`: of this report, not of last year's. */
export interface Addend { readonly entry: Entry; readonly factor: number; readonly type: CellType; readonly own: boolean }

/** A cell without a number, or one that is not there; `own` when it is of this year’s report. */
export interface Unread { readonly entry: Entry | undefined; readonly own: boolean }

export interface Side {
  readonly sum: Decimal;
  readonly cells: readonly Addend[];
  /** Cells that hold no number that may stand there. */
  readonly unread: readonly Unread[];
  /** True when there is no report of last year, or it has no such table, or its form no such cells. */
  readonly absent: boolean;
}

/** One row, one column or the one time a rule is checked. `silent`: it has nothing to say here. */
export interface Instance {
  readonly rule: SumRule;
  readonly run: string;
  readonly left: Side;
  readonly right: Side;
  /** What the rule's `when` asks about. */
  readonly when?: Side;
  readonly state: 'holds' | 'broken' | 'unread' | 'silent';
  /** All cells the outcome depends on. */
  readonly cells: readonly Addend[];
  readonly unread: readonly Unread[];
}

/** Stands in for the number of a cell, to see what would follow. */
export type Instead = ReadonlyMap<Entry, Decimal>;

export const instances = (rule: SumRule, subject: Subject): Instance[] =>
  (rule.each === 'once' ? [''] : rule.over).map((run) => evaluate(rule, run, subject));

export function evaluate(rule: SumRule, run: string, subject: Subject, instead: Instead = new Map()): Instance {
  const sidesOf = (c: Comparison): [Side, Side] => [sumOf(c.left, run, subject, instead), sumOf(c.right, run, subject, instead)];
  const [left, right] = sidesOf(rule);
  const when = rule.when && sidesOf(rule.when);
  const sides = [left, right, ...(when ?? [])];
  const unread = sides.flatMap((side) => side.unread);
  const applies = !rule.when || !when || holds(when[0].sum, when[1].sum, rule.when);
  const state = sides.some((side) => side.absent) ? 'silent'
    : unread.length > 0 ? 'unread'
    : !applies ? 'silent'
    : holds(left.sum, right.sum, rule) ? 'holds' : 'broken';
  return { rule, run, left, right, ...(when ? { when: when[0] } : {}), state, cells: sides.flatMap((side) => side.cells), unread };
}

function holds(left: Decimal, right: Decimal, { op, tolerance }: Comparison): boolean {
  const difference = subtract(left, right);
  const slack = tolerance ?? ZERO;
  const [notAbove, notBelow] = [compare(difference, slack) <= 0, compare(difference, negate(slack)) >= 0];
  switch (op) {
    case '=': return notAbove && notBelow;
    case '!=': return !(notAbove && notBelow);
    case '>=': return notBelow;
    case '<=': return notAbove;
  }
}

export function sumOf(terms: readonly Term[], run: string, subject: Subject, instead: Instead = new Map()): Side {
  let sum = ZERO;
  let absent = false;
  const cells: Addend[] = [];
  const unread: Unread[] = [];
  for (const term of terms) {
    if (term.constant) { sum = add(sum, multiply(term.constant, term.factor)); continue; }
    const filled = term.lastYear ? subject.lastYear : subject;
    const table = filled?.format.tables.find((t) => t.id === term.table);
    const lost = term.lastYear && !filled?.report.tables.get(term.table)?.size;
    const found = !filled || !table || lost ? [] : table.bands.flatMap((band) => select(band.rows, term.row ?? run).flatMap((row) => select(band.columns, term.column ?? run)
      .map((column) => ({ entry: filled.report.tables.get(table.id)?.get(row.key)?.get(column.key), type: column.node.type ?? row.node.type ?? table.cells }))));
    if (found.length === 0) absent = true;
    for (const { entry, type } of found) {
      const value = valueIn(entry, type);
      if (!entry || !value) { unread.push({ entry, own: !term.lastYear }); continue; }
      sum = add(sum, multiply(instead.get(entry) ?? value, term.factor));
      cells.push({ entry, factor: term.factor, type, own: !term.lastYear });
    }
  }
  return { sum, cells, unread, absent };
}
