/** A workbook's package: its parts by name, the relationships between them, and their content types (ECMA-376 Part 2). */
import { posix } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { element, elements, local, parseTree, writeTree, type Element } from './xml';

/** Unpacked bytes of all parts together; larger workbooks are not copied. */
const MOST_BYTES = 100 * 1024 * 1024;

export interface Relationship { readonly id: string; readonly type: string; readonly target: string }

export interface Package {
  /** The part's XML as a tree; undefined when there is no such part or it is no XML. */
  read(name: string): Element | undefined;
  text(name: string): string | undefined;
  write(name: string, content: Element | string): void;
  /** `numbered('xl/comments', '.xml')` is the first such name with a number that is still free. */
  numbered(stem: string, ending: string): string;
  /** Of the package itself when `name` is empty; targets are full part names. */
  relationships(name: string): Relationship[];
  /** Returns the new relationship's id. */
  relate(from: string, type: string, to: string): string;
  /** For a part by its name (`/xl/…`), or for all parts with an ending. */
  contentType(of: { readonly part: string } | { readonly ending: string }, type: string): void;
  zip(): Uint8Array;
}

const TYPES = '[Content_Types].xml';

/** Undefined when the bytes are no ZIP file, or unpack beyond reason. */
export function openPackage(bytes: Uint8Array): Package | undefined {
  try {
    let left = MOST_BYTES;
    const parts = unzipSync(bytes, { filter: ({ originalSize }) => (left -= originalSize) >= 0 });
    return left < 0 ? undefined : packageOf(new Map(Object.entries(parts)));
  } catch {
    return undefined;
  }
}

export function packageOf(parts: Map<string, Uint8Array>): Package {
  /** Part names are compared without case (ECMA-376 Part 2, 6.2.2.3). */
  const known = (name: string): string => [...parts.keys()].find((key) => key.toLowerCase() === name.toLowerCase()) ?? name;
  const text = (name: string): string | undefined => {
    const bytes = parts.get(known(name));
    return bytes && strFromU8(bytes);
  };
  const read = (name: string): Element | undefined => {
    const xml = text(name);
    return xml === undefined ? undefined : parseTree(xml.replace(/^\uFEFF/, ''));
  };
  const write = (name: string, content: Element | string): void => {
    parts.set(known(name), strToU8(typeof content === 'string' ? content : writeTree(content)));
  };
  const relsOf = (name: string): string => posix.join(posix.dirname(name), '_rels', `${posix.basename(name)}.rels`);
  const targetOf = (name: string, target: string): string => posix.resolve('/', posix.dirname(name), target).slice(1);
  const relsTree = (name: string): Element =>
    read(relsOf(name)) ?? element('Relationships', { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' });

  return {
    read, text, write,
    numbered(stem, ending) {
      for (let n = 1; ; n++) if (!parts.has(known(`${stem}${n}${ending}`))) return `${stem}${n}${ending}`;
    },
    relationships: (name) => elements(relsTree(name)).map(({ attributes: { Id = '', Type = '', Target = '' } }) => ({ id: Id, type: Type, target: targetOf(name, Target) })),
    relate(from, type, to) {
      const tree = relsTree(from);
      const ids = new Set(elements(tree).map(({ attributes }) => attributes['Id']));
      let n = ids.size + 1;
      while (ids.has(`rId${n}`)) n++;
      tree.children.push(element('Relationship', { Id: `rId${n}`, Type: type, Target: `/${to}` }));
      write(relsOf(from), tree);
      return `rId${n}`;
    },
    contentType(of, type) {
      const tree = read(TYPES)!;
      const [name, key, value] = 'part' in of ? ['Override', 'PartName', `/${of.part}`] as const : ['Default', 'Extension', of.ending] as const;
      if (elements(tree).some((own) => local(own.name) === name && own.attributes[key]?.toLowerCase() === value.toLowerCase())) return;
      const own = element(name, { [key]: value, ContentType: type });
      // Defaults stand before overrides, as all programs write them.
      if (name === 'Default') tree.children.unshift(own);
      else tree.children.push(own);
      write(TYPES, tree);
    },
    // The entries' time has no zone: the same fields, and so the same bytes, everywhere.
    zip: () => zipSync(Object.fromEntries(parts), { mtime: new Date(1980, 0, 1) }),
  };
}
