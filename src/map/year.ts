/** The reporting year as people write it: 2020, 2020年, ２０２０年度. */

/** The first year of the Regulation on Open Government Information. */
const FIRST = 2008;
const LAST = 2100;

export function parseYear(text: string): number | undefined {
  const m = /^(\d{4})(?:年度?)?$/.exec(text.normalize('NFKC').trim());
  const year = m ? Number(m[1]) : NaN;
  return year >= FIRST && year <= LAST ? year : undefined;
}

/** `2021-01-20`, `2021/1/20` and `2021年1月20日` as `2021-01-20`; undefined for a day the calendar does not have. */
export function parseDate(text: string): string | undefined {
  const m = /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?$/.exec(text.normalize('NFKC').replace(/\s/g, ''));
  if (!m) return undefined;
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}
