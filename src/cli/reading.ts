/** Reads the files of a place. Apart from the list of places, for a run that finds nothing new reads nothing, and loads no reader. */
import { toSubmissions, type FileRead } from '../map/submissions';
import type { Diagnostic } from '../model/diagnostic';
import type { Submission } from '../model/submission';
import { MAX_FILE_BYTES } from '../read/limits';
import { readFile } from '../read/read';
import { codeOf, readUpTo, withSlashes, type ListedFile, type Listing } from './files';
import { internalError, unreadFile } from './findings';

/** Reads the files of one place, each once, and sorts them into submissions. Files of the `archive` are named with its folder, so that nobody looks for them in the input folder. */
export function readPlace(place: string, { files, unread }: Listing, archive?: string): Submission[] {
  const submissions = sorted(place, [...files.map(readListed), ...unread.map((file) => nothingOf(file.path, unreadFile(file)))]);
  return archive === undefined ? submissions : submissions.map((s) => below(withSlashes(archive), s));
}

const below = (folder: string, { sheets, diagnostics, ...rest }: Submission): Submission => {
  const named = <T extends { readonly file: string }>(of: T): T => ({ ...of, file: `${folder}/${of.file}` });
  return { ...rest, sheets: sheets.map(named), diagnostics: diagnostics.map((d) => ({ ...d, at: d.at.map(named) })) };
};

/** What the program cannot sort is one report that says so: the others must not suffer from it. */
function sorted(place: string, read: readonly FileRead[]): Submission[] {
  try {
    return toSubmissions(read);
  } catch (error) {
    return [{ source: place, sheets: [], diagnostics: [internalError(error, place)] }];
  }
}

function readListed({ path, disk }: ListedFile): FileRead {
  let found: { readonly bytes: Uint8Array; readonly size: number };
  try {
    found = readUpTo(disk, MAX_FILE_BYTES);
  } catch (error) {
    return nothingOf(path, unreadFile({ path, reason: codeOf(error) }));
  }
  try {
    const { value, diagnostics } = readFile(found.bytes, path, found.size);
    return { file: path, sheets: value, diagnostics };
  } catch (error) {
    return nothingOf(path, internalError(error, path));
  }
}

const nothingOf = (file: string, finding: Diagnostic): FileRead => ({ file, sheets: [], diagnostics: [finding] });
