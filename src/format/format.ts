/** Reads a format from the files of its folder in `templates/`. */
import { FACTS } from '../model/contract';
import { hasErrors, type Diagnostic, type Outcome } from '../model/diagnostic';
import type { FactDefinition, FormatDefinition, OutlineItem } from '../model/format';
import { normalise } from '../model/label';
import { conform } from './conform';
import { checkFacts } from './facts';
import { badFolder, missingFile, missingTemplate, oddYear, sameYear, unusedTemplate, wrongId, yearOrder } from './findings';
import { captioned, readOutline } from './outline';
import { checkTemplate } from './prose';
import { readRules } from './rules';
import { formatFile } from './schema';
import { readYaml, type Source } from './source';
import { readTables } from './tables';
import { readTextRules } from './text-rules';

/** Format names become file names and are typed by people. */
const FOLDER = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * `folder` is the folder's name, which is also the format's id; `files` are its texts by path inside the folder
 * (`format.yaml`, `tables.yaml`, `rules.yaml`, perhaps `text-rules.yaml`, `prose/*.hbs`; others are ignored). Undefined when there are errors.
 */
export function loadFormat(folder: string, files: ReadonlyMap<string, string>): Outcome<FormatDefinition | undefined> {
  const found: Diagnostic[] = [];
  if (!FOLDER.test(folder)) found.push(badFolder({ origin: { file: folder }, path: '' }, folder));
  const open = (name: string): Source | undefined => {
    const text = files.get(name);
    if (text === undefined) { found.push(missingFile(folder, name, [...files.keys()])); return undefined; }
    const source = readYaml(`${folder}/${name}`, text);
    found.push(...source.diagnostics);
    return source.value;
  };
  const [main, tablesSource, rulesSource] = [open('format.yaml'), open('tables.yaml'), open('rules.yaml')];
  const textRulesSource = files.has('text-rules.yaml') ? open('text-rules.yaml') : undefined;
  if (!main || !tablesSource || !rulesSource) return { value: undefined, diagnostics: found };

  const bareTables = readTables(tablesSource, found);
  const soundTables = found.length === 0;
  const head = conform(formatFile, main.value, main, [], found);
  if (!head) return { value: undefined, diagnostics: found };
  const { id, basis, years, kind, title, organisations = [] } = head;
  if (id !== folder) found.push(wrongId(main.place(['id']), id, folder));
  for (const end of ['from', 'to'] as const) {
    if (years[end] !== undefined && (years[end] < 1949 || years[end] > 2999)) found.push(oddYear(main.place(['years', end]), years[end]));
  }
  if (years.to !== undefined && years.to < years.from) found.push(yearOrder(main.place(['years']), years.from, years.to));

  const facts: FactDefinition[] = Object.entries(head.facts).map(([name, { type, required, of }]) =>
    ({ name, type, required: required ?? false, ...(of ? { choices: of } : {}) }));
  checkFacts(facts, main, found);
  if (kind !== undefined && !facts.some(({ name }) => name === FACTS.kind)) facts.push({ name: FACTS.kind, type: 'choice', required: false, choices: [kind] });
  const names = facts.map((fact) => fact.name);
  found.push(...checkTemplate(title, names, () => main.place(['title'])));
  const outline = readOutline(head.outline, facts, main, found);
  const prose = readProse(folder, files, names, outline, main, found);
  // What refers to a table that could not be read would only repeat its faults.
  if (!soundTables) return { value: undefined, diagnostics: found };
  const tables = captioned(bareTables, outline, main, tablesSource, found);
  const rules = readRules({ source: rulesSource, facts, tables, found });
  const textRules = textRulesSource ? readTextRules({ source: textRulesSource, facts, outline, tables, found }, rules.map((rule) => rule.code)) : [];
  return { value: hasErrors(found) ? undefined : { id, basis, years, ...(kind === undefined ? {} : { kind }), title, organisations, facts, outline, tables, rules, textRules, prose }, diagnostics: found };
}

/** The templates in `prose/`, each checked; the outline and the folder must name the same ones. */
function readProse(folder: string, files: ReadonlyMap<string, string>, facts: readonly string[], outline: readonly OutlineItem[], main: Source, found: Diagnostic[]): Record<string, string> {
  const templates = [...files].flatMap(([file, text]) => {
    const name = /^prose\/(.+)\.hbs$/.exec(file)?.[1];
    return name === undefined ? [] : [{ name, file: `${folder}/${file}`, text }];
  });
  const used = outline.map((item) => (item.type === 'preamble' ? item.template : undefined));
  used.forEach((name, i) => {
    if (name !== undefined && !templates.some((t) => t.name === name)) found.push(missingTemplate(main.place(['outline', i, 'preamble']), `${name}.hbs`, templates.map((t) => `${t.name}.hbs`)));
  });
  for (const { name, file, text } of templates) {
    found.push(...checkTemplate(text, facts, (row, column) => ({ origin: { file, row, column }, path: '' })));
    if (!used.includes(name) && found.length === 0) found.push(unusedTemplate({ origin: { file }, path: '' }, name));
  }
  return Object.fromEntries(templates.map(({ name, text }) => [name, text]));
}

/** What only shows when all formats are read: each year belongs to one format of a kind. */
export function checkFormats(formats: readonly FormatDefinition[]): Diagnostic[] {
  return formats.flatMap((format, i) => formats.slice(0, i).flatMap((other): Diagnostic[] => {
    const year = Math.max(format.years.from, other.years.from);
    const last = Math.min(format.years.to ?? Infinity, other.years.to ?? Infinity);
    return year > last || normalise(format.kind ?? '') !== normalise(other.kind ?? '') ? [] : [sameYear(`${format.id}/format.yaml`, `${other.id}/format.yaml`, year, format.id, other.id)];
  }));
}
