/** Finds last year's report of an organisation: in the input folder, else in the archive. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Language } from '../model/diagnostic';
import type { Submission } from '../model/submission';
import { readInbox } from './inbox';

export type LastYear = (submission: Submission) => Submission | undefined;

/** `archive` undefined means the folder `archive` beside the input folder, if there is one. It is laid out like the input folder. */
export async function lastYears(input: string, inbox: readonly Submission[], archive: string | undefined, language: Language): Promise<LastYear> {
  const folder = archive ?? join(dirname(input), 'archive');
  const archived = archive === undefined && !existsSync(folder) ? [] : (await readInbox(folder, language)).map((submission) => within(folder, submission));
  const known = new Map([...archived, ...inbox].filter((s) => s.sheets.length > 0).map((s) => [keyOf(s.organisation, s.year), s]));
  return ({ organisation, year }) => (organisation && year ? known.get(keyOf(organisation, year - 1)) : undefined);
}

const keyOf = (organisation: string | undefined, year: number | undefined): string => `${(organisation ?? '').normalize('NFKC').replace(/\s/g, '')}|${year ?? ''}`;

/** Files of the archive are named with its folder, so that nobody looks for them in the input folder. */
const within = (folder: string, s: Submission): Submission => ({ ...s, sheets: s.sheets.map((sheet) => ({ ...sheet, file: `${folder}/${sheet.file}` })) });
