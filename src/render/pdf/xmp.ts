/** XMP metadata: what PDF/A and PDF/UA ask for beyond what pdfkit writes. */
import type { PdfKitDocument } from './pdfkit';

/**
 * PDF/UA-1, clause 5: the file says what it conforms to. PDF/A knows no `pdfuaid`, so its schema is described
 * (ISO 19005-2, 6.6.2.3).
 */
const PDFUA = `
  <rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>
  <rdf:Description xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
      xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" rdf:about="">
    <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name>
        <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>Part of PDF/UA the file conforms to</pdfaProperty:description>
      </rdf:li></rdf:Seq></pdfaSchema:property>
    </rdf:li></rdf:Bag></pdfaExtension:schemas>
  </rdf:Description>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escapeXml = (value: unknown): unknown => (typeof value === 'string' ? value.replace(/[&<>]/g, (character) => ENTITIES[character]!) : value);

/** To be called before the document ends, which is when pdfkit writes its metadata. */
export function completeMetadata(pdf: PdfKitDocument): void {
  pdf.appendXML(PDFUA);
  const addInfo = pdf._addInfo.bind(pdf);
  // pdfkit puts the title into the XML as it is: an & in it would make the metadata unreadable. The information
  // dictionary, which is no XML, must keep the very same title unescaped.
  pdf._addInfo = () => {
    const { info } = pdf;
    pdf.info = Object.fromEntries(Object.entries(info).map(([name, value]) => [name, escapeXml(value)]));
    addInfo();
    pdf.info = info;
  };
}
