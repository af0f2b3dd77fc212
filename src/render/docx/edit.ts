/** What the library has no properties for in word/document.xml. */
import { STYLE } from './styles';
import { w } from './xml';

/** `captions` name the document's tables in order to assistive technology (`w:tblCaption`, [MS-OE376] 2.1.154). */
export function edited(xml: string, captions: readonly string[]): string {
  let table = 0;
  return xml
    .replaceAll('</w:tblPr>', () => `${w('tblCaption', { val: captions[table++]! })}</w:tblPr>`)
    // Without borders of its own a table follows its style.
    .replace(/<w:tblBorders>.*?<\/w:tblBorders>/g, '')
    // The paragraph that ends a section would take a whole line and, after a full page, a page of its own.
    .replaceAll('<w:p><w:pPr><w:sectPr>', `<w:p><w:pPr>${w('pStyle', { val: STYLE.separator })}<w:sectPr>`);
}
