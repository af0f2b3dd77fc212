/** Reads folders. Only regular files under the folder: links and devices could point anywhere. */
import { constants, closeSync, fstatSync, lstatSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface FoundFile { readonly path: string; readonly bytes: Uint8Array }
/** A file that was not read, and the system's word for why. */
export interface UnreadFile { readonly path: string; readonly reason: 'link' | 'special' | string }

export interface Folder { readonly files: readonly FoundFile[]; readonly unread: readonly UnreadFile[] }

/** Deeper folders than this are not walked. */
const DEEPEST = 8;

/** All files below `folder` that `wanted` accepts by name, sorted by path; paths are relative, with `/`, in NFC. */
export function readFolder(folder: string, wanted: (name: string) => boolean): Folder {
  const files: FoundFile[] = [];
  const unread: UnreadFile[] = [];
  const walk = (relative: string, deep: number): void => {
    for (const name of readdirSync(join(folder, relative)).sort()) {
      if (!wanted(name)) continue;
      const path = relative === '' ? name : `${relative}/${name}`;
      const stat = lstatSync(join(folder, path));
      if (stat.isSymbolicLink()) unread.push({ path, reason: 'link' });
      else if (stat.isDirectory()) { if (deep < DEEPEST) walk(path, deep + 1); else unread.push({ path, reason: 'special' }); }
      else if (!stat.isFile()) unread.push({ path, reason: 'special' });
      else readInto(path);
    }
  };
  const readInto = (path: string): void => {
    try {
      files.push({ path: path.normalize('NFC'), bytes: readRegular(join(folder, path)) });
    } catch (error) {
      unread.push({ path: path.normalize('NFC'), reason: (error as NodeJS.ErrnoException).code ?? 'special' });
    }
  };
  walk('', 0);
  return { files, unread };
}

/** Refuses a file that became a link or a device between listing and opening. */
function readRegular(path: string): Uint8Array {
  const handle = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    if (!fstatSync(handle).isFile()) throw Object.assign(new Error(path), { code: 'special' });
    return readFileSync(handle);
  } finally {
    closeSync(handle);
  }
}
