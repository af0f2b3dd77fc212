/** What is read of a place: the reports that it holds, each known by a claim. */
import { reportKey } from '../../map/report-key';
import { unitNames } from '../../map/units';
import { sheetOrigin } from '../../map/words';
import { identityOf, type Submission } from '../../model/submission';
import type { Listing } from '../files';
import { isUnread, isUnreadable } from '../findings';
import { listPlace } from '../inbox';
import { readPlace } from '../reading';
import { sha256 } from './stamp';
import type { Claim, Root } from './survey';

/** `unreadable` are files that the system would not let be read: open in another program, say. */
export function claimsOf(root: Root, place: string, listing: Listing): { readonly claims: Claim[]; readonly unreadable: ReadonlySet<string> } {
  const submissions = readFrom(root, place, listing);
  const unreadable = submissions.flatMap(({ diagnostics }) => diagnostics.filter(isUnreadable).flatMap(({ at }) => at.map(({ file }) => file)));
  return { claims: submissions.map((s, index) => claim(root, place, index, s)), unreadable: new Set(unreadable) };
}

const readFrom = ({ folder, archive }: Root, place: string, listing: Listing): Submission[] => readPlace(place, listing, archive ? folder : undefined);

export const readPlaceOf = (claim: Claim): Submission[] => readFrom(claim, claim.place, listPlace(claim.folder, claim.place));

/** What a claim names, as it is now; undefined when another report lies there by now. */
export function readClaimed(claim: Claim, submissions: readonly Submission[]): Submission | undefined {
  const found = submissions[claim.index];
  return found && JSON.stringify(identityOf(found)) === JSON.stringify(identityOf(claim)) ? found : undefined;
}

function claim(root: Root, place: string, index: number, s: Submission): Claim {
  const units = unitNames(s);
  const unread = root.archive ? s.diagnostics.filter(isUnread) : [];
  return {
    ...root, place, index, source: s.source, ...identityOf(s),
    digest: digestOf(s), content: contentOf(s), ...(s.sheets[0] ? { first: sheetOrigin(s.sheets[0]) } : {}),
    ...(reportKey(s) === undefined ? { files: filesOf(s) } : {}), ...(unread.length > 0 ? { unread } : {}), ...(units.length > 0 ? { units } : {}),
  };
}

const filesOf = ({ sheets, diagnostics }: Submission): string[] => [...new Set([...sheets, ...diagnostics.flatMap(({ at }) => at)].map(({ file }) => file))].sort();

/** Sheet by sheet: all of them together may be longer than a string can be. */
export const digestOf = ({ sheets, ...rest }: Submission): string => sha256(JSON.stringify([rest, sheets.map((sheet) => sha256(JSON.stringify(sheet)))]));

/** What it says, whatever its folder and its files are called. */
const contentOf = ({ sheets }: Submission): string => sha256(JSON.stringify(sheets.map((sheet) => sha256(JSON.stringify({ ...sheet, file: '' }))).sort()));
