/** Facts in format.yaml: what a report says about itself. */
import { FACTS } from '../model/contract';
import type { Diagnostic } from '../model/diagnostic';
import type { FactDefinition } from '../model/format';
import { choicesOnly, factName, neededFact, noChoices } from './findings';
import type { Source } from './source';

/** Every report is about an organisation and a year: files, folders and roll-ups are named by these two. */
const NEEDED = [[FACTS.organisation, 'text'], [FACTS.year, 'year']] as const;

/** Templates print facts by name, so a name is one word. */
const FACT = /^[\p{L}_][\p{L}\p{N}_]*$/u;

export function checkFacts(facts: readonly FactDefinition[], source: Source, found: Diagnostic[]): void {
  for (const [name, type] of NEEDED) {
    const fact = facts.find((f) => f.name === name);
    if (!fact || fact.type !== type || !fact.required) found.push(neededFact(source.place(fact ? ['facts', name] : ['facts'], 'key'), name, type));
  }
  for (const { name, type, choices } of facts) {
    const place = source.place(['facts', name], 'key');
    if (!FACT.test(name)) found.push(factName(place, name));
    if (type === 'choice' && !choices) found.push(noChoices(place, name));
    if (type !== 'choice' && choices) found.push(choicesOnly(place, name, type));
  }
}
