/** rules.yaml: sums of cells that must agree, and rows that must be there. */
import { parseDecimal } from '../model/decimal';
import type { TableDefinition } from '../model/format';
import type { Comparison, Rule, RuleHead, SumRule, Term } from '../model/rule';
import { conform } from './conform';
import { missingKey, unknownTable } from './findings';
import { isMapping } from './header';
import { badCode, oneComparison, unknownName } from './rule-findings';
import { CODE, readHead, severityIsByFact, type RuleReading } from './rule-head';
import { COMPARISONS, rowsRule, rulesFile, sumRule } from './schema';
import type { Path } from './source';
import { lines, named, namesOn, readTerm, type Axis, type TermReading } from './terms';

type Reading = RuleReading & { readonly tables: readonly TableDefinition[] };

export function readRules(reading: Reading): Rule[] {
  const { source, found } = reading;
  return Object.entries(conform(rulesFile, source.value, source, [], found) ?? {}).flatMap(([code, value]) => {
    if (!CODE.test(code)) found.push(badCode(source.place([code], 'key'), code));
    const isRows = isMapping(value) && 'rows' in value;
    return (isRows ? readRowsRule(code, value, reading) : readSumRule(code, value, reading)) ?? [];
  });
}

function readRowsRule(code: string, value: unknown, reading: Reading): Rule | undefined {
  const rule = conform(rowsRule(severityIsByFact(value)), value, reading.source, [code], reading.found);
  const table = rule && findTable(rule.table, [code, 'table'], reading);
  return table && { kind: 'rows', ...readHead(code, rule, reading), table: table.id, rows: leafKeys(rule.rows, [code, 'rows'], 'row', table, reading) };
}

function readSumRule(code: string, value: unknown, reading: Reading): Rule | undefined {
  const { source, found } = reading;
  const rule = conform(sumRule(severityIsByFact(value)), value, source, [code], found);
  if (!rule) return undefined;
  const head = readHead(code, rule, reading);
  const { each } = rule;
  if ((each === undefined) !== (rule.table === undefined)) { found.push(missingKey(source.place([code], 'key'), each === undefined ? 'each' : 'table')); return undefined; }
  const table = rule.table === undefined ? undefined : findTable(rule.table, [code, 'table'], reading);
  if (each === undefined) return withComparison(head, rule, [code], reading, { each: 'once', over: [] });
  if (!table) return undefined;
  const over = leafKeys(rule.over, [code, 'over'], each, table, reading);
  return withComparison(head, rule, [code], { ...reading, run: { each, table, over, lacking: new Set() } }, { each, over, table: table.id });
}

type Written = NonNullable<ReturnType<ReturnType<typeof sumRule>['parse']>['when']>;

function withComparison(head: RuleHead, rule: Written & { when?: Written | undefined }, path: Path, reading: TermReading, runs: Pick<SumRule, 'each' | 'over' | 'table'>): SumRule | undefined {
  const comparison = readComparison(rule, path, reading);
  const when = rule.when && readComparison(rule.when, [...path, 'when'], reading);
  return comparison && { kind: 'sum', ...head, ...runs, ...comparison, ...(when ? { when } : {}) };
}

function readComparison(written: Written, path: Path, reading: TermReading): Comparison | undefined {
  const words = (Object.keys(COMPARISONS) as (keyof typeof COMPARISONS)[]).filter((word) => written[word] !== undefined);
  const [word] = words;
  if (!word || words.length > 1) { reading.found.push(oneComparison(reading.source.place(path, 'key'), words, Object.keys(COMPARISONS))); return undefined; }
  const side = (key: 'sum' | keyof typeof COMPARISONS): Term[] => written[key]!.map((term, i) => readTerm(term, [...path, key, i], reading));
  const tolerance = written.tolerance === undefined ? undefined : parseDecimal(String(written.tolerance));
  return { left: side('sum'), op: COMPARISONS[word], right: side(word), ...(tolerance ? { tolerance } : {}) };
}

function findTable(id: string, path: Path, { source, tables, found }: Reading): TableDefinition | undefined {
  const table = tables.find((t) => t.id === id);
  if (!table) found.push(unknownTable(source.place(path), id, tables.map((t) => t.id)));
  return table;
}

/** The leaf keys that are meant, in print order; all of them when none are named. */
function leafKeys(names: readonly string[] | undefined, path: Path, axis: Axis, table: TableDefinition, { source, found }: Reading): string[] {
  const known = namesOn(axis, table);
  names?.forEach((name, i) => { if (!known.includes(name)) found.push(unknownName(source.place([...path, i]), axis, name, known)); });
  const all = table.bands.flatMap((band) => lines(axis, band));
  return [...new Set(all.filter((leaf) => !names || names.some((name) => named(leaf, name))).map((leaf) => leaf.key))];
}
