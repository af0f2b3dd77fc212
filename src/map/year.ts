/** The reporting year as people write it: 2020, 2020年, ２０２０年度. */

/** The first year of the Regulation on Open Government Information. */
export const FIRST_YEAR = 2008;
export const LAST_YEAR = 2100;

export function parseYear(text: string): number | undefined {
  const m = /^(\d{4})(?:年度?)?$/.exec(text.normalize('NFKC').trim());
  const year = m ? Number(m[1]) : NaN;
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined;
}

/** The years that a folder is named by, as in `某镇人民政府-2020`; a file's name says less, for it may hold several years. */
export const folderYears = (name: string): number[] =>
  (/\.[a-z]+$/i.test(name) ? [] : [...name.matchAll(/(?<!\d)\d{4}(?!\d)/g)].flatMap(([digits]) => parseYear(digits) ?? []));

/** `2021-01-20`, `2021/1/20` and `2021年1月20日` as `2021-01-20`; undefined for a day the calendar does not have. */
export function parseDate(text: string): string | undefined {
  const m = /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?$/.exec(text.normalize('NFKC').replace(/\s/g, ''));
  if (!m) return undefined;
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}
