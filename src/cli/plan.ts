/** What is to be done: which reports must be made, and what is known already of the others. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openAgainst } from './against';
import type { Task } from './batch/make';
import { cannotRun } from './cannot-run';
import { clashes } from './clashes';
import type { GenerateOptions } from './run';
import { pick } from './inbox';
import type { ReportResult } from './run-record';
import type { Manifest, ReportRecord } from './state/manifest';
import type { Program } from './state/program';
import { isIntact } from './state/stamp';
import { failed, idOf, placeKey, taskDigest, type Claim, type Survey } from './state/survey';

export interface Plan {
  /** The reports that were asked for, in their order. */
  readonly picked: readonly Claim[];
  readonly known: ReadonlyMap<Claim, ReportResult>;
  /** None for which a place would be read that is unsettled; none at all while nobody knows what lies in one. */
  readonly tasks: readonly Task[];
}

export function plan(survey: Survey, before: Manifest, program: Program, options: GenerateOptions): Plan {
  const { reports, force, output, input, language, unsettled = new Set() } = options;
  const { inbox, unseen } = survey;
  const picked = pick(inbox, unseen > 0 ? [] : reports, input, language);
  if (picked.length === 0 && unsettled.size + unseen === 0) throw cannotRun(language, { zh: `${input} 里没有可读的数据表`, en: `There are no spreadsheets in ${input}` });
  const clashing = clashes(inbox);
  const againstOf = openAgainst(survey);
  // It may hold last year's report of any of them, or a second one of this year.
  const isBlind = [...unsettled].some((place) => !before.places.has(place));
  const known = new Map<Claim, ReportResult>();
  const tasks: Task[] = [];
  for (const claim of picked) {
    const clash = clashing.get(claim);
    const against = againstOf(claim);
    const { lastYear, units = [], doubts } = against;
    const record = force ? undefined : before.reports.get(idOf(claim));
    if (clash) known.set(claim, failed(claim, [clash]));
    else if (record && program.key(taskDigest(claim.digest, lastYear?.digest, units.map(({ digest }) => digest), doubts), record.result.format) === record.key && areIntact(record, output)) known.set(claim, again(record.result));
    else if (!isBlind && ![claim, lastYear, ...units].some((read) => read && unsettled.has(placeKey(read)))) tasks.push({ claim, ...against });
  }
  return { picked, known, tasks };
}

/** Its documents are as they were written; and what was told of files that are left over still holds. */
const areIntact = ({ written, earlier = {} }: ReportRecord, output: string): boolean =>
  Object.entries(written).every(([path, stamp]) => isIntact(join(output, path), stamp)) && Object.keys(earlier).every((path) => existsSync(join(output, path)));

/** A draft is a draft and a failure a failure, however often it is seen. */
const again = (result: ReportResult): ReportResult => (result.status === 'written' ? { ...result, status: 'unchanged' } : result);
