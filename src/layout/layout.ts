/** Layout: sets a composed document on A4 pages by GB/T 9704-2012. The only place where lines and pages are broken. */
import type { Document, Heading, Title } from '../model/document';
import type { Layout, Metrics } from '../model/layout';
import type { Theme } from '../model/theme';
import { areaOf, type Area } from './area';
import { knots, type FlowItem, type FlowLine } from './flow';
import { fillPages } from './pages';
import { prepareTable } from './table/prepare';
import { headingLines, paragraphLines } from './text/paragraph';
import { signatureLines } from './text/signature';
import { titleLines } from './text/title';

/** So many lines of text stay with a heading above them, and with a signature below them. */
const COMPANY = 2;

export function layout(document: Document, theme: Theme, metrics: Metrics): Layout {
  const [upright, landscape] = [areaOf(theme, false), areaOf(theme, true)];
  const flow: FlowItem[] = [];
  let heads: Head[] = [];
  const setHeads = (area: Area): FlowItem[] => heads.flatMap(({ block, index }) =>
    (block.type === 'title' ? titleLines(block, index, theme, area, metrics) : headingLines(block, index, theme, area, metrics)));

  document.blocks.forEach((block, index) => {
    switch (block.type) {
      case 'title':
      case 'heading':
        heads.push({ block, index });
        return;
      case 'paragraph':
        flow.push(...setHeads(upright), ...keepFirst(paragraphLines(block, index, theme, upright, metrics), heads.length > 0));
        break;
      case 'signature': {
        flow.push(...setHeads(upright));
        keepLast(flow);
        // Below a landscape table it stands on the table's last page.
        const above = flow.at(-1);
        flow.push(...signatureLines(block, index, theme, above?.type === 'table' ? above.table.area : upright, metrics));
        break;
      }
      case 'table': {
        const next = document.blocks[index + 1];
        // A signature never stands alone on a page (GB/T 9704-2012, 7.3.5).
        const below = next?.type === 'signature' ? signatureLines(next, index + 1, theme, upright, metrics).length : 0;
        const table = prepareTable(block, { above: setHeads(upright).length, below }, [upright, landscape], theme, metrics);
        // Headings stand on the page of the table they keep with, which may be a landscape one.
        flow.push(...setHeads(table.area), { type: 'table', block: index, table, keep: false });
      }
    }
    heads = [];
  });
  flow.push(...setHeads(upright));
  return { pages: fillPages(knots(flow), upright, theme, metrics) };
}

/** Titles and headings, which wait for what they keep with. */
interface Head { readonly block: Title | Heading; readonly index: number }

/** Keeps the lines of a paragraph's beginning together under a heading. */
const keepFirst = (lines: readonly FlowLine[], underHeading: boolean): FlowLine[] =>
  lines.map((line, i) => (underHeading && i < COMPANY - 1 && i < lines.length - 1 ? { ...line, keep: true } : line));

/** Keeps the last lines of text with what comes next. */
function keepLast(flow: FlowItem[]): void {
  for (let i = flow.length - 1; i >= 0 && i >= flow.length - COMPANY; i--) {
    const item = flow[i]!;
    if (item.type === 'table') return;
    flow[i] = { ...item, keep: true };
  }
}
