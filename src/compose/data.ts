/**
 * The data of a report as JSON (report.json), attached to its PDF so that the numbers can be read back: facts, every cell by its
 * label paths as the form prints them, and the report's own prose. Waivers stay inside the office.
 */
import { FACTS, PREAMBLE, PREAMBLE_KEY } from '../model/contract';
import type { FormatDefinition } from '../model/format';
import type { Report } from '../model/report';
import { leaves } from '../model/tree';

export function reportData(report: Report, format: FormatDefinition): Uint8Array {
  const stated = [...report.facts].map(([name, { text }]) => [name, text] as const);
  const tables = format.tables.map((table) => [table.id, Object.fromEntries(table.bands.flatMap((band) => {
    const outer = band.label === undefined ? [] : [band.label];
    return leaves(band.rows).map((row) => [path([...outer, ...row.path]), Object.fromEntries(leaves(band.columns).flatMap((column) => {
      const entry = report.tables.get(table.id)?.get(row.key)?.get(column.key);
      return entry ? [[path(column.path), entry.text]] : [];
    }))]);
  }))]);
  const titles = new Map([[PREAMBLE_KEY, PREAMBLE], ...format.outline.flatMap((item) => (item.type === 'section' ? [[item.key, item.title] as const] : []))]);
  return Buffer.from(`${JSON.stringify({
    nianbao: 1,
    format: format.id,
    facts: Object.fromEntries([[FACTS.organisation, report.organisation], [FACTS.year, String(report.year)], ...stated]),
    tables: Object.fromEntries(tables),
    prose: Object.fromEntries([...titles].flatMap(([key, title]) => {
      const paragraphs = report.prose.get(key) ?? [];
      return paragraphs.length === 0 ? [] : [[title, paragraphs.map(({ text }) => text)]];
    })),
  }, null, 1)}\n`);
}

const path = (labels: readonly string[]): string => labels.filter((label) => label !== '').join('/');
