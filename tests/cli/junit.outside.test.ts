/** The JUnit record holds to its schema, as xmllint sees it. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { junit } from '../../src/cli/junit';
import { results } from './results';

const xmllint = (xml: string) => spawnSync('xmllint', ['--noout', '--schema', join(__dirname, 'schemas', 'junit.xsd'), '-'], { input: xml, encoding: 'utf8', timeout: 30_000 });

test.each([['with findings', results], ['of nothing', []]])('a run %s', (_, run) => {
  const { status, stderr } = xmllint(junit(run, 'zh'));
  expect(stderr).toBe('- validates\n');
  expect(status).toBe(0);
});

test('the schema refuses what is not in it', () => {
  expect(xmllint(junit(results, 'zh').replace('<failure', '<fault').replace('</failure', '</fault')).status).not.toBe(0);
});
