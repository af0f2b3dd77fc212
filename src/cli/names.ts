/** File and folder names made from data: they stay inside the output folder and are valid on every system. */
import { hash } from 'node:crypto';

/** Bytes of UTF-8; common file systems allow 255, and a mark and an extension are still to be added. */
const LONGEST = 180;
/** Windows keeps these for devices, with any ending, and takes ¹ ² ³ for digits. */
const RESERVED = /^(?:con(?:in\$|out\$)?|prn|aux|nul|(?:com|lpt)[\d¹²³])\s*(?:\.|$)/i;

/** Letters, digits, 汉字 and common punctuation stay; a name that had to be cut to so many bytes keeps apart by a hash of the whole. */
export function safeName(text: string, longest = LONGEST): string {
  const plain = text.normalize('NFC').replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '_').replace(/^[\s.]+|[\s.]+$/g, '');
  const name = plain === '' || RESERVED.test(plain) ? `_${plain}` : plain;
  return Buffer.byteLength(name) <= longest ? name : marked(name, text, longest);
}

/** As `safeName`, but two texts never give the same name: one that could not stay as it was carries a hash. */
export function uniqueName(text: string): string {
  const name = safeName(text);
  return name === text.normalize('NFC') || name.endsWith(hashOf(text)) ? name : marked(name, text);
}

const hashOf = (text: string): string => hash('sha256', text).slice(0, 8);

function marked(name: string, text: string, longest = LONGEST): string {
  let cut = '';
  for (const character of name) {
    if (Buffer.byteLength(cut + character) > longest - 9) break;
    cut += character;
  }
  return `${cut}-${hashOf(text)}`;
}
