/** Tells which places changed and are at rest again: a file that is still being copied or saved is not read. */

/** By place: what its files look like from outside (names, sizes, times). */
export type Looks = ReadonlyMap<string, string>;

export interface Watched {
  /** As they were when they were last made. */
  readonly done: Looks;
  /** Changed since; `since` is when they took this look, ms. */
  readonly changing: ReadonlyMap<string, { readonly look: string; readonly since: number }>;
}

export const NOTHING_SEEN: Watched = { done: new Map(), changing: new Map() };

export interface Observed {
  readonly watched: Watched;
  /** Changed and at rest. */
  readonly ready: readonly string[];
  readonly gone: readonly string[];
}

/** Unchanged for so long counts as at rest, ms. */
export const REST = 2000;

/** A clock that was set back only makes it wait anew. */
export function observe({ done, changing }: Watched, looks: Looks, now: number): Observed {
  const restless = new Map([...looks].filter(([place, look]) => done.get(place) !== look).map(([place, look]) => {
    const before = changing.get(place);
    return [place, before?.look === look && before.since <= now ? before : { look, since: now }] as const;
  }));
  return {
    watched: { done: new Map([...done].filter(([place]) => looks.has(place))), changing: restless },
    ready: [...restless].filter(([, { since }]) => now - since >= REST).map(([place]) => place),
    gone: [...done.keys()].filter((place) => !looks.has(place)),
  };
}

/** The ready places were made as they looked then. */
export function settled({ done, changing }: Watched, places: readonly string[]): Watched {
  const made = places.flatMap((place) => { const seen = changing.get(place); return seen ? [[place, seen.look] as const] : []; });
  return { done: new Map([...done, ...made]), changing: new Map([...changing].filter(([place]) => !places.includes(place))) };
}
