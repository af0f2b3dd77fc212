/** The workbook around the sheets: their names and parts, the shared strings, the number formats, the date system. */
import type { Parts } from './parts';
import { textCollector } from './strings';
import { sectionsOf, type Section } from './shown';
import { builtInCode, builtInFormat, customFormat, type NumberFormat } from './values';
import { isTrue } from './xml';

export interface SheetPart { readonly name: string; readonly hidden: boolean; readonly part: string }

export interface CellFormat extends NumberFormat { readonly sections: readonly Section[] }

export interface Workbook {
  readonly sheets: readonly SheetPart[];
  readonly from1904: boolean;
  readonly strings: readonly string[];
  /** By the cell's style index. */
  readonly formats: readonly CellFormat[];
}

/** The part that the package names as its main one. */
export const mainPart = (parts: Parts): string | undefined =>
  parts.relationships('').find(({ type }) => type === 'officeDocument')?.target;

/** ECMA-376 part 1, 18.2. Sheets that hold charts or dialogs have no cells and are passed over. */
export function readWorkbookPart(parts: Parts, main: string): Workbook {
  const related = parts.relationships(main);
  const partOf = (type: string): string | undefined => related.find((r) => r.type === type)?.target;
  const sheets: SheetPart[] = [];
  let from1904 = false;
  parts.parse(main, {
    open(element, attributes) {
      if (element === 'workbookPr') from1904 = isTrue(attributes.date1904);
      if (element !== 'sheet') return;
      // The relationship's id is the one attribute with a prefix; which prefix is up to the writer.
      const id = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
      const target = related.find((r) => r.id === id && r.type === 'worksheet')?.target;
      if (target) sheets.push({ name: attributes.name ?? '', hidden: (attributes.state ?? 'visible') !== 'visible', part: target });
    },
  });
  return { sheets, from1904, strings: readStrings(parts, partOf('sharedStrings')), formats: readFormats(parts, partOf('styles')) };
}

function readStrings(parts: Parts, part: string | undefined): string[] {
  const strings: string[] = [];
  const { open, text, close, take } = textCollector();
  if (part) {
    parts.parse(part, {
      open,
      text,
      close(element) {
        close(element);
        if (element === 'si') strings.push(take());
      },
    });
  }
  return strings;
}

/** ECMA-376 part 1, 18.8: cells name an entry of `cellXfs`, which names a number format. */
function readFormats(parts: Parts, part: string | undefined): CellFormat[] {
  const custom = new Map<number, CellFormat>();
  const formats: CellFormat[] = [];
  let inCellFormats = false;
  if (part) {
    parts.parse(part, {
      open(element, attributes) {
        const id = Number(attributes.numFmtId ?? 0);
        const code = attributes.formatCode ?? '';
        if (element === 'numFmt') custom.set(id, { ...customFormat(code), sections: sectionsOf(code) });
        if (element === 'cellXfs') inCellFormats = true;
        if (element === 'xf' && inCellFormats) formats.push(custom.get(id) ?? { ...builtInFormat(id), sections: sectionsOf(builtInCode(id)) });
      },
      close(element) {
        if (element === 'cellXfs') inCellFormats = false;
      },
    });
  }
  return formats;
}
