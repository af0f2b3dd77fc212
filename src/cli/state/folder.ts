/** `output/.nianbao`: what one run leaves for the next. All of it can be deleted; the next run then makes everything again. */
import { lstatSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolders } from '../make-folders';

export const stateFolder = (output: string): string => join(output, '.nianbao');

/** Throws the system's word where it cannot be made. */
export const makeStateFolder = (output: string): void => { makeFolders(stateFolder(output)); };

/** Files are written here first and then renamed to their place, which is on the same file system. */
export const stageFolder = (output: string): string => join(stateFolder(output), 'stage');

/** What each report said, by report; relative to the output folder, with `/`. */
export const VALUES = '.nianbao/values';
export const valuesFolder = (output: string): string => join(output, VALUES);

/** Whatever is staged was left by a run that was killed, and a file in the place of a folder by a disk that was repaired. Only the holder of the lock may call this. */
export function clearState(output: string): void {
  rmSync(stageFolder(output), { recursive: true, force: true });
  mkdirSync(stageFolder(output));
  const values = valuesFolder(output);
  if (lstatSync(values, { throwIfNoEntry: false })?.isDirectory() === false) rmSync(values);
}
