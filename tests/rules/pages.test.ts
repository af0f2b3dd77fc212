/** The pages of docs/rules/ say what the rules say today, and every rule has its why and its example. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { rulePages, untold } from '../../src/guide/pages';
import { formats } from '../formats';

const DOCS = join(__dirname, '..', '..', 'docs', 'rules');

it('the pages are up to date (npm run docs:rules)', () => {
  const pages = rulePages(formats);
  expect(readdirSync(DOCS).sort()).toEqual([...pages.keys()].sort());
  for (const [name, text] of pages) expect(readFileSync(join(DOCS, name), 'utf8')).toBe(text);
});

it('every rule tells why, and gives an example', () => { expect(untold(formats)).toEqual([]); });
