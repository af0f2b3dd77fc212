/** word/settings.xml and the document's properties, which the library fills from the clock. */
import type { Document } from '../../model/document';
import { document, escape, part, w } from './xml';

const COMPATIBILITY = 'http://schemas.microsoft.com/office/word';

/** Word 2013 and later without a compatibility mode; the grid counts whole characters, so punctuation keeps its width. */
export const settings = (): string => part('settings',
  w('zoom', { percent: 100 })
  + w('defaultTabStop', { val: 420 })
  + w('evenAndOddHeaders')
  + w('characterSpacingControl', { val: 'doNotCompress' })
  + w('compat', {},
    ...[['compatibilityMode', 15], ['overrideTableStyleFontSizeAndJustification', 1], ['enableOpenTypeFeatures', 1], ['doNotFlipMirrorIndents', 1], ['differentiateMultirowTableHeaders', 1]]
      .map(([name, val]) => w('compatSetting', { name: name!, uri: COMPATIBILITY, val: val! })))
  + w('themeFontLang', { val: 'en-US', eastAsia: 'zh-CN' })
  + w('decimalSymbol', { val: '.' }) + w('listSeparator', { val: ',' }));

/** Day of issue; a report without one is dated the first day after its year. */
const issued = ({ date, year }: Document): string => date ?? `${year + 1}-01-01`;

/** docProps/core.xml (ECMA-376 Part 2, 11). */
export function coreProperties(doc: Document): string {
  const at = `${issued(doc)}T00:00:00Z`;
  const who = escape(doc.organisation);
  return document('<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    + `<dc:title>${escape(doc.title)}</dc:title><dc:creator>${who}</dc:creator><cp:lastModifiedBy>${who}</cp:lastModifiedBy><cp:revision>1</cp:revision><cp:category>${doc.year}年度</cp:category>`
    + `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified><dc:language>zh-CN</dc:language></cp:coreProperties>`);
}

/** docProps/app.xml (ECMA-376 Part 1, 22.2). */
export const appProperties = (doc: Document): string => document(
  `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>${escape(doc.organisation)}</Company></Properties>`);
