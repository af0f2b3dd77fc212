/**
 * The survey: which reports the input folder holds, before any is made. Files are read only where something changed
 * since the last run, and nothing of them is kept but names and digests.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unitNames } from '../../map/units';
import { sheetOrigin } from '../../map/words';
import type { Diagnostic, Language, Origin } from '../../model/diagnostic';
import { identityOf, type ReportIdentity, type Submission } from '../../model/submission';
import type { GenerateOptions } from '../run';
import { listPlace, listPlaces, readPlace } from '../inbox';
import type { Listing } from '../files';
import type { ReportResult } from '../run-record';
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
  /** Its first sheet. */
  readonly first?: Origin;
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

export interface Survey { readonly places: readonly PlaceRecord[]; readonly inbox: readonly Claim[]; readonly archive: readonly Claim[] }

/** Called with the number of places that were looked through, and of all in their folder. */
type Seen = (done: number, total: number) => void;

export function surveyAll({ input, archive, unsettled, language }: GenerateOptions, known: ReadonlyMap<string, PlaceRecord>, seen: Seen): Survey {
  const earlier = archive ?? join(dirname(input), 'archive');
  const inbox = survey({ folder: input, archive: false }, known, language, seen, unsettled);
  const archived = archive === undefined && !existsSync(earlier) ? [] : survey({ folder: earlier, archive: true }, known, language, seen);
  const claims = (places: readonly PlaceRecord[]): Claim[] => places.flatMap((place) => place.claims);
  return { places: [...inbox, ...archived], inbox: claims(inbox), archive: claims(archived) };
}

export const placeKey = ({ folder, place }: { readonly folder: string; readonly place: string }): string => JSON.stringify([folder, place]);

function survey(root: Root, known: ReadonlyMap<string, PlaceRecord>, language: Language, seen: Seen, unsettled?: ReadonlySet<string>): PlaceRecord[] {
  const { folder } = root;
  return listPlaces(folder, language).flatMap((place, i, { length }) => {
    seen(i, length);
    const before = known.get(placeKey({ folder, place }));
    if (unsettled?.has(place)) return before ?? [];
    const listing = listPlace(folder, place);
    const files = Object.fromEntries(listing.files.map(({ path, disk }) => [path, stampOf(disk, before?.files[path] ?? undefined)]));
    const same = before !== undefined && contents(before.files, before.unread) === contents(files, listing.unread);
    return { ...root, place, files, unread: listing.unread, claims: same ? before.claims : readFrom(root, listing).map((s, index) => claim(root, place, index, s)) };
  });
}

const readFrom = ({ folder, archive }: Root, listing: Listing): Submission[] => readPlace(listing, archive ? folder : undefined);

export const readPlaceOf = (claim: Claim): Submission[] => readFrom(claim, listPlace(claim.folder, claim.place));

/** What a claim names, as it is now; undefined when another report lies there by now. */
export function readClaimed(claim: Claim, submissions: readonly Submission[]): Submission | undefined {
  const found = submissions[claim.index];
  return found && JSON.stringify(identityOf(found)) === JSON.stringify(identityOf(claim)) ? found : undefined;
}

function stampOf(disk: string, known: Stamp | undefined): Stamp | null {
  try {
    return stamp(disk, known);
  } catch {
    return null;
  }
}

const contents = (files: PlaceRecord['files'], unread: Listing['unread']): string =>
  JSON.stringify([Object.entries(files).map(([path, seen]) => [path, seen?.sha256]), unread]);

function claim(root: Root, place: string, index: number, s: Submission): Claim {
  const units = unitNames(s);
  return {
    ...root, place, index, source: s.source, ...identityOf(s),
    digest: digestOf(s), ...(s.sheets[0] ? { first: sheetOrigin(s.sheets[0]) } : {}), ...(units.length > 0 ? { units } : {}),
  };
}

export const digestOf = (submission: Submission): string => sha256(JSON.stringify(submission));

/** Of a report and of those it is held against. */
export const taskDigest = (own: string, lastYear: string | undefined, units: readonly string[]): string =>
  (lastYear === undefined && units.length === 0 ? own : sha256(JSON.stringify([own, lastYear, units])));

/** Names a report from run to run. */
export const idOf = ({ place, index, organisation, year, kind }: Claim): string => JSON.stringify([place, ...(organisation ? [organisation] : [index]), year ?? '', ...(kind ? [kind] : [])]);

/** What tells a report apart in results. */
export const namesOf = (claim: Claim): ReportIdentity & Pick<ReportResult, 'source'> => ({ source: claim.source, ...identityOf(claim) });

export const failed = (claim: Claim, diagnostics: readonly Diagnostic[]): ReportResult => ({ ...namesOf(claim), status: 'failed', outputs: {}, diagnostics });
