/** `watch` over hours: what seldom happens, much at once, and again and again. */
import { appendFileSync, cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openOffice, type Office } from './office';
import { startWatch } from './watcher';

let office: Office;
beforeEach(() => { office = openOffice(); });
afterEach(() => { office.close(); });

const input = (...path: string[]): string => join(office.folder, 'input', ...path);
const facts = (organisation: string, more = ''): string => `项目,内容\n机关名称,${organisation}\n年度,2024\n机关层级,市\n署名,${organisation}\n${more}`;

test('a copy of a folder is told, and made once the other is gone; the input folder itself may go and come', async () => {
  office.add('a', '甲局');
  const watcher = startWatch(office);
  await watcher.until('甲局 2024 成文');
  cpSync(input('a'), input('a2'), { recursive: true });
  await watcher.until('甲局 2024 未生成', 2);
  rmSync(input('a'), { recursive: true });
  await watcher.until('a 已移走');
  await watcher.until('甲局 2024 无变化');
  for (const times of [1, 2]) {
    renameSync(input(), join(office.folder, 'elsewhere'));
    await watcher.until('没有输入文件夹', times);
    renameSync(join(office.folder, 'elsewhere'), input());
    await watcher.until('恢复正常', times);
  }
  office.add('b', '乙局');
  await watcher.until('乙局 2024 成文');
  expect((await watcher.end()).status).toBe(143);
  expect([watcher.count('没有输入文件夹'), watcher.count('已移走'), watcher.count('乙局')]).toEqual([2, 1, 1]);
});

test('a changed form makes the reports on it again, and only those; a broken one is told', async () => {
  office.add('a', '甲局');
  office.add('b', '乙局');
  office.write('input/b/基本信息.csv', facts('乙局', '格式,own\n'));
  const own = join(office.folder, 'forms', 'own');
  cpSync(join(__dirname, '..', '..', 'templates', 'gov-disclosure-2021'), own, { recursive: true });
  const form = join(own, 'format.yaml');
  const text = readFileSync(form, 'utf8').replace('id: gov-disclosure-2021', 'id: own').replace('{from: 2021}', '{from: 2001, to: 2002}');
  writeFileSync(form, text);
  const watcher = startWatch(office, '--templates', join(office.folder, 'forms'));
  await watcher.until('乙局 2024');
  appendFileSync(join(own, 'prose', 'preamble.hbs'), '。');
  await watcher.until('乙局 2024', 2);
  await watcher.until('格式或字体有变化，重新生成 1 份报告');
  expect([watcher.count('格式或字体有变化'), watcher.count('甲局')]).toEqual([1, 1]);
  // Which form a report takes is written in the format.yaml of each: all are looked at again.
  writeFileSync(form, text.replace('{{年度}}年', '{{年度}}年度'));
  await watcher.until('乙局 2024', 3);
  await watcher.until('甲局 2024 无变化');
  expect(office.files('output/2024/乙局').filter((path) => path.includes('年度政府') && !path.includes('校核'))).toHaveLength(1);
  writeFileSync(form, 'id: [');
  await watcher.until('format.yaml');
  writeFileSync(form, text);
  await watcher.until('乙局 2024', 4);
  expect((await watcher.end()).status).toBe(143);
});

test('a document that could not be put in its place is tried again without a change', async () => {
  office.add('a', '甲局');
  office.write('output/2024/甲局', 'in the way');
  const watcher = startWatch(office);
  await watcher.until('甲局 2024 未生成');
  rmSync(join(office.folder, 'output', '2024', '甲局'));
  await watcher.until('甲局 2024 成文', 1, 100);
  await watcher.end();
}, 200_000);

test('two hundred folders that change at once are each made once', async () => {
  const places = Array.from({ length: 200 }, (_, i) => `r${i}`);
  for (const place of places) office.add(place, `第${place}局`);
  const watcher = startWatch(office);
  await watcher.until('局 2024 ', 200, 300);
  for (const place of places) office.write(`input/${place}/基本信息.csv`, facts(`第${place}局`));
  await watcher.until('局 2024 ', 400, 300);
  expect((await watcher.end()).status).toBe(143);
  expect(watcher.lines.map((line) => line.split('，')[0]).sort()).toEqual(['正在守候 input；按 Ctrl+C 结束', '已结束', ...places.flatMap((place) => Array<string>(2).fill(`第${place}局 2024 成文`))].sort());
}, 700_000);

test('memory does not grow from one time to the next', async () => {
  office.add('a', '甲局');
  const watcher = startWatch(office);
  const memory: Awaited<ReturnType<typeof watcher.memory>>[] = [];
  for (let i = 1; i <= 25; i++) {
    await watcher.until('甲局 2024 成文', i);
    memory.push(await watcher.memory());
    office.write('input/a/基本信息.csv', facts('甲局').replace('署名,甲局', `署名,甲局${i}科`));
  }
  expect((await watcher.end()).status).toBe(143);
  const least = (from: number, to: number, what: keyof (typeof memory)[0]): number => Math.min(...memory.slice(from, to).map((m) => m[what]));
  expect(least(15, 25, 'alive')).toBeLessThan(least(5, 15, 'alive') * 1.1);
  // A thread that stayed each time would hold some 60 MB; what V8 has not given back varies by tens.
  expect(least(15, 25, 'resident')).toBeLessThan(least(5, 15, 'resident') + 100);
}, 700_000);
