/** What the library has no properties for in word/document.xml. */
import { STYLE } from './styles';
import { withTables, type Pieces } from './table';
import { w } from './xml';

/** `tables` by the numbers of their places. */
export function edited(xml: string, tables: readonly Pieces[]): Pieces {
  // The paragraph that ends a section would take a whole line and, after a full page, a page of its own.
  return withTables(xml.replaceAll('<w:p><w:pPr><w:sectPr>', `<w:p><w:pPr>${w('pStyle', { val: STYLE.separator })}<w:sectPr>`), tables);
}
