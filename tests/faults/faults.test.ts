/**
 * Faults people make: each YAML file edits a good report, and the findings that this adds are kept beside it as they are
 * printed. `UPDATE=1` accepts new output; read the difference before committing it.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse as parseYaml } from 'yaml';
import { findingLines } from '../../src/cli/print';
import { compose } from '../../src/compose/compose';
import { checkCoverage } from '../../src/fonts/coverage';
import { loadFaces } from '../../src/fonts/fonts';
import type { Diagnostic } from '../../src/model/diagnostic';
import type { Submission } from '../../src/model/submission';
import { merge } from '../../src/validate/merge';
import { formats } from '../formats';
import { checkedAll, dropped, readInbox, type Checked } from '../inbox';
import { filesOf, type Fault } from './files';

/** On a disk where there is more than files; links point to a file outside. */
function fromDisk(files: Readonly<Record<string, string | Uint8Array>>, others: NonNullable<Fault['disk']>): Submission[] {
  const folder = mkdtempSync(join(tmpdir(), 'faults-'));
  try {
    const place = (path: string): string => {
      mkdirSync(dirname(join(folder, 'input', path)), { recursive: true });
      return join(folder, 'input', path);
    };
    for (const [path, content] of Object.entries(files)) writeFileSync(place(path), content);
    for (const [path, what] of Object.entries(others)) {
      if (what === 'folder') mkdirSync(place(path));
      else if (what === 'pipe') execFileSync('mkfifo', [place(path)]);
      else symlinkSync(what.slice('link '.length), place(path));
    }
    return readInbox(join(folder, 'input'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const printed = (d: Diagnostic): string => [...findingLines(d, 'zh'), ...findingLines(d, 'en').slice(-1)].join('\n');

const faces = loadFaces({ installed: false }).value;

/** Characters that the faces lack are found where the report becomes a document. */
const lacking = ({ report }: Checked): Diagnostic[] => (report ? checkCoverage(compose(report, formats.find((format) => format.id === report.format)!), faces) : []);

/** What is found in a good report as it is. */
const unedited = new Map<string, Promise<ReadonlySet<string>>>();
async function known({ base, folder, ...faults }: Fault): Promise<ReadonlySet<string>> {
  if (Object.keys(faults).length === 0) return new Set();
  const key = `${base} ${folder}`;
  if (!unedited.has(key)) unedited.set(key, dropped(filesOf({ ...(base && { base }), ...(folder && { folder }) })).then((submissions) => new Set(checkedAll(submissions).flatMap((r) => r.diagnostics).map(printed))));
  return unedited.get(key)!;
}

const names = readdirSync(__dirname).filter((file) => file.endsWith('.yaml')).map((file) => basename(file, '.yaml'));

test.each(names)('%s', async (name) => {
  const fault = parseYaml(readFileSync(join(__dirname, `${name}.yaml`), 'utf8')) as Fault;
  const [files, before] = [filesOf(fault), await known(fault)];
  const results = checkedAll(fault.disk ? fromDisk(files, fault.disk) : await dropped(files));
  const lines = results.flatMap((r) => [
    `== ${r.source}${r.report ? ` ${r.report.organisation} ${r.report.year}` : ' —'}`,
    ...merge([...r.diagnostics, ...lacking(r)]).map(printed).filter((finding) => !before.has(finding)),
  ]).join('\n') + '\n';
  const golden = join(__dirname, `${name}.txt`);
  if (process.env['UPDATE'] || !existsSync(golden)) {
    if (process.env['CI']) throw new Error(`${golden} is missing`);
    writeFileSync(golden, lines);
  }
  expect(lines).toBe(readFileSync(golden, 'utf8'));
});
