/** rules.yaml: sums of cells that must agree. Every term must name cells that exist. */
import { parseDecimal, ZERO } from '../model/decimal';
import type { Diagnostic } from '../model/diagnostic';
import type { Band, Rule, TableDefinition, Term } from '../model/format';
import { leaves, type Leaf } from '../model/tree';
import { conform } from './conform';
import { badCode, badTerm, noCell, oneComparison, unknownName, unknownTable } from './findings';
import { NAME } from './header';
import { rule as ruleSchema, rulesFile } from './schema';
import type { Path, Source } from './source';

const CODE = /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/;
const COMPARISONS = { equals: '=', atLeast: '>=', atMost: '<=' } as const;

/** The names a rule may use on one axis: leaves and keyed groups. */
const named = (leaf: Leaf, name: string): boolean => leaf.key === name || leaf.groups.includes(name);

export function readRules(source: Source, tables: readonly TableDefinition[], found: Diagnostic[]): Rule[] {
  const rules = conform(rulesFile, source.value, source, [], found) ?? {};
  return Object.entries(rules).flatMap(([code, value]) => {
    if (!CODE.test(code)) found.push(badCode(source.place([code], 'key'), code));
    return readRule(code, value, source, tables, found) ?? [];
  });
}

function readRule(code: string, value: unknown, source: Source, tables: readonly TableDefinition[], found: Diagnostic[]): Rule | undefined {
  const rule = conform(ruleSchema, value, source, [code], found);
  if (!rule) return undefined;
  const comparisons = Object.keys(COMPARISONS).filter((word): word is keyof typeof COMPARISONS => rule[word as keyof typeof COMPARISONS] !== undefined);
  const [comparison] = comparisons;
  if (!comparison || comparisons.length > 1) { found.push(oneComparison(source.place([code], 'key'), comparisons)); return undefined; }
  const table = tables.find((t) => t.id === rule.table);
  if (!table) { found.push(unknownTable(source.place([code, 'table']), rule.table, tables.map((t) => t.id))); return undefined; }

  const { id, title, severity, each, hint } = rule;
  const lacking = new Set<string>();
  const over = readOver(rule.over, [code, 'over'], each, table, source, found);
  const side = (word: 'sum' | keyof typeof COMPARISONS): Term[] =>
    rule[word]!.map((term, i) => readTerm(term, [code, word, i], { each, over, table, lacking }, source, found));
  return { code, id, title, severity, each, over, table: table.id, left: side('sum'), op: COMPARISONS[comparison], right: side(comparison), hint };
}

const lines = (axis: 'row' | 'column', band: Band): Leaf[] => leaves(axis === 'row' ? band.rows : band.columns);
const namesOn = (axis: 'row' | 'column', table: TableDefinition): string[] =>
  [...new Set(table.bands.flatMap((band) => lines(axis, band).flatMap((leaf) => [...leaf.groups, leaf.key])))];

/** The leaf keys a rule runs over, in print order; all of them when none are named. */
function readOver(names: readonly string[] | undefined, path: Path, axis: 'row' | 'column', table: TableDefinition, source: Source, found: Diagnostic[]): string[] {
  const known = namesOn(axis, table);
  names?.forEach((name, i) => { if (!known.includes(name)) found.push(unknownName(source.place([...path, i]), axis, name, known)); });
  const all = table.bands.flatMap((band) => lines(axis, band));
  return [...new Set(all.filter((leaf) => !names || names.some((name) => named(leaf, name))).map((leaf) => leaf.key))];
}

/** The rule a term stands in; `lacking` are the lines already found to lack a cell. */
interface RuleLines { readonly each: 'row' | 'column'; readonly over: readonly string[]; readonly table: TableDefinition; readonly lacking: Set<string> }

/** A number, or the name of a row (when the rule runs over columns) or column (over rows), with `-` in front to subtract. */
function readTerm(term: string | number, path: Path, { each, over, table, lacking }: RuleLines, source: Source, found: Diagnostic[]): Term {
  const place = source.place(path);
  if (typeof term === 'number') {
    const constant = parseDecimal(String(term));
    if (!constant) found.push(badTerm(place, String(term)));
    return { sign: 1, table: table.id, constant: constant ?? ZERO };
  }
  const minus = term.startsWith('-');
  const name = minus ? term.slice(1).trim() : term;
  const axis = each === 'row' ? 'column' : 'row';
  const known = namesOn(axis, table);
  if (!NAME.test(name)) found.push(badTerm(place, term));
  else if (!known.includes(name)) found.push(unknownName(place, axis, name, known));
  else {
    const hasCell = (key: string): boolean => table.bands.some((band) => lines(each, band).some((leaf) => leaf.key === key) && lines(axis, band).some((leaf) => named(leaf, name)));
    for (const key of over.filter((line) => !hasCell(line) && !lacking.has(line))) {
      lacking.add(key);
      found.push(noCell(place, each, key, name));
    }
  }
  return { sign: minus ? -1 : 1, table: table.id, [axis]: name };
}
