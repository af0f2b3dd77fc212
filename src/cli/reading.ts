/** Reads the files of a place. Apart from the list of places, for a run that finds nothing new reads nothing, and loads no reader. */
import { toSubmissions, type FileRead } from '../map/submissions';
import type { Diagnostic } from '../model/diagnostic';
import type { Submission } from '../model/submission';
import { readFile } from '../read/read';
import { codeOf, readRegular, type ListedFile, type Listing } from './files';
import { internalError, unreadFile } from './findings';

/** Reads the files of one place, each once, and sorts them into submissions. Files of the `archive` are named with its folder, so that nobody looks for them in the input folder. */
export function readPlace({ files, unread }: Listing, archive?: string): Submission[] {
  const submissions = toSubmissions([...files.map(readListed), ...unread.map((file) => nothingOf(file.path, unreadFile(file)))]);
  return archive === undefined ? submissions : submissions.map((s) => ({ ...s, sheets: s.sheets.map((sheet) => ({ ...sheet, file: `${archive}/${sheet.file}` })) }));
}

function readListed({ path, disk }: ListedFile): FileRead {
  let bytes: Uint8Array;
  try {
    bytes = readRegular(disk);
  } catch (error) {
    return nothingOf(path, unreadFile({ path, reason: codeOf(error) }));
  }
  try {
    const { value, diagnostics } = readFile(bytes, path);
    return { file: path, sheets: value, diagnostics };
  } catch (error) {
    return nothingOf(path, internalError(error, path));
  }
}

const nothingOf = (file: string, finding: Diagnostic): FileRead => ({ file, sheets: [], diagnostics: [finding] });
