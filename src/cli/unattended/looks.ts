/** What files look like from outside, without reading them: names, sizes, times. */
import { lstatSync } from 'node:fs';
import { listFolder, type Listing } from '../files';
import { listPlace, listPlaces } from '../inbox';
import type { GenerateOptions } from '../run';
import type { Looks } from './settle';

/** Formats and fonts together count as one more place; no folder has this name. */
export const PROGRAM = '';

/** Throws what a person is to be told while the input folder is away: it comes and goes with its network drive. */
export function looksOf({ input, templates, fonts, language }: GenerateOptions): Looks {
  const program = [...templates, fonts].map((folder) => lookOf(listFolder(folder, (name) => !name.startsWith('.'), `${folder}/`))).join('\n');
  return new Map([[PROGRAM, program], ...listPlaces(input, language).map((place) => [place, lookOf(listPlace(input, place))] as const)]);
}

const lookOf = ({ files }: Listing): string => files.map(({ path, disk }) => {
  try {
    const { size, mtimeMs, ino } = lstatSync(disk);
    return `${path} ${size} ${mtimeMs} ${ino}`;
  } catch {
    return path;
  }
}).join('\n');
