/** The same document gives the same bytes: twice, two at once, in another process and another time zone. */
import { beforeAll, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { GB9704 } from '../../src/model/theme';
import { renderDocx } from '../../src/render/docx/docx';
import { document, layout } from '../pdf/sample';

const sample = () => renderDocx({ ...document, draft: '草稿' }, layout, GB9704);
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

let bytes: Uint8Array;
beforeAll(async () => { bytes = await sample(); });

it('twice in a process, and two at once', async () => {
  expect((await Promise.all([sample(), sample()])).map(hash)).toEqual([hash(bytes), hash(bytes)]);
});

// One on each side of Greenwich.
it.each(['America/New_York', 'Asia/Shanghai'])('in another process in %s', (zone) => {
  const printed = execFileSync(process.execPath, [join(__dirname, 'child.cjs')], { encoding: 'utf8', env: { ...process.env, TZ: zone } });
  expect(printed.trim()).toBe(hash(bytes));
});

it('lists its parts in order, the content types first', () => {
  const [first, ...rest] = Object.keys(unzipSync(bytes));
  expect(first).toBe('[Content_Types].xml');
  expect(rest).toEqual([...rest].sort());
});
