/** What all rules have in common: code, texts, and a severity that may depend on a fact. */
import type { Diagnostic } from '../model/diagnostic';
import type { FactDefinition } from '../model/format';
import type { ByFact, Grade, RuleHead } from '../model/rule';
import { missingKey, unknownChoice } from './findings';
import { isMapping } from './header';
import { notByFact } from './rule-findings';
import type { Path, Source } from './source';

/** What the reading of one file of rules has in common. */
export interface RuleReading { readonly source: Source; readonly facts: readonly FactDefinition[]; readonly found: Diagnostic[] }

export const CODE = /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/;

/** The severity of a rule as written, before it is known to be one. */
export const severityIsByFact = (rule: unknown): boolean => isMapping(rule) && isMapping(rule['severity']);

interface WrittenHead { readonly id: string; readonly title: RuleHead['title']; readonly severity: unknown; readonly hint: RuleHead['hint']; readonly why?: RuleHead['why']; readonly example?: RuleHead['example'] }

export function readHead(code: string, rule: WrittenHead, reading: RuleReading): RuleHead {
  const { id, title, hint, why, example } = rule;
  const severity = readByFact<Grade>(rule.severity, [code, 'severity'], reading);
  return { code, id, title, severity, hint, ...(why ? { why } : {}), ...(example ? { example } : {}) };
}

/** `value`, or `{default: value, 事项: {选择: value}}`; conforms to the schema already. */
export function readByFact<T>(value: unknown, path: Path, { source, facts, found }: RuleReading): ByFact<T> {
  if (!isMapping(value)) return { default: value as T };
  const [entry, ...others] = Object.entries(value).filter(([key]) => key !== 'default');
  if (!entry) { found.push(missingKey(source.place(path), facts.find((f) => f.choices)?.name ?? '')); return { default: value['default'] as T }; }
  const [name, choices] = entry as [string, Record<string, T>];
  const fact = facts.find((f) => f.name === name);
  if (!fact?.choices || others.length > 0) found.push(notByFact(source.place([...path, (others[0] ?? entry)[0]], 'key'), facts.flatMap((f) => (f.choices ? [f.name] : []))));
  else for (const choice of Object.keys(choices).filter((c) => !fact.choices!.includes(c))) found.push(unknownChoice(source.place([...path, name, choice], 'key'), choice, fact.choices));
  return { default: value['default'] as T, fact: name, choices: new Map(Object.entries(choices)) };
}
