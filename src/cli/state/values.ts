/** The values a report had when it was last made, kept so that a person can see what changed since. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnTargets, rowTargets } from '../../map/paths';
import { fileAddress } from '../../model/address';
import { PREAMBLE, PREAMBLE_KEY } from '../../model/contract';
import type { FormatDefinition } from '../../model/format';
import type { Report } from '../../model/report';
import { makeFolders } from '../make-folders';
import { stageFolder, valuesFolder } from './folder';
import { sha256 } from './stamp';

/** `where` is a table, 项目 for facts, 核实说明 for waivers, or a section; row and column are label paths as the form prints them. */
export interface PlacedValue { readonly where: string; readonly row: string; readonly column: string; readonly text: string; readonly at: string }

export interface Values {
  readonly id: string;
  readonly source: string;
  readonly organisation: string;
  readonly year: number;
  readonly kind?: string;
  /** Earlier versions of the program did not note it. */
  readonly result?: '成文' | '草稿';
  readonly values: readonly PlacedValue[];
}

export function valuesOf(report: Report, draft: boolean, format: FormatDefinition): Omit<Values, 'id'> {
  const facts = [...report.facts].map(([name, { text, origin }]): PlacedValue => ({ where: '项目', row: name, column: '', text, at: fileAddress(origin) }));
  const cells = format.tables.flatMap((table) => {
    const entries = report.tables.get(table.id);
    return rowTargets(table).flatMap((row) => columnTargets(row.band).flatMap((column): PlacedValue[] => {
      const entry = entries?.get(row.key)?.get(column.key);
      return entry ? [{ where: table.caption, row: row.label, column: column.label, text: entry.text, at: fileAddress(entry.origin) }] : [];
    }));
  });
  const titles = new Map(format.outline.flatMap((item) => (item.type === 'section' ? [[item.key, item.title] as const] : [])));
  const prose = [...report.prose].flatMap(([key, paragraphs]): PlacedValue[] => {
    const [first] = paragraphs;
    return first ? [{ where: titles.get(key) ?? (key === PREAMBLE_KEY ? PREAMBLE : key), row: '', column: '', text: paragraphs.map((p) => p.text).join('\n'), at: fileAddress(first.origin) }] : [];
  });
  const waivers = [...report.waivers].map(([rule, { reason, by, origin }]): PlacedValue => ({ where: '核实说明', row: rule, column: '', text: `${reason}（${by}）`, at: fileAddress(origin) }));
  const { source, organisation, year, kind } = report;
  return { source, organisation, year, ...(kind ? { kind } : {}), result: draft ? '草稿' : '成文', values: [...facts, ...cells, ...prose, ...waivers] };
}

/** Values wait under a name of their own until the run has told what changed: a killed run loses none. */
const OLD = '.json';
export const PENDING = '.new.json';

export function noteValues(output: string, id: string, values: Omit<Values, 'id'>): void {
  const folder = valuesFolder(output);
  const text = JSON.stringify({ id, ...values } satisfies Values);
  const name = sha256(id).slice(0, 32);
  const [stem, staged] = [join(folder, name), join(stageFolder(output), name)];
  makeFolders(folder);
  if (existsSync(stem + OLD) && readFileSync(stem + OLD, 'utf8') === text && !existsSync(stem + PENDING)) return;
  writeFileSync(staged, text);
  renameSync(staged, stem + PENDING);
}

/** Reads what waits at `name`, and what was there before; undefined when either was damaged. */
export function readPending(output: string, name: string): { readonly now: Values; readonly before: Values | undefined } | undefined {
  const path = join(valuesFolder(output), name);
  const now = readValues(path);
  return now && { now, before: readValues(oldOf(path)) };
}

/** From now on these are the values that changes are told against. */
export const settleValues = (output: string, name: string): void => {
  const path = join(valuesFolder(output), name);
  renameSync(path, oldOf(path));
};

const oldOf = (path: string): string => path.slice(0, -PENDING.length) + OLD;

function readValues(path: string): Values | undefined {
  try {
    const values = JSON.parse(readFileSync(path, 'utf8')) as Values;
    return Array.isArray(values.values) ? values : undefined;
  } catch {
    return undefined;
  }
}
