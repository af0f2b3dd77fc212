/** Folders and files are called by whose report they hold: one that was copied for another report still has the old name. */
import type { Diagnostic, Origin } from '../model/diagnostic';
import { areOthers, isFullName } from '../model/organisation';
import { namedOtherwise } from './findings';
import { parseYear } from './year';

/** `origin` is the cell that states the organisation, `endings` are those of full names. */
export function misnamed(organisation: string, origin: Origin, endings: readonly string[]): Diagnostic[] {
  const own = organisation.normalize('NFKC').replace(/\s/g, '');
  return origin.file.split('/').flatMap((name) => {
    const named = namesIn(name).filter((other) => isFullName(other, endings));
    return named.length > 0 && named.every((other) => areOthers(other, own, endings)) ? [namedOtherwise(origin, organisation, name)] : [];
  });
}

/** What stands between years, marks and numbers: 某镇人民政府 of 某镇人民政府-2020. */
const namesIn = (name: string): string[] =>
  name.normalize('NFKC').replace(/\d{4}年度?/g, (year) => (parseYear(year) ? ' ' : year)).match(/\p{Script=Han}+/gu) ?? [];
