/** Opens a workbook's package behind a guard: nothing is parsed before its size, its checksum and its kind are known. */
import { posix } from 'node:path';
import type { Diagnostic } from '../../model/diagnostic';
import { damagedWorkbook, doctypeInWorkbook, encryptedWorkbook, workbookTooLarge } from '../findings';
import { extract, listEntries } from './zip';
import { parseXml, type Handlers } from './xml';

const MB = 1024 * 1024;
const MAX_ENTRIES = 1_000;
const MAX_PART = 20 * MB;
const MAX_TOTAL = 60 * MB;
/** No honest part above 1 MB shrinks further than this. */
const MAX_RATIO = 200;

/** A relationship of a part (ECMA-376 part 2, 6.5): `type` is the last step of its URI, `target` a full part name. */
export interface Relationship { readonly id: string; readonly type: string; readonly target: string }

export interface Parts {
  has(name: string): boolean;
  /** Names in lower case. */
  readonly names: readonly string[];
  /** False when the part is missing or was refused. */
  parse(name: string, handlers: Handlers): boolean;
  /** Of the package itself when `name` is empty. */
  relationships(name: string): readonly Relationship[];
  /** Why parts were refused. */
  diagnostics(): readonly Diagnostic[];
}

/** Undefined when the file is no whole ZIP file. */
export function openParts(bytes: Uint8Array, file: string): Parts | undefined {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const listed = listEntries(zip);
  if (!listed) return undefined;
  const entries = new Map(listed.map((entry) => [entry.name, entry]));
  const found: Diagnostic[] = [];
  if (listed.length > MAX_ENTRIES) found.push(workbookTooLarge(file));
  if (entries.size < listed.length) found.push(damagedWorkbook(file));
  if (listed.some((entry) => entry.encrypted)) found.push(encryptedWorkbook(file));

  let left = MAX_TOTAL;
  function refuse(finding: Diagnostic): undefined {
    found.push(finding);
  }
  function xmlOf(name: string): string | undefined {
    const entry = entries.get(name.toLowerCase());
    if (!entry || found.length > 0) return undefined;
    const data = extract(zip, entry, Math.min(MAX_PART, left, Math.max(MB, MAX_RATIO * entry.packed)));
    if (data === 'too-large') return refuse(workbookTooLarge(file));
    const xml = data === 'damaged' ? undefined : decodeXml(data);
    if (xml === undefined) return refuse(damagedWorkbook(file, name));
    left -= data.length;
    return xml.includes('<!DOCTYPE') ? refuse(doctypeInWorkbook(file)) : xml;
  }

  const parts: Parts = {
    has: (name) => entries.has(name.toLowerCase()),
    names: [...entries.keys()],
    parse(name, handlers) {
      const xml = xmlOf(name);
      if (xml === undefined) return false;
      if (!parseXml(xml, handlers)) refuse(damagedWorkbook(file, name));
      return found.length === 0;
    },
    relationships(name) {
      const relationships: Relationship[] = [];
      const folder = posix.dirname(`/${name}`);
      parts.parse(posix.join(folder, '_rels', `${posix.basename(name)}.rels`).slice(1), {
        open(element, { Id = '', Type = '', Target = '' }) {
          if (element === 'Relationship') relationships.push({ id: Id, type: posix.basename(Type), target: posix.resolve(folder, Target).slice(1) });
        },
      });
      return relationships;
    },
    diagnostics: () => found,
  };
  return parts;
}

/** UTF-8, or UTF-16 with its mark (ECMA-376 part 2, 6.1.4). */
function decodeXml(data: Buffer): string | undefined {
  const encoding = data[0] === 0xff ? 'utf-16le' : data[0] === 0xfe ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(data);
  } catch {
    return undefined;
  }
}
