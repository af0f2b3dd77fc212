/** What a file holds, told by its first bytes: names lie, contents do not. */

export type Content =
  | 'text' | 'zip' | 'pdf' | 'image' | 'archive' | 'rtf'
  /** An old binary spreadsheet (.xls, .et), and the other things that live in the same container (OLE). */
  | 'xls' | 'encrypted' | 'doc' | 'ole'
  /** Documents in a ZIP file; told apart by the parts in it. */
  | 'docx' | 'pptx' | 'ofd' | 'xlsb' | 'ods';

const SIGNATURES: readonly (readonly [Content, string])[] = [
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['ole', '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'],
  ['pdf', '%PDF-'],
  ['rtf', '{\\rtf'],
  ['image', '\x89PNG'],
  ['image', '\xFF\xD8\xFF'],
  ['image', 'GIF8'],
  ['image', 'II*\0'],
  ['image', 'MM\0*'],
  ['archive', 'Rar!\x1A'],
  ['archive', '7z\xBC\xAF'],
  ['archive', '\x1F\x8B'],
];

/** Streams that tell the OLE containers apart ([MS-OFFCRYPTO] 2.3.2, [MS-XLS] 2.1.2, [MS-DOC] 2.1). */
const OLE_STREAMS: readonly (readonly [Content, string])[] = [
  ['encrypted', 'EncryptedPackage'],
  ['xls', 'Workbook'],
  ['xls', 'Book'],
  ['doc', 'WordDocument'],
];

export function sniff(bytes: Uint8Array): Content {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = buffer.toString('latin1', 0, 16);
  const content = SIGNATURES.find(([, signature]) => start.startsWith(signature))?.[0] ?? 'text';
  if (content !== 'ole') return content;
  return OLE_STREAMS.find(([, stream]) => buffer.includes(Buffer.from(`${stream}\0`, 'utf16le')))?.[0] ?? 'ole';
}
