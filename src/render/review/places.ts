/** Opinions by the file and sheet they stand in. */
import type { Origin } from '../../model/diagnostic';
import type { Opinion } from '../../model/opinion';

/** `file` is undefined for what concerns no file in particular. */
export interface Place { readonly file?: string; readonly sheet?: string }

export const samePlace = (a: Place, b: Place): boolean => a.file === b.file && a.sheet === b.sheet;

export const placeOf = (at: Origin | undefined): Place => (at ? { file: at.file, ...(at.sheet === undefined ? {} : { sheet: at.sheet }) } : {});

/** By the cell to look at first, in the order in which the opinions reach the places. */
export function byPlace(all: readonly Opinion[]): { readonly place: Place; readonly opinions: readonly Opinion[] }[] {
  const groups: { place: Place; opinions: Opinion[] }[] = [];
  for (const opinion of all) {
    const place = placeOf(opinion.finding.at[0]);
    const group = groups.find((g) => samePlace(g.place, place));
    if (group) group.opinions.push(opinion);
    else groups.push({ place, opinions: [opinion] });
  }
  return groups;
}
