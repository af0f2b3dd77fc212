/** Kills the program at random moments and looks at what it leaves. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { ended, openOffice } from './office';

const REPORTS = 3;
const ARGS = ['generate', '--only', 'html,docx', '--quiet', '--jobs', '2'];

/** What the output folder holds, by path; what the program keeps for itself and tells of the run is left out. */
type Contents = Record<string, string>;

/**
 * Between two versions of the input, back and forth: whenever the program dies, each document is absent or is whole, of
 * one version or the other; the next run completes it.
 */
export async function killRepeatedly(times: number): Promise<void> {
  const office = openOffice();
  for (let i = 0; i < REPORTS; i++) office.add(`r${i}`, `第${i}局`);
  const contents = (): Contents => Object.fromEntries(office.files('output').filter((path) => path.startsWith('2024/')).map((path) => [path, readFileSync(join(office.folder, 'output', path), 'base64')]));
  const set = (version: string): void => {
    for (let i = 0; i < REPORTS; i++) writeFileSync(join(office.folder, 'input', `r${i}`, '基本信息.csv'), `项目,内容\n机关名称,第${i}局\n年度,2024\n机关层级,市\n署名,${version}\n`);
  };
  const whole: Contents[] = [];
  let longest = 0;
  for (const version of ['甲', '乙']) {
    set(version);
    const begun = performance.now();
    expect(office.run(...ARGS).status).toBe(0);
    longest = Math.max(longest, performance.now() - begun);
    whole.push(contents());
  }
  for (let i = 0; i < times; i++) {
    set(i % 2 === 0 ? '甲' : '乙');
    const child = office.start(...ARGS);
    const end = ended(child);
    const timer = setTimeout(() => { child.kill('SIGKILL'); }, longest * ((i * 0.618 + 0.2) % 1));
    await end;
    clearTimeout(timer);
    for (const [path, bytes] of Object.entries(contents())) {
      if (!whole.some((version) => version[path] === bytes)) throw new Error(`kill ${i}: ${path} is neither old nor new`);
    }
    // Most of the time the next kill meets what this one left; now and then it is completed.
    if (i % 10 !== 9) continue;
    expect(office.run(...ARGS).status).toBe(0);
    expect(contents()).toEqual(whole[i % 2]);
    expect(office.files('output/.nianbao/stage')).toEqual([]);
  }
  office.close();
}
