/** Reports that would overwrite each other: the same report in two places, or two names that a system takes for one. */
import { sameReport } from '../map/findings';
import { reportKey } from '../map/report-key';
import type { Diagnostic } from '../model/diagnostic';
import { reportName } from '../model/submission';
import { nameTaken } from './findings';
import { reportFolder } from './outbox';
import type { Claim } from './state/survey';

/** The finding for each report that can not be made for that reason. Neither of two equal ones is made. */
export function clashes(claims: readonly Claim[]): Map<Claim, Diagnostic> {
  const found = new Map<Claim, Diagnostic>();
  const known = claims.filter((claim) => claim.organisation && claim.year);
  const byReport = new Map<string | undefined, Claim[]>();
  for (const claim of known) byReport.set(reportKey(claim), [...byReport.get(reportKey(claim)) ?? [], claim]);
  for (const same of byReport.values()) {
    if (new Set(same.map((claim) => claim.place)).size < 2) continue;
    const finding = sameReport(same.flatMap((claim) => claim.first ?? []), reportName(same[0]!), same.map((claim) => claim.source));
    for (const claim of same) found.set(claim, finding);
  }
  const owners = new Map<string, Claim>();
  for (const claim of known.filter((claim) => !found.has(claim))) {
    const folder = reportFolder(claim)!;
    const owner = owners.get(folder.toLowerCase());
    if (owner && reportKey(owner) !== reportKey(claim)) found.set(claim, nameTaken(folder, owner.source));
    else owners.set(folder.toLowerCase(), claim);
  }
  return found;
}
