/** Records of a run for other programs: SARIF against its schema, JUnit against what build servers read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import Ajv from 'ajv';
import draft04 from 'ajv/lib/refs/json-schema-draft-04.json';
import { SaxesParser } from 'saxes';
import { junit } from '../../src/cli/junit';
import { wantedRecord } from '../../src/cli/reports';
import { sarif } from '../../src/cli/sarif';
import { results } from './results';

const FOLDERS = { input: 'input', archive: 'archive' };

test('SARIF follows its schema', () => {
  const ajv = new Ajv({ schemaId: 'auto', meta: false, unknownFormats: 'ignore', logger: false });
  ajv.addMetaSchema(draft04);
  const valid = ajv.compile(JSON.parse(readFileSync(join(__dirname, 'schemas', 'sarif-2.1.0.json'), 'utf8')) as object);
  for (const run of [results, []]) {
    valid(JSON.parse(sarif(run, FOLDERS, 'zh')));
    expect(valid.errors).toBeNull();
  }
  expect(JSON.parse(sarif(results, FOLDERS, 'zh'))).toMatchSnapshot();
});

/** Attributes and children of the elements that Jenkins, GitLab and Azure read. */
const JUNIT: Readonly<Record<string, { attributes: readonly string[]; children: readonly string[] }>> = {
  testsuites: { attributes: ['name', 'tests', 'failures', 'errors'], children: ['testsuite'] },
  testsuite: { attributes: ['name', 'tests', 'failures', 'errors', 'skipped'], children: ['testcase'] },
  testcase: { attributes: ['classname', 'name'], children: ['failure', 'skipped', 'system-out'] },
  failure: { attributes: ['type', 'message'], children: [] },
  skipped: { attributes: ['message'], children: [] },
  'system-out': { attributes: [], children: [] },
};

test('JUnit is well-formed, of known elements, and counts right', () => {
  const seen: { name: string; attributes: Record<string, string> }[] = [];
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => { throw error; });
  parser.on('opentag', ({ name, attributes }) => {
    expect(Object.keys(attributes)).toEqual(JUNIT[name]!.attributes);
    if (open.length > 0) expect(JUNIT[open.at(-1)!]!.children).toContain(name);
    seen.push({ name, attributes });
    open.push(name);
  });
  parser.on('closetag', () => { open.pop(); });
  parser.write(junit(results, 'zh')).close();
  const count = (name: string): string => String(seen.filter((own) => own.name === name).length);
  expect(seen[0]!.attributes).toMatchObject({ tests: count('testcase'), failures: count('failure') });
  expect(seen[1]!.attributes).toMatchObject({ name: '甲镇 2020', tests: '4', failures: '1', skipped: '1' });
  expect(junit(results, 'zh')).toMatchSnapshot();
});

test('what is wanted is told by kind and file', () => {
  expect(wantedRecord('sarif=a=b.json')).toEqual({ kind: 'sarif', file: 'a=b.json' });
  for (const wrong of ['sarif', 'sarif=', 'constructor=a', 'x=y']) expect(() => wantedRecord(wrong)).toThrow();
});
