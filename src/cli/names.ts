/** File and folder names made from data: they stay inside the output folder and are valid on every system. */
import { createHash } from 'node:crypto';

/** Bytes of UTF-8; common file systems allow 255, and a mark and an extension are still to be added. */
const LONGEST = 180;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Letters, digits, 汉字 and common punctuation stay; a name that had to be cut keeps apart by a hash of the whole. */
export function safeName(text: string): string {
  const plain = text.normalize('NFC').replace(/[\\/:*?"<>|\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '_').replace(/^[\s.]+|[\s.]+$/g, '');
  const name = plain === '' || RESERVED.test(plain) ? `_${plain}` : plain;
  if (Buffer.byteLength(name) <= LONGEST) return name;
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  let cut = '';
  for (const character of name) {
    if (Buffer.byteLength(cut + character) > LONGEST - 9) break;
    cut += character;
  }
  return `${cut}-${hash}`;
}
