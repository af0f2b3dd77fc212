/** What earlier runs wrote of a report and this one did not: what still holds stays, the rest goes, unless a person may have worked on it. */
import { existsSync, rmSync } from 'node:fs';
import { join, posix } from 'node:path';
import { reportKey } from '../map/report-key';
import type { Diagnostic } from '../model/diagnostic';
import type { OutputKind } from '../render/render';
import { outdatedFile } from './findings';
import { draftsBeside, reviewBeside } from './outbox';
import type { ReportResult } from './run-record';
import type { EarlierFile, ReportRecord } from './state/manifest';
import { isIntact } from './state/stamp';
import type { Status } from './words';

/** A draft leaves earlier final documents alone, and so does a report of which nothing could be made. */
const REPLACED: Readonly<Record<Status, readonly EarlierFile['as'][]>> = {
  written: ['final', 'draft', 'review'], unchanged: ['final', 'draft', 'review'], draft: ['draft', 'review'], failed: ['review'],
};

type Earlier = Readonly<Record<string, EarlierFile>>;

/** `earlier`: those that are still there. `removed`: final documents only; drafts and reviews come and go. */
export interface Cleared { readonly earlier: Earlier; readonly removed: readonly string[]; readonly diagnostics: readonly Diagnostic[] }

/** `records`: those of the same report; `made`: what stands in its place now, whole. `basis`: see `ReportRecord`. */
export function clearOutdated(output: string, records: readonly ReportRecord[], made: Pick<ReportRecord, 'result' | 'written'>, basis: string): Cleared {
  const { result, written } = made;
  const known: Earlier = Object.assign({}, untracked(result), ...records.map(filesOf)) as Earlier;
  const there = Object.entries(known).filter(([path]) => !(path in written) && isInside(path) && existsSync(join(output, path)));
  const isOutdated = ([, file]: [string, EarlierFile]): boolean => file.basis !== basis && REPLACED[result.status].includes(file.as);
  const gone = new Set(there.filter((entry) => isOutdated(entry) && isRemoved(join(output, entry[0]), entry[1])).map(([path]) => path));
  const left = there.filter(([path]) => !gone.has(path));
  return {
    earlier: Object.fromEntries(left),
    removed: there.filter(([path, { as }]) => gone.has(path) && as === 'final').map(([path]) => path),
    diagnostics: left.filter(isOutdated).map(([path]) => outdatedFile(path)),
  };
}

/** What was told of reports that lie there no longer, or have become somebody's, and of which nobody was known. */
export function clearOrphans(output: string, records: readonly ReportRecord[]): void {
  for (const record of records.filter(({ result }) => reportKey(result) === undefined)) {
    for (const [path, file] of Object.entries(filesOf(record))) if (isInside(path)) isRemoved(join(output, path), file);
  }
}

/** A record lies where others can write, too. */
const isInside = (path: string): boolean => !posix.isAbsolute(path) && !path.split(/[\\/]/).includes('..') && !/^[a-z]:/i.test(path);

function filesOf({ result, written, basis, earlier = {} }: ReportRecord): Earlier {
  const kinds = new Map(Object.entries(result.outputs).map(([kind, path]) => [path, kind]));
  const as = (path: string): EarlierFile['as'] => (/^(?:review|annotated)/.test(kinds.get(path) ?? '') ? 'review' : result.status === 'draft' ? 'draft' : 'final');
  return { ...earlier, ...Object.fromEntries(Object.entries(written).map(([path, stamp]) => [path, { stamp, as: as(path), basis }])) };
}

/** Drafts and a review under the name of a final document, which no record may know: then nobody knows who touched them. */
function untracked({ status, outputs }: ReportResult): Earlier {
  const [document] = status === 'draft' ? [] : Object.entries(outputs).filter(([kind, path]) => path.endsWith(`.${kind}`));
  if (!document) return {};
  const [kind, path] = document as [OutputKind, string];
  return Object.fromEntries([...draftsBeside(path, kind), reviewBeside(path, kind)].map((other) => [other, { stamp: { seen: '', sha256: '' }, as: 'draft', basis: '' }]));
}

function isRemoved(path: string, { stamp }: EarlierFile): boolean {
  if (!isIntact(path, stamp)) return false;
  try {
    rmSync(path);
    return true;
  } catch {
    // It is open in another program.
    return false;
  }
}
