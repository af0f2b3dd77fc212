/** Facts: the two-column sheet 项目,内容 and the columns 机关名称, 年度, 报告种类 and 格式 of shared sheets. */
import { FACTS } from '../model/contract';
import type { Diagnostic } from '../model/diagnostic';
import type { FactDefinition, FormatDefinition } from '../model/format';
import type { Entry } from '../model/report';
import type { Submission } from '../model/submission';
import { badFact, conflictingFact, proseAmongFacts, unknownFact, YEAR } from './findings';
import { nearest, normalise } from './label';
import { titled } from './sections';
import { statedFacts, type RawFact } from './stated';
import { cellOf, headed, originOf, OWNER } from './words';
import { parseDate, parseYear } from './year';

/** Every fact as it stands, before the form says which ones there are. */
export function rawFacts(submission: Submission): RawFact[] {
  return submission.sheets.map(headed).flatMap((table) => {
    if (!table) return [];
    if (table.use === 'facts') return statedFacts(table);
    const first = table.rows[0];
    if (!first) return [];
    // One of the owner's columns alone is held against the report, and states nothing.
    const shared = OWNER.every((name) => table.columns.has(name));
    return [...(shared ? [...OWNER, FACTS.kind] : []), FACTS.format].filter((name) => table.columns.has(name)).map((name) => ({
      name, text: cellOf(table, first, name), nameAt: originOf(table, first, name), at: originOf(table, first, name),
    }));
  });
}

/** Facts by name, checked against the form's definitions. Dates become `YYYY-MM-DD`, years four digits; a blank states nothing. */
export function toFacts(raw: readonly RawFact[], format: FormatDefinition): { value: Map<string, Entry>; diagnostics: Diagnostic[] } {
  const definitions = format.facts;
  const facts = new Map<string, Entry>();
  const diagnostics: Diagnostic[] = [];
  for (const fact of raw) {
    const definition = definitions.find((d) => normalise(d.name) === normalise(fact.name));
    if (!definition) {
      // A collection of reports of several kinds has the column for all of them.
      if (fact.text === '' && (fact.name === '' || normalise(fact.name) === FACTS.kind)) continue;
      const at = [...new Set([fact.nameAt, fact.at])];
      const section = fact.text === '' ? undefined : titled(fact.name, format)?.section;
      if (section?.written) {
        diagnostics.push(proseAmongFacts(at, section.title));
        continue;
      }
      const near = nearest(fact.name, definitions, (d) => d.name);
      diagnostics.push(unknownFact(at, fact.name, near && near.score >= 0.5 ? near.candidate.name : undefined, definitions.map((d) => d.name)));
      continue;
    }
    if (fact.text === '') continue;
    const text = parseFact(fact.text, definition);
    const known = facts.get(definition.name);
    if (text === undefined) diagnostics.push(badFact(fact.at, definition.name, fact.text, expected(definition)));
    else if (known && normalise(known.text) !== normalise(text)) diagnostics.push(conflictingFact([fact.at, known.origin], definition.name, known.text, text));
    else if (!known) facts.set(definition.name, { value: { type: 'text', text }, text, origin: fact.at });
  }
  return { value: facts, diagnostics };
}

function parseFact(text: string, definition: FactDefinition): string | undefined {
  switch (definition.type) {
    case 'text': return text.replace(/\s*\n\s*/g, '');
    case 'year': return parseYear(text)?.toString();
    case 'date': return parseDate(text);
    case 'choice': return definition.choices?.find((choice) => normalise(choice) === normalise(text));
  }
}

function expected(definition: FactDefinition): { zh: string; en: string } {
  switch (definition.type) {
    case 'text': return { zh: '文字', en: 'text' };
    case 'year': return YEAR;
    case 'date': return { zh: '日历上有的日期，如 2021-01-20 或 2021年1月20日', en: 'a calendar date such as 2021-01-20 or 2021年1月20日' };
    case 'choice': return { zh: `${(definition.choices ?? []).join('、')}之一`, en: `one of ${(definition.choices ?? []).join(', ')}` };
  }
}
