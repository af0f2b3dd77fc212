/** text-rules.yaml: what the prose is held against. A format without prose has no such file. */
import { z } from 'zod';
import type { OutlineItem, TableDefinition } from '../model/format';
import type { Figure, TextCheck, TextCheckName, TextRule } from '../model/rule';
import { conform } from './conform';
import { missingKey, unknownChoice, unknownFact } from './findings';
import { isMapping } from './header';
import { badCode, badDay, badPhrase, repeatedCode, unknownSection } from './rule-findings';
import { CODE, readByFact, readHead, severityIsByFact, type RuleReading } from './rule-head';
import { keys, rulesFile, textHead, textRule, valueOrByFact } from './schema';
import type { Path } from './source';
import { readTerm } from './terms';

export type TextReading = RuleReading & { readonly outline: readonly OutlineItem[]; readonly tables: readonly TableDefinition[] };

/** Month and day. */
const DAY = /^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const CHECK_NAMES = Object.keys(textRule) as TextCheckName[];

/** `taken` are the codes of rules.yaml. */
export function readTextRules(reading: TextReading, taken: readonly string[]): TextRule[] {
  const { source, found } = reading;
  return Object.entries(conform(rulesFile, source.value, source, [], found) ?? {}).flatMap(([code, value]) => {
    if (!CODE.test(code)) found.push(badCode(source.place([code], 'key'), code));
    if (taken.includes(code)) found.push(repeatedCode(source.place([code], 'key'), code));
    const written = isMapping(value) ? value['check'] : undefined;
    const name = CHECK_NAMES.find((check) => check === written);
    if (typeof written === 'string' && !name) { found.push(unknownChoice(source.place([code, 'check']), written, CHECK_NAMES)); return []; }
    const rule = conform(keys({ ...textHead(severityIsByFact(value)), ...(name ? textRule[name] : {}) }), value, source, [code], found);
    const check = rule && name && readCheck(name, rule, [code], reading);
    return rule && check ? [{ ...readHead(code, rule, reading), check }] : [];
  });
}

/** `rule` conforms to the schema of its check. */
function readCheck(name: TextCheckName, rule: object, path: Path, reading: TextReading): TextCheck | undefined {
  const { source, facts, found } = reading;
  const as = <Name extends keyof typeof textRule>(): z.infer<z.ZodObject<(typeof textRule)[Name]>> => rule as z.infer<z.ZodObject<(typeof textRule)[Name]>>;
  switch (name) {
    case 'absent': case 'period': return { name, phrases: as<'absent'>().phrases };
    case 'author': return { name, phrases: as<'author'>().phrases, unless: as<'author'>().unless ?? [] };
    case 'issued': {
      const { fact, latest } = as<'issued'>();
      const dates = facts.filter((f) => f.type === 'date').map((f) => f.name);
      if (!dates.includes(fact)) found.push(unknownFact(source.place([...path, 'fact']), fact, dates));
      const days = conform<unknown>(valueOrByFact(z.string(), isMapping(latest)), latest, source, [...path, 'latest'], found);
      if (days === undefined) return undefined;
      const byFact = readByFact<string>(days, [...path, 'latest'], reading);
      for (const value of [byFact.default, ...(byFact.choices?.values() ?? [])]) if (!DAY.test(value)) found.push(badDay(source.place([...path, 'latest']), value));
      return { name, fact, latest: byFact };
    }
    case 'figures': return { name, figures: as<'figures'>().figures.map((figure, i) => readFigure(figure, [...path, 'figures', i], reading)) };
    case 'length': {
      const { section, atLeast, atMost } = as<'length'>();
      checkSection(section, path, reading);
      if (atLeast === undefined && atMost === undefined) found.push(missingKey(source.place(path, 'key'), 'atLeast'));
      return { name, section, ...(atLeast === undefined ? {} : { atLeast }), ...(atMost === undefined ? {} : { atMost }) };
    }
    case 'covers': {
      const { section, topics } = as<'covers'>();
      checkSection(section, path, reading);
      return { name, section, topics: new Map(Object.entries(topics)) };
    }
    default: return { name };
  }
}

function readFigure(figure: { says: string[]; unless?: string[] | undefined; is: string[] }, path: Path, reading: TextReading): Figure {
  const { source, found } = reading;
  figure.says.forEach((phrase, i) => { if (phrase.split('N').length !== 2) found.push(badPhrase(source.place([...path, 'says', i]), phrase)); });
  const is = figure.is.map((sum, i) => sum.split(' + ').map((term) => readTerm(term, [...path, 'is', i], reading)));
  return { says: figure.says, unless: figure.unless ?? [], is };
}

function checkSection(key: string, path: Path, { source, outline, found }: TextReading): void {
  const known = outline.flatMap((item) => (item.type === 'section' ? [item.key] : []));
  if (!known.includes(key)) found.push(unknownSection(source.place([...path, 'section']), key, known));
}
