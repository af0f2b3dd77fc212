/** The format's own prose: Handlebars over the facts. Only format folders bring templates; dropped text never is one. */
import Handlebars from 'handlebars';
import { FACTS } from '../model/contract';
import type { FormatDefinition } from '../model/format';
import type { Report } from '../model/report';

const engine = Handlebars.create();
const compiled = new Map<string, Handlebars.TemplateDelegate>();

/** Facts not stated are empty, so that `{{#if}}` can ask for them. Nothing is reachable besides the facts. */
export function fill(template: string, report: Report, format: FormatDefinition): string {
  let run = compiled.get(template);
  if (!run) compiled.set(template, (run = engine.compile(template, { strict: true, noEscape: true, knownHelpersOnly: true })));
  const facts = Object.assign(Object.create(null) as Record<string, string>,
    Object.fromEntries(format.facts.map((fact) => [fact.name, report.facts.get(fact.name)?.text ?? ''])),
    { [FACTS.organisation]: report.organisation, [FACTS.year]: String(report.year) });
  return run(facts, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
}
