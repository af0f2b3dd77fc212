/** Builds submissions from texts, as if they had been dropped. */
import { listPlace, listPlaces } from '../src/cli/inbox';
import { readPlace } from '../src/cli/reading';
import { toSubmissions } from '../src/map/submissions';
import { map } from '../src/map/map';
import { unitReports } from '../src/map/unit-reports';
import type { Diagnostic } from '../src/model/diagnostic';
import type { Report } from '../src/model/report';
import type { Submission } from '../src/model/submission';
import { readFile } from '../src/read/read';
import { validate } from '../src/validate/validate';
import { merge } from '../src/validate/merge';
import { waive } from '../src/validate/waive';
import { formats } from './formats';

export async function dropped(files: Readonly<Record<string, string | Uint8Array>>): Promise<Submission[]> {
  const read = await Promise.all(Object.entries(files).map(async ([file, text]) => {
    const { value, diagnostics } = await readFile(typeof text === 'string' ? Buffer.from(text) : text, file);
    return { file, sheets: value, diagnostics };
  }));
  return toSubmissions(read);
}

/** All submissions of an input folder. */
export const readInbox = (folder: string): Submission[] => listPlaces(folder, 'zh').flatMap((place) => readPlace(place, listPlace(folder, place)));

export interface Checked { readonly source: string; readonly report: Report | undefined; readonly diagnostics: Diagnostic[] }

/** Mapped, validated and waived: everything but the pages. Last year's report and those of units are looked for among what was dropped. */
export function checkedAll(submissions: readonly Submission[]): Checked[] {
  return submissions.map((submission) => {
    const lastYear = submissions.find((s) => s.organisation === submission.organisation && s.year === (submission.year ?? 0) - 1);
    const { value, diagnostics } = map(submission, formats);
    if (!value) return { source: submission.source, report: undefined, diagnostics: merge(diagnostics) };
    const { report, format } = value;
    return { source: submission.source, report, diagnostics: waive(merge([...diagnostics, ...validate(report, format, lastYear && map(lastYear, formats).value, unitReports(report, submissions, formats))]), report.waivers) };
  });
}

export const checked = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<Checked[]> => checkedAll(await dropped(files));
