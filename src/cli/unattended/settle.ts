/** Tells which places changed and are at rest again: a file that is still being copied or saved is not read. */

/** What the files of a place look like from outside: names, sizes, times; and how many bytes they are together. */
export interface Look { readonly text: string; readonly bytes: number }

/** By place. */
export type Looks = ReadonlyMap<string, Look>;

/** Times in ms. */
interface Seen {
  /** Undefined when it is gone. */
  readonly look: Look | undefined;
  /** When it took this look. */
  readonly since: number;
  /** For how long it was seen to keep it. */
  readonly rest: number;
  /** The longest rest so far between changes that belong together. */
  readonly pause: number;
}

export interface Watched {
  /** As they were when they were last made. */
  readonly done: ReadonlyMap<string, Seen>;
  /** Changed since. */
  readonly changing: ReadonlyMap<string, Seen>;
  /** The time of the last look. */
  readonly at: number;
}

export const NOTHING_SEEN: Watched = { done: new Map(), changing: new Map(), at: 0 };

export interface Observed {
  readonly watched: Watched;
  /** Changed and at rest, the gone ones too. */
  readonly ready: readonly string[];
  /** Those of them that are not there any more. */
  readonly gone: readonly string[];
}

/** Unchanged for so long counts as at rest. */
export const REST = 2500;
/** What became shorter may be a copy over the old files that has just begun: a good document stands, and can stand a little longer. */
const SHORTER = 6000;
/** What comes in pieces may pause again, for so many times as long as it did. */
const PATIENCE = 3;
/** No pause counts for more. */
const LONGEST_PAUSE = 20_000;
/** A change so soon after the last one belongs to it, though it was taken for at rest between. */
const TOGETHER = 6000;
/** Between two looks no more than this counts as rest: while the machine slept or was busy with a run, so was who copies. */
const LOOK = 1000;

export function observe({ done, changing, at }: Watched, looks: Looks, now: number): Observed {
  const restless = [...new Set([...looks.keys(), ...done.keys(), ...changing.keys()])].flatMap((place) => {
    const [look, made, before] = [looks.get(place), done.get(place), changing.get(place)];
    if (look?.text === made?.look?.text) return [];
    if (before && before.look?.text === look?.text) return [[place, { ...before, rest: before.rest + Math.min(now - at, LOOK) }] as const];
    return [[place, { look, since: now, rest: 0, pause: pauseBefore(made, before, now) }] as const];
  });
  const ready = restless.filter(([place, seen]) => seen.rest >= restNeeded(seen, done.get(place)?.look)).map(([place]) => place);
  return { watched: { done, changing: new Map(restless), at: now }, ready, gone: ready.filter((place) => !looks.has(place)) };
}

function pauseBefore(made: Seen | undefined, before: Seen | undefined, now: number): number {
  const last = before ?? (made && now - made.since <= TOGETHER ? made : undefined);
  return last ? Math.min(Math.max(last.pause, last.rest), LONGEST_PAUSE) : 0;
}

const restNeeded = ({ look, pause }: Seen, made: Look | undefined): number =>
  (look ? Math.max(REST, PATIENCE * pause, made && look.bytes < made.bytes ? SHORTER : 0) : REST);

/** The ready places were made as they looked then. */
export function settled({ done, changing, at }: Watched, places: readonly string[]): Watched {
  const made = new Map(done);
  for (const place of places) {
    const seen = changing.get(place);
    if (seen?.look) made.set(place, seen);
    else made.delete(place);
  }
  return { done: made, changing: new Map([...changing].filter(([place]) => !places.includes(place))), at };
}
