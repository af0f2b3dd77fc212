/** Reports that another program has opened and saved are read back the same: as Word files and as web pages. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadFaces } from '../../src/fonts/fonts';
import { importReport } from '../../src/import/import';
import { build, render, type Built } from '../../src/pipeline';
import { formats } from '../formats';
import { readInbox } from '../inbox';
import { run } from '../tools';
import { printed, values } from './same';

const ROOT = join(__dirname, '..', '..');
const reports = new Map([['qujiang-2020', 'input'], ['huaian-2024', 'tests/cases/gov-disclosure-2021/huaian-2024/input']]
  .map(([name, input]) => [name!, build(readInbox(join(ROOT, input!))[0]!, formats, faces(), { strict: false })] as const));
const folder = mkdtempSync(join(tmpdir(), 'nianbao-office-'));

function faces() { return loadFaces({ installed: false }).value; }

beforeAll(async () => {
  for (const [name, { document, data }] of reports) writeFileSync(join(folder, `${name}.docx`), (await render(document!, data!, ['docx'], faces())).get('docx')!);
  for (const kind of ['docx:MS Word 2007 XML', 'html:HTML (StarWriter)']) {
    const out = join(folder, kind.split(':')[0]!);
    mkdirSync(out);
    run('soffice', ['--headless', `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--infilter=MS Word 2007 XML', '--convert-to', kind, '--outdir', out,
      ...[...reports.keys()].map((name) => join(folder, `${name}.docx`))], 180);
  }
}, 240_000);
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

test.each([...reports.keys()].flatMap((name) => ['docx', 'html'].map((kind) => [name, kind] as const)))('%s saved as %s', (name, kind) => {
  const { report, format } = reports.get(name) as Built;
  const own = { report: report!, format: formats.find(({ id }) => id === format)! };
  const { value } = importReport(readFileSync(join(folder, kind, `${name}.${kind}`)), `${name}.${kind}`, formats);
  expect(values(value!)).toEqual(values(own));
  expect(printed(value!)).toEqual(printed(own));
});
