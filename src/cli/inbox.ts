/** The input folder: which places there are, which reports lie in them, and which of those are asked for. */
import { readdirSync, type Dirent } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import type { Language } from '../model/diagnostic';
import type { ReportIdentity } from '../model/submission';
import { isIgnored } from '../read/ignored';
import { cannotRun } from './cannot-run';
import { codeOf, listFolder, withSlashes, type Listing } from './files';

/** The place of the files that lie directly in the input folder; the other places are the folders in it. */
export const LOOSE = '.';

const wanted = (name: string, isFolder: boolean): boolean => !isIgnored(name, isFolder);

/** Names of the places, sorted: folders, and `.` when anything lies beside them. `archive`: it is that of earlier years. */
export function listPlaces(input: string, language: Language, archive = false): string[] {
  const entries = listInput(input, language, archive).filter((entry) => wanted(entry.name, entry.isDirectory()));
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
  return entries.length > folders.length ? [LOOSE, ...folders] : folders;
}

function listInput(input: string, language: Language, archive: boolean): Dirent[] {
  try {
    return readdirSync(input, { withFileTypes: true });
  } catch (error) {
    const reason = codeOf(error);
    const name = archive ? { zh: '往年数据文件夹', en: 'folder of earlier years' } : { zh: '输入文件夹', en: 'input folder' };
    throw cannotRun(language, reason === 'ENOENT' ? { zh: `没有${name.zh} ${input}`, en: `There is no ${name.en} ${input}` }
      : reason === 'ENOTDIR' ? { zh: `${input} 不是文件夹；要写${name.zh}`, en: `${input} is not a folder; the ${name.en} is wanted` }
      : { zh: `不能读取${name.zh} ${input}（${reason}），请检查权限`, en: `The ${name.en} ${input} cannot be read (${reason}); check the permissions` });
  }
}

export const listPlace = (input: string, place: string): Listing =>
  (place === LOOSE ? listFolder(input, (name, isFolder) => wanted(name, isFolder) && !isFolder) : listFolder(join(input, place), wanted, `${place.normalize('NFC')}/`));

interface Named extends ReportIdentity { readonly source: string }

/** By folder, by organisation, or by organisation/year. */
export function pick<T extends Named>(reports: readonly T[], wanted: readonly string[], input: string, language: Language): T[] {
  if (wanted.length === 0) return [...reports];
  const names = (r: Named): string[] => [r.source, r.organisation ?? '', `${r.organisation}/${r.year}`].map((name) => name.normalize('NFC'));
  const byName = new Map<string, Set<T>>();
  for (const report of reports) {
    for (const name of names(report)) byName.set(name, (byName.get(name) ?? new Set()).add(report));
  }
  const lost = wanted.filter((name) => !byName.has(tidy(name, input)));
  if (lost.length > 0) {
    const known = reports.slice(0, MOST_NAMED).map((r) => r.source).join('、') + (reports.length > MOST_NAMED ? '…' : '');
    throw cannotRun(language, { zh: `没有名为 ${lost.join('、')} 的报告；现有：${known}`, en: `There is no report ${lost.join(', ')}; there are: ${known}` });
  }
  const picked = new Set(wanted.flatMap((name) => [...byName.get(tidy(name, input))!]));
  return reports.filter((report) => picked.has(report));
}

const MOST_NAMED = 20;

/** A shell completes a folder with its path and a slash. */
function tidy(name: string, input: string): string {
  const below = withSlashes(relative(input, name));
  return (below === '' ? LOOSE : below.startsWith('..') || isAbsolute(below) ? name.replace(/\/+$/, '') : below).normalize('NFC');
}
