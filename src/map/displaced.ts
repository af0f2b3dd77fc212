/** Rows and columns in another order than the form's: a label that is another one of the form's is no misspelling. */
import type { LabelSlot } from '../model/slots';
import { SAME, similarity, withoutItemNumber } from './label';

/** How alike another label of the form can be: it may still have got into the place by a slip of the pen. */
export const SLIP = 0.5;

export interface Paired { readonly partner: readonly (number | undefined)[]; readonly moved: readonly number[] }

/**
 * Aligning keeps the order, so it leaves over what stands in another one, or lays it on another item of the form. Those
 * are partners of the one item among `m` that is the `same`, where it is the only one. `moved` are those that found it.
 */
export function pairMoved(aligned: readonly (number | undefined)[], m: number, same: (i: number, j: number) => boolean): Paired {
  const items = [...aligned.keys()];
  const isLoose = (i: number): boolean => aligned[i] === undefined || (!same(i, aligned[i]) && items.some((other) => same(other, aligned[i]!)));
  const loose = items.filter(isLoose);
  const held = new Set(items.filter((i) => !isLoose(i)).map((i) => aligned[i]));
  const left = Array.from({ length: loose.length > 0 ? m : 0 }, (_, j) => j).filter((j) => !held.has(j));
  const found = new Map(loose.flatMap((i) => {
    const [only, second] = left.filter((j) => same(i, j));
    return only !== undefined && second === undefined && loose.filter((other) => same(other, only)).length === 1 ? [[i, only]] : [];
  }));
  const taken = new Set(found.values());
  const staying = (j: number | undefined): number | undefined => (j === undefined || taken.has(j) ? undefined : j);
  return { partner: aligned.map((j, i) => found.get(i) ?? staying(j)), moved: [...found.keys()] };
}

/**
 * The labels in whose place another label of the table stands, misspelt perhaps, one that is missing from its own place.
 * One that stands in its own place too was written twice. `textAt` is what the sheet has in a label's place.
 */
export function displacedLabels(labels: readonly LabelSlot[], textAt: (label: LabelSlot) => string | undefined): ReadonlySet<LabelSlot> {
  const foundAt = new Map(labels.map((label) => [label, withoutItemNumber(textAt(label) ?? '')]));
  const homeless = labels.filter((label) => foundAt.get(label) !== withoutItemNumber(label.text));
  const likeness = (label: LabelSlot, found: string): number => similarity(withoutItemNumber(label.text), found);
  return new Set(homeless.filter((label) => {
    const found = foundAt.get(label)!;
    const least = Math.max(likeness(label, found), SAME);
    return homeless.some((other) => other.role === label.role && likeness(other, found) > least);
  }));
}
