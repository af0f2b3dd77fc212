/** What is to be done: which reports must be made, and what is known already of the others. */
import { join } from 'node:path';
import { reportKey } from '../map/report-key';
import type { Task } from './batch/make';
import { cannotRun } from './cannot-run';
import { clashes } from './clashes';
import type { GenerateOptions } from './run';
import { pick } from './inbox';
import type { ReportResult } from './run-record';
import type { Manifest, ReportRecord } from './state/manifest';
import type { Program } from './state/program';
import { isIntact } from './state/stamp';
import { failed, idOf, taskDigest, type Claim, type Survey } from './state/survey';

export interface Plan {
  /** The reports that were asked for, in their order. */
  readonly picked: readonly Claim[];
  readonly known: ReadonlyMap<Claim, ReportResult>;
  readonly tasks: readonly Task[];
}

export function plan({ inbox, archive }: Survey, before: Manifest, program: Program, { reports, force, output, input, language }: GenerateOptions): Plan {
  const picked = pick(inbox, reports, language);
  if (picked.length === 0) throw cannotRun(language, { zh: `${input} 里没有可读的数据表`, en: `There are no spreadsheets in ${input}` });
  const clashing = clashes(inbox);
  const years = new Map([...archive, ...inbox].filter((claim) => claim.first).map((claim) => [reportKey(claim), claim]));
  const lastYearOf = (claim: Claim): Claim | undefined => (reportKey(claim) ? years.get(reportKey({ ...claim, year: claim.year! - 1 })) : undefined);
  /** Of a report that lies in two places nobody knows which one counts. */
  const unitsOf = (claim: Claim): Claim[] =>
    [...new Set((claim.units ?? []).flatMap((organisation) => years.get(reportKey({ ...claim, organisation })) ?? []))].filter((unit) => !clashing.has(unit));
  const known = new Map<Claim, ReportResult>();
  const tasks: Task[] = [];
  for (const claim of picked) {
    const clash = clashing.get(claim);
    const [lastYear, units] = [lastYearOf(claim), unitsOf(claim)];
    const record = force ? undefined : before.reports.get(idOf(claim));
    if (clash) known.set(claim, failed(claim, [clash]));
    else if (record && program.key(taskDigest(claim.digest, lastYear?.digest, units.map(({ digest }) => digest)), record.result.format) === record.key && areIntact(record, output)) known.set(claim, again(record.result));
    else tasks.push({ claim, ...(lastYear ? { lastYear } : {}), ...(units.length > 0 ? { units } : {}) });
  }
  return { picked, known, tasks };
}

const areIntact = ({ written }: ReportRecord, output: string): boolean => Object.entries(written).every(([path, stamp]) => isIntact(join(output, path), stamp));

/** A draft is a draft and a failure a failure, however often it is seen. */
const again = (result: ReportResult): ReportResult => (result.status === 'written' ? { ...result, status: 'unchanged' } : result);
