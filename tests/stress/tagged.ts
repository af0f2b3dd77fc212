/** Tables in the structure tree of a PDF (ISO 32000-1, 14.8.4.3.4): `pdfinfo` takes a minute for a table of 400 rows. */
import { run } from '../tools';

interface Element { readonly '/S'?: string; readonly '/K'?: unknown; readonly '/A'?: { readonly '/RowSpan'?: number; readonly '/ColSpan'?: number } }

/** Of each table its rows of cells, `TH 2x1` for rows and columns that a cell spans. */
export function tablesIn(file: string): string[][][] {
  const { objects } = JSON.parse(run('qpdf', ['--json=1', '--json-key=objects', file])) as { objects: Record<string, Element> };
  const under = ({ '/K': kids }: Element): Element[] => [kids].flat().flatMap((kid) => {
    const element = typeof kid === 'string' ? objects[kid] : undefined;
    return element?.['/S'] ? [element] : [];
  });
  const inside = (element: Element, type: string): Element[] => under(element).flatMap((child) => (child['/S'] === type ? [child] : inside(child, type)));
  const cell = ({ '/S': type, '/A': spans }: Element): string => `${type!.slice(1)} ${spans?.['/RowSpan'] ?? 1}x${spans?.['/ColSpan'] ?? 1}`;
  const root = objects['trailer'] as { '/Root': string };
  const { '/StructTreeRoot': tree } = objects[root['/Root']] as { '/StructTreeRoot': string };
  return inside(objects[tree]!, '/Table').map((table) => inside(table, '/TR').map((row) => under(row).map(cell)));
}
