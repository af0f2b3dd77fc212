/** Font files of nothing but names, for tests of what is recognised by its names. */

/** OpenType `name` table with a family (1) and a PostScript name (6) in Windows' encoding. */
export function nameTable(family: string, postscript: string): Buffer {
  const texts = [family, postscript].map((text) => Buffer.from(text, 'utf16le').swap16());
  const head = Buffer.alloc(6 + 12 * texts.length);
  head.writeUInt16BE(texts.length, 2);
  head.writeUInt16BE(head.length, 4);
  texts.forEach((text, i) => [3, 1, 0x804, [1, 6][i]!, text.length, i === 0 ? 0 : texts[0]!.length].forEach((value, field) => head.writeUInt16BE(value, 6 + 12 * i + 2 * field)));
  return Buffer.concat([head, ...texts]);
}

/** A font with its tables, to stand `at` a place in the file. */
export function sfnt(tables: Readonly<Record<string, Buffer>>, at = 0): Buffer {
  const entries = Object.entries(tables);
  const head = Buffer.alloc(12 + 16 * entries.length);
  const selector = Math.floor(Math.log2(entries.length));
  head.writeUInt32BE(0x00010000, 0);
  [entries.length, 16 * 2 ** selector, selector, 16 * (entries.length - 2 ** selector)].forEach((value, field) => head.writeUInt16BE(value, 4 + 2 * field));
  let offset = head.length;
  const bodies = entries.map(([tag, table], i) => {
    head.write(tag, 12 + 16 * i, 'latin1');
    head.writeUInt32BE(at + offset, 12 + 16 * i + 8);
    head.writeUInt32BE(table.length, 12 + 16 * i + 12);
    const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
    offset += padded.length;
    return padded;
  });
  return Buffer.concat([head, ...bodies]);
}

export const namedFont = (family: string, postscript: string, at = 0): Buffer => sfnt({ name: nameTable(family, postscript) }, at);

/** A `.ttc` of fonts with these family and PostScript names. */
export function collection(names: readonly (readonly [string, string])[]): Buffer {
  let at = 12 + 4 * names.length;
  const head = Buffer.alloc(at);
  head.write('ttcf', 'latin1');
  head.writeUInt32BE(0x00010000, 4);
  head.writeUInt32BE(names.length, 8);
  const fonts = names.map(([family, postscript], i) => {
    const font = namedFont(family, postscript, at);
    head.writeUInt32BE(at, 12 + 4 * i);
    at += font.length;
    return font;
  });
  return Buffer.concat([head, ...fonts]);
}
