/** What files look like from outside, without reading them: names, sizes, times. */
import { existsSync, lstatSync } from 'node:fs';
import type { Language } from '../../model/diagnostic';
import { isIgnored } from '../../read/ignored';
import { listFolder, type Listing } from '../files';
import { listPlace, listPlaces, LOOSE } from '../inbox';
import type { GenerateOptions } from '../run';
import { archiveOf, placeKey } from '../state/survey';
import type { Look, Looks } from './settle';

/** Formats and fonts together count as one more place; no other has this key. */
export const PROGRAM = '';

/**
 * By `placeKey`: the places of the input folder and of the archive. Throws what a person is to be told while the input
 * folder is away: it comes and goes with its network drive.
 */
export function looksOf(options: GenerateOptions): Looks {
  const { input, templates, fonts, language } = options;
  const program = [...templates, fonts].map((folder) => lookOf(listFolder(folder, isProgram, `${folder}/`)));
  const archive = archiveOf(options);
  const roots = [input, ...(options.archive !== undefined || existsSync(archive) ? [archive] : [])];
  const places = roots.flatMap((folder) => listPlaces(folder, language, folder !== input).map((place) => [placeKey({ folder, place }), lookOf(listPlace(folder, place))] as const));
  return new Map([[PROGRAM, { text: program.map(({ text }) => text).join('\n'), bytes: program.reduce((sum, { bytes }) => sum + bytes, 0) }], ...places]);
}

/** What people call the place with this key: those of the input folder by their own names. */
export function placeName(key: string, input: string, language: Language): string {
  const [folder, place] = JSON.parse(key) as [string, string];
  if (place === LOOSE) return language === 'zh' ? `直接放在 ${folder} 里的文件` : `What lay loose in ${folder}`;
  return folder === input ? place : `${folder}/${place}`;
}

/** A copy kept by an editor is no new form. */
const isProgram = (name: string, isFolder: boolean): boolean => !isIgnored(name, isFolder) && !/\.(?:bak|orig)$/i.test(name);

function lookOf({ files, unread }: Listing): Look {
  let bytes = 0;
  const lines = files.map(({ path, disk }) => {
    try {
      // A file that may be read again is told by the time of its last change of any kind.
      const { size, mtimeMs, ctimeMs, ino } = lstatSync(disk);
      bytes += size;
      return `${path} ${size} ${mtimeMs} ${ctimeMs} ${ino}`;
    } catch {
      return path;
    }
  });
  return { text: [...lines, ...unread.map(({ path, reason }) => `${path} ${reason}`)].join('\n'), bytes };
}
