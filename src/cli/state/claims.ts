/** What is read of a place: the reports that it holds, each known by a claim. */
import { unitNames } from '../../map/units';
import { sheetOrigin } from '../../map/words';
import { identityOf, type Submission } from '../../model/submission';
import type { Listing } from '../files';
import { listPlace } from '../inbox';
import { readPlace } from '../reading';
import { sha256 } from './stamp';
import type { Claim, Root } from './survey';

export const claimsOf = (root: Root, place: string, listing: Listing): Claim[] => readFrom(root, listing).map((s, index) => claim(root, place, index, s));

const readFrom = ({ folder, archive }: Root, listing: Listing): Submission[] => readPlace(listing, archive ? folder : undefined);

export const readPlaceOf = (claim: Claim): Submission[] => readFrom(claim, listPlace(claim.folder, claim.place));

/** What a claim names, as it is now; undefined when another report lies there by now. */
export function readClaimed(claim: Claim, submissions: readonly Submission[]): Submission | undefined {
  const found = submissions[claim.index];
  return found && JSON.stringify(identityOf(found)) === JSON.stringify(identityOf(claim)) ? found : undefined;
}

function claim(root: Root, place: string, index: number, s: Submission): Claim {
  const units = unitNames(s);
  return {
    ...root, place, index, source: s.source, ...identityOf(s),
    digest: digestOf(s), ...(s.sheets[0] ? { first: sheetOrigin(s.sheets[0]) } : {}), ...(units.length > 0 ? { units } : {}),
  };
}

export const digestOf = (submission: Submission): string => sha256(JSON.stringify(submission));
