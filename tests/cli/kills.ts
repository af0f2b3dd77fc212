/** Kills the program, at moments and at steps, and looks at what it leaves. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { ended, openOffice, type Done, type Office } from './office';

/** So many runs are killed at moments, and half as many more at steps. */
export const MOMENTS = Number(process.env['KILLS'] ?? 2);
export const STEPS = Math.ceil(MOMENTS / 2);

const ARGS = ['generate', '--only', 'html', '--jobs', '2'];
const KILLER = join(__dirname, 'killer.cjs');

/** What the output folder holds, by path; what the program keeps for itself and tells of the run is left out. */
type Contents = Record<string, string>;

const documents = (office: Office): Contents => Object.fromEntries(office.files('output')
  .filter((path) => path.startsWith('2024/')).map((path) => [path, readFileSync(join(office.folder, 'output', path), 'base64')]));

function edit(office: Office, reports: number, version: string): void {
  for (let i = 0; i < reports; i++) writeFileSync(join(office.folder, 'input', `r${i}`, '基本信息.csv'), `项目,内容\n机关名称,第${i}局\n年度,2024\n机关层级,市\n署名,${version}\n`);
}

interface Killer {
  /** A run that comes to its end. */
  run(office: Office): Promise<Done>;
  /** The `i`th one that does not. */
  kill(office: Office, i: number): Promise<unknown>;
}

/** What a run needs for a moment only: nothing of it stays, whichever run left it. */
const left = (office: Office): string[] => office.files('output/.nianbao').filter((path) => !/^(?:manifest|changes\.json|values\/[0-9a-f]{32}\.json)$/.test(path));

/**
 * Between two versions of the input, back and forth: whenever the program dies, each document is absent or is whole, of
 * one version or the other, and so is the record of the run; the next run completes it.
 */
async function killRepeatedly(reports: number, times: number, killer: Killer): Promise<void> {
  const office = openOffice();
  for (let i = 0; i < reports; i++) office.add(`r${i}`, `第${i}局`);
  const whole: Contents[] = [];
  for (const version of ['甲', '乙']) {
    edit(office, reports, version);
    expect((await killer.run(office)).status).toBe(0);
    whole.push(documents(office));
  }
  for (let i = 0; i < times; i++) {
    edit(office, reports, i % 2 === 0 ? '甲' : '乙');
    await killer.kill(office, i);
    for (const [path, bytes] of Object.entries(documents(office))) {
      if (!whole.some((version) => version[path] === bytes)) throw new Error(`kill ${i}: ${path} is neither old nor new`);
    }
    for (const path of ['output/run.json', 'output/.nianbao/changes.json']) JSON.parse(office.read(path));
    // Most of the time the next kill meets what this one left; now and then it is completed.
    if (i % 10 !== 9 && i !== times - 1) continue;
    expect((await killer.run(office)).status).toBe(0);
    expect(documents(office)).toEqual(whole[i % 2]);
    expect(left(office)).toEqual([]);
  }
  office.close();
}

/** Numbers below 1, spread evenly however many are taken. */
const spread = (i: number): number => (i * 0.618 + 0.2) % 1;

/** At moments spread over the whole run, and over what follows the first report that is done; several are under way in threads. */
export async function killAtMoments(times: number): Promise<void> {
  let longest = 0;
  await killRepeatedly(3, times, {
    async run(office) {
      const begun = performance.now();
      const done = await ended(office.start(...ARGS));
      longest = Math.max(longest, performance.now() - begun);
      return done;
    },
    async kill(office, i) {
      const child = office.start(...ARGS);
      const end = ended(child);
      let timer: NodeJS.Timeout | undefined;
      const killAfter = (milliseconds: number): void => { timer = setTimeout(() => { child.kill('SIGKILL'); }, milliseconds); };
      if (i % 2 === 0) killAfter(longest * spread(i));
      else child.stderr!.once('data', () => { killAfter(300 * spread(i)); });
      await end;
      clearTimeout(timer);
    },
  });
}

/** So many steps more are needed where a killed run left its lock. */
const TAKE_OVER = 3;

/** At the steps by which a run changes files, spread over all of them: most moments of a run only think. */
export async function killAtSteps(times: number): Promise<void> {
  let [steps, died] = [0, 0];
  await killRepeatedly(1, times, {
    async run(office) {
      const file = join(office.folder, 'steps');
      const done = await ended(office.startWith({ STEPS: file }, KILLER, ...ARGS, '--force'));
      steps = Number(readFileSync(file, 'utf8'));
      return done;
    },
    async kill(office, i) {
      const all = steps + (existsSync(join(office.folder, 'output', '.nianbao', 'lock')) ? TAKE_OVER : 0);
      const { signal } = await ended(office.startWith({ KILL_AT: String(1 + Math.floor(spread(i) * all)) }, KILLER, ...ARGS, '--force'));
      if (signal === 'SIGKILL') died += 1;
    },
  });
  // What an earlier run left behind makes a few steps more or less: some runs get away.
  expect(died).toBeGreaterThan(times / 2);
}
