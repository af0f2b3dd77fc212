/**
 * The survey: which reports the input folder holds, before any is made. Files are read only where something changed
 * since the last run, and nothing of them is kept but names and digests.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Diagnostic, Language, Origin } from '../../model/diagnostic';
import { MAX_FILE_BYTES } from '../../read/limits';
import { identityOf, type ReportIdentity } from '../../model/submission';
import type { GenerateOptions } from '../run';
import { openBreath } from '../breath';
import { listPlace, listPlaces } from '../inbox';
import type { Listing } from '../files';
import type { ReportResult } from '../run-record';
import type { Stop } from '../signals';
import { sha256, stamp, type Stamp } from './stamp';

/** The input folder, or the archive of earlier years. */
export interface Root { readonly folder: string; readonly archive: boolean }

/** A report to be made: the `index`th submission of a place. */
export interface Claim extends Root, ReportIdentity {
  readonly place: string;
  readonly index: number;
  readonly source: string;
  /** Of everything that was read for it. */
  readonly digest: string;
  /** The same for copies in other folders. */
  readonly content: string;
  /** Its first sheet. */
  readonly first?: Origin;
  /** Of one that nobody knows whose it is: the files that it was read from, or could not be. */
  readonly files?: readonly string[];
  /** Of one in the archive: what of it was not read. */
  readonly unread?: readonly Diagnostic[];
  /** The organisations that it sums up. */
  readonly units?: readonly string[];
}

export interface PlaceRecord extends Root {
  readonly place: string;
  /** By path. A file that could not be read has no stamp. */
  readonly files: Readonly<Record<string, Stamp | null>>;
  readonly unread: Listing['unread'];
  readonly claims: readonly Claim[];
}

/** `unseen`: places that were not looked through, because of a request to stop. */
export interface Survey { readonly places: readonly PlaceRecord[]; readonly inbox: readonly Claim[]; readonly archive: readonly Claim[]; readonly unseen: number }

/** What earlier surveys read, by `placeKey`. `anew` reads everything again: another version of the program may see more in it. */
interface Known { readonly places: ReadonlyMap<string, PlaceRecord>; readonly anew: boolean }

/** `seen` is called with the number of places that were looked through, and of all in their folder. */
interface Looking { readonly seen: (done: number, total: number) => void; readonly stop: Stop }

/** Its usual name. */
export const ARCHIVE = 'archive';

export const archiveOf = ({ input, archive }: Pick<GenerateOptions, 'input' | 'archive'>): string => archive ?? join(dirname(input), ARCHIVE);

export async function surveyAll({ input, archive, unsettled, language }: GenerateOptions, known: Known, looking: Looking): Promise<Survey> {
  const earlier = archiveOf({ input, archive });
  const inbox = await survey({ folder: input, archive: false }, known, language, looking, unsettled);
  const archived = archive === undefined && !existsSync(earlier) ? NO_PLACES : await survey({ folder: earlier, archive: true }, known, language, looking, unsettled);
  const claims = ({ records }: Surveyed): Claim[] => records.flatMap((place) => place.claims);
  return { places: [...inbox.records, ...archived.records], inbox: claims(inbox), archive: claims(archived), unseen: inbox.unseen + archived.unseen };
}

/** How many places hold what the system did not let be read. */
export const unreadPlaces = ({ places }: Survey): number =>
  places.filter(({ files, unread }) => Object.values(files).includes(null) || unread.some(({ reason }) => reason !== 'link' && reason !== 'special')).length;

export const placeKey = ({ folder, place }: { readonly folder: string; readonly place: string }): string => JSON.stringify([folder, place]);

interface Surveyed { readonly records: readonly PlaceRecord[]; readonly unseen: number }
const NO_PLACES: Surveyed = { records: [], unseen: 0 };

async function survey(root: Root, known: Known, language: Language, { seen, stop }: Looking, unsettled?: ReadonlySet<string>): Promise<Surveyed> {
  const { folder } = root;
  const places = listPlaces(folder, language, root.archive);
  const records: PlaceRecord[] = [];
  const breathe = openBreath();
  let unseen = 0;
  for (const [i, place] of places.entries()) {
    seen(i, places.length);
    await breathe();
    if (stop.requested) unseen += 1;
    const key = placeKey({ folder, place });
    const before = known.places.get(key);
    const record = stop.requested || unsettled?.has(key) ? before && left(before, known.anew) : await look(root, place, before, known.anew);
    if (record) records.push(record);
  }
  return { records, unseen };
}

/** What is not looked at stays as it was; where all is to be looked at anew, that is still to come. */
const left = (before: PlaceRecord, anew: boolean): PlaceRecord =>
  (anew ? { ...before, files: Object.fromEntries(Object.keys(before.files).map((path) => [path, null])) } : before);

/** Gives the earlier record itself where nothing is new. */
async function look(root: Root, place: string, before: PlaceRecord | undefined, anew: boolean): Promise<PlaceRecord> {
  const listing = listPlace(root.folder, place);
  const files = Object.fromEntries(listing.files.map(({ path, disk }) => [path, stampOf(disk, before?.files[path] ?? undefined)]));
  const isKnown = before !== undefined && listing.unread.length + before.unread.length === 0
    && Object.keys(before.files).length === listing.files.length && listing.files.every(({ path }) => files[path] === before.files[path]);
  if (isKnown && !anew) return before;
  const same = !anew && before !== undefined && contents(before.files, before.unread) === contents(files, listing.unread);
  // What reads files is loaded where there are new ones.
  const { claims, unreadable } = same ? { claims: before.claims, unreadable: new Set<string>() } : (await import('./claims.js')).claimsOf(root, place, listing);
  for (const path of unreadable) if (path in files) files[path] = null;
  return { ...root, place, files, unread: listing.unread, claims };
}

function stampOf(disk: string, known: Stamp | undefined): Stamp | null {
  try {
    return stamp(disk, known, MAX_FILE_BYTES);
  } catch {
    return null;
  }
}

const contents = (files: PlaceRecord['files'], unread: Listing['unread']): string =>
  JSON.stringify([Object.entries(files).map(([path, seen]) => [path, seen?.sha256]), unread]);

/** Of a report, of those it is held against, and of what is told about them. */
export const taskDigest = (own: string, lastYear: string | undefined, units: readonly string[], doubts: readonly Diagnostic[] = []): string =>
  (lastYear === undefined && units.length + doubts.length === 0 ? own : sha256(JSON.stringify([own, lastYear, units, ...doubts])));

/** Names a report from run to run. */
export const idOf = ({ place, index, organisation, year, kind }: Claim): string => JSON.stringify([place, ...(organisation ? [organisation] : [index]), year ?? '', ...(kind ? [kind] : [])]);

/** What tells a report apart in results. */
export const namesOf = (claim: Claim): ReportIdentity & Pick<ReportResult, 'source'> => ({ source: claim.source, ...identityOf(claim) });

export const failed = (claim: Claim, diagnostics: readonly Diagnostic[]): ReportResult => ({ ...namesOf(claim), status: 'failed', outputs: {}, diagnostics });
