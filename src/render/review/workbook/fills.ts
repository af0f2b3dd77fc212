/** Cell styles with a fill: each style that is to be coloured is cloned once. */
import type { Severity } from '../../../model/diagnostic';
import { element, first, named, prefixOf, type Element } from './xml';

/** The colours spreadsheet programs themselves use for bad, neutral and note. */
const COLOURS: Record<Severity, string> = { error: 'FFFFC7CE', warning: 'FFFFEB9C', note: 'FFDDEBF7' };

/** Returns the style index that looks like `style` (an index into `cellXfs`) in the colour of a severity; changes the tree. */
export function filledStyles(styles: Element): (style: number, severity: Severity) => number {
  const prefix = prefixOf(styles);
  const [fills, formats] = [first(styles, 'fills'), first(styles, 'cellXfs')];
  const done = new Map<string, number>();
  const add = (list: Element, own: Element): number => {
    list.children.push(own);
    const count = named(list, own.name.slice(prefix.length)).length;
    list.attributes['count'] = String(count);
    return count - 1;
  };
  const fill = (severity: Severity): number => add(fills!, element(`${prefix}fill`, {}, [element(`${prefix}patternFill`, { patternType: 'solid' }, [
    element(`${prefix}fgColor`, { rgb: COLOURS[severity] }), element(`${prefix}bgColor`, { indexed: '64' }),
  ])]));
  const once = (key: string, make: () => number): number => {
    const known = done.get(key) ?? make();
    done.set(key, known);
    return known;
  };
  return (style, severity) => once(`${style} ${severity}`, () => {
    const fillId = String(once(severity, () => fill(severity)));
    const base = named(formats!, 'xf')[style] ?? named(formats!, 'xf')[0]!;
    return add(formats!, element(base.name, { ...base.attributes, fillId, applyFill: '1' }, [...base.children]));
  });
}

/** Styles without these lists have nothing that a cell could refer to. */
export const hasLists = (styles: Element): boolean => first(styles, 'fills') !== undefined && named(first(styles, 'cellXfs') ?? element(''), 'xf').length > 0;
