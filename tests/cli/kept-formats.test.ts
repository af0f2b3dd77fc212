/** What is kept of the formats when the program is built is what would be read, and nothing else is taken for it. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { formats } from '../formats';

const ROOT = join(__dirname, '..', '..');
const SAMPLE = join(ROOT, 'input');

let root: string;
let kept: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'nianbao-kept-'));
  kept = join(root, 'dist', 'formats.bin');
  for (const name of ['bin', 'dist', 'templates', 'package.json']) cpSync(join(ROOT, name), join(root, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
});
afterAll(() => { rmSync(root, { recursive: true, force: true }); });

/** What the program says of the sample, its title as the form has it. */
function title(): string {
  const output = join(root, 'output');
  rmSync(output, { recursive: true, force: true });
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'bin', 'nianbao.cjs'), 'generate', '--quiet', '--only', 'html', '--input', SAMPLE, '--output', output], { encoding: 'utf8', env: { ...process.env, NIANBAO_FONTS: 'bundled' } });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return (readdirSync(output, { recursive: true }) as string[]).find((name) => name.endsWith('报告.html') && !name.startsWith('运行'))!.split(/[\\/]/).at(-1)!;
}

const entitled = (words: string): unknown[] => formats.map((format) => ({ ...format, title: `{{机关名称}}${words}报告` }));

test('what is kept is what is read', () => {
  expect((deserialize(readFileSync(join(ROOT, 'dist', 'formats.bin'))) as { formats: unknown }).formats).toEqual(formats);
});

test('it is used for the very formats and program that it was made of, and no others', () => {
  const { key } = deserialize(readFileSync(kept)) as { key: string };
  const usual = title();
  writeFileSync(kept, serialize({ key, formats: entitled('留存') }));
  expect(title()).toContain('留存报告');
  writeFileSync(kept, serialize({ key: 'other', formats: entitled('留存') }));
  expect(title()).toBe(usual);
  writeFileSync(kept, serialize({ key, formats: entitled('留存') }));
  appendFileSync(join(root, 'templates', 'gov-disclosure-2019', 'format.yaml'), '# …\n');
  expect(title()).toBe(usual);
});

test('damaged or missing, the formats are read', () => {
  writeFileSync(kept, readFileSync(kept).subarray(0, 1000));
  const read = title();
  rmSync(kept);
  expect(title()).toBe(read);
});
