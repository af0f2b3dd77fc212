/** Compose: a report on its form becomes a document: title, numbered sections, prose, tables as grids, signature. */
import { FACTS, PREAMBLE_KEY } from '../model/contract';
import type { Origin } from '../model/diagnostic';
import type { Block, Document, Paragraph } from '../model/document';
import type { FormatDefinition, OutlineItem, TableDefinition } from '../model/format';
import type { Report } from '../model/report';
import { buildGrid } from './grid';
import { fill } from './prose';
import { tidyDocument } from './tidy';
import { chineseNumber, printedDate, splitLeadIn } from './words';

/** A title with more characters than this does not fit on one line of 156 mm at 22 pt. */
const TITLE_LINE = 20;

export function compose(report: Report, format: FormatDefinition): Document {
  const title = titleOf(report, format);
  const date = dateOf(report, format);
  let number = 0;
  const blocks = format.outline.flatMap((item): Block[] => {
    if (item.type === 'section') number += 1;
    return blocksOf(item, number, report, format);
  });
  return tidyDocument({
    title, organisation: report.organisation, year: report.year, ...(report.kind ? { kind: report.kind } : {}),
    ...(date === undefined ? {} : { date }),
    blocks: [{ type: 'title', lines: titleLines(title, report.organisation), ...originOf(report, FACTS.title, FACTS.organisation) }, ...blocks],
  });
}

/** The fact 标题, else the format's title. */
export function titleOf(report: Report, format: FormatDefinition): string {
  return report.facts.get(FACTS.title)?.text ?? fill(format.title, report, format);
}

/** Broken by sense: the organisation, then the rest. */
function titleLines(title: string, organisation: string): string[] {
  const rest = title.slice(organisation.length);
  const ems = Array.from(title).reduce((sum, c) => sum + (c < '\u0100' ? 0.5 : 1), 0);
  return ems > TITLE_LINE && title.startsWith(organisation) && rest !== '' ? [organisation, rest] : [title];
}

const factText = (report: Report, name: string): string | undefined => report.facts.get(name)?.text;

/** Where the first of these facts stands that the report has. */
function originOf(report: Report, ...names: readonly string[]): { origin?: Origin } {
  const fact = names.flatMap((name) => report.facts.get(name) ?? [])[0];
  return fact ? { origin: fact.origin } : {};
}

function dateOf(report: Report, format: FormatDefinition): string | undefined {
  const signature = format.outline.find((item) => item.type === 'signature');
  return signature && factText(report, signature.on);
}

function blocksOf(item: OutlineItem, number: number, report: Report, format: FormatDefinition): Block[] {
  switch (item.type) {
    case 'preamble': return paragraphs(report, PREAMBLE_KEY, item.template && fill(format.prose[item.template]!, report, format));
    case 'section': {
      const fallback = item.prose?.template ? fill(format.prose[item.prose.template]!, report, format) : item.prose?.fallback;
      const table = format.tables.find((t) => t.id === item.table);
      return [
        { type: 'heading', text: `${chineseNumber(number)}、${item.title}` },
        ...paragraphs(report, item.key, fallback),
        ...(table ? [tableBlock(table, report)] : []),
      ];
    }
    case 'signature': {
      const [by, on] = [factText(report, item.by), factText(report, item.on)];
      return by === undefined && on === undefined ? [] : [{ type: 'signature', ...(by ? { by } : {}), ...(on ? { on: printedDate(on) } : {}), ...originOf(report, item.by, item.on) }];
    }
  }
}

/** The report's own paragraphs, else the format's text. */
function paragraphs(report: Report, section: string, otherwise: string | undefined): Paragraph[] {
  const own = report.prose.get(section);
  if (own?.length) return own.map(({ text, origin }) => ({ type: 'paragraph', ...splitLeadIn(text), origin }));
  return (otherwise ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== '').map((line) => ({ type: 'paragraph', ...splitLeadIn(line) }));
}

function tableBlock(table: TableDefinition, report: Report): Block {
  const rows = report.tables.get(table.id);
  return { type: 'table', id: table.id, caption: table.caption, grid: buildGrid(table, (row, column) => rows?.get(row)?.get(column)) };
}
