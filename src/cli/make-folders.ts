/** Makes folders. Node's own way to make those on the way too never ends where the system denies a folder that is there, as /proc does. */
import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** With those on the way. Throws the system's word. */
export function makeFolders(folder: string): void {
  if (isFolder(folder)) return;
  if (dirname(folder) !== folder) makeFolders(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another thread may have been faster.
    if (!isFolder(folder)) throw error;
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
