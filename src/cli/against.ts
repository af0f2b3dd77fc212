/** The reports that another one is held against: last year's of the same organisation, and those of the units that it sums up. */
import { reportKey } from '../map/report-key';
import type { Diagnostic } from '../model/diagnostic';
import type { ReportIdentity } from '../model/submission';
import { severalVersions } from './findings';
import type { Claim, Survey } from './state/survey';

/** `doubts`: of those that lie in several places with different contents. */
export interface Against { readonly lastYear?: Claim; readonly units?: readonly Claim[]; readonly doubts?: readonly Diagnostic[] }

/** Finds them for one report after the other. */
export function openAgainst({ inbox, archive }: Survey): (claim: Claim) => Against {
  const lying = new Map<string | undefined, Claim[]>();
  for (const claim of [...inbox, ...archive]) if (claim.first) lying.set(reportKey(claim), [...lying.get(reportKey(claim)) ?? [], claim]);

  /** Copies are as good as one. What lies in the input folder counts for more than what lies in the archive. */
  const pick = (wanted: ReportIdentity): { readonly picked?: Claim; readonly doubt?: Diagnostic } => {
    const all = reportKey(wanted) === undefined ? [] : lying.get(reportKey(wanted)) ?? [];
    const current = all.filter((claim) => !claim.archive);
    const [picked, ...rest] = current.length > 0 ? current : all;
    if (!picked) return {};
    const agree = (others: readonly Claim[]): boolean => others.every((other) => other.content === picked.content);
    const known = agree(rest) ? { picked } : {};
    return agree(all) ? known : { ...known, doubt: severalVersions(all.flatMap(({ first }) => first ?? []), picked, agree(rest)) };
  };

  return (claim) => {
    const last = pick({ ...claim, ...(claim.year ? { year: claim.year - 1 } : {}) });
    const units = [...new Set(claim.units)].map((organisation) => pick({ ...claim, organisation }));
    const found = [...new Set(units.flatMap(({ picked }) => picked ?? []))];
    const doubts = [last, ...units].flatMap(({ doubt }) => doubt ?? []);
    return { ...(last.picked ? { lastYear: last.picked } : {}), ...(found.length > 0 ? { units: found } : {}), ...(doubts.length > 0 ? { doubts } : {}) };
  };
}
