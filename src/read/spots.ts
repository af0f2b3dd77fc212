/** The cells of one sheet that share a fault: a thousand equal cells make one finding, not a thousand. */
import type { Origin } from '../model/diagnostic';

export interface Spots {
  /** The first cells, for the finding's `at`. */
  readonly at: readonly Origin[];
  /** How many cells there are in all. */
  readonly count: number;
  /** What stands in the first of them. */
  readonly sample: string;
  /** What is shown there, where that is something else. */
  readonly shown: string;
}

const LISTED = 20;

/** Spots by the key of their fault, in order of appearance. */
export function addSpot<K>(spots: Map<K, Spots>, fault: K, at: Origin, sample: string, shown = ''): void {
  const known = spots.get(fault);
  spots.set(fault, {
    at: known && known.at.length >= LISTED ? known.at : [...(known?.at ?? []), at],
    count: (known?.count ?? 0) + 1,
    sample: known?.sample ?? sample,
    shown: known?.shown ?? shown,
  });
}
